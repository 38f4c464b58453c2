import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { iconFor, initialsOf } from '../../../src/renderer/ui/icons/icon-for';
import { KindIcon } from '../../../src/renderer/ui/icons/kind-icon';
import { type Severity, SeverityIcon } from '../../../src/renderer/ui/icons/severity-icon';
import { iconNames } from '../../support/icon-names';

const root = new URL('../../../', import.meta.url);

describe('icons of kinds', () => {
  test.each(iconNames)('%s has a drawing', (name) => {
    const icon = iconFor(name);
    expect(icon.kind).not.toBe('initials');
    if (icon.kind !== 'aws') return;
    const file = icon.url.replace(/^\/(@fs\/)?/, '');
    expect(file.startsWith('data:image/svg+xml') || existsSync(new URL(file, root))).toBe(true);
  });

  test('every icon that a kind names has a drawing', () => {
    const folder = new URL('src/model/kinds/', root);
    const named = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .flatMap((text) => [...text.matchAll(/\bicon: '(\w+)'/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => iconFor(name).kind === 'initials')).toEqual([]);
  });

  test.each([
    ['eventBus', 'EB'],
    ['sqs', 'SQ'],
    ['Step Functions', 'SF'],
    ['AWS::SNS::Topic', 'AS'],
    ['größe', 'GR'],
    ['x', 'X'],
    ['', '?'],
    ['…', '?'],
  ])('%j without a drawing shows %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test('an icon is decoration and cannot be dragged out of the page', () => {
    const markup = renderToStaticMarkup(<KindIcon name="nlb" size={30} />);
    expect(markup).toContain('alt=""');
    expect(markup).toContain('aria-hidden="true"');
    expect(markup).toContain('draggable="false"');
  });

  test('a name without a drawing is a tile, not a broken picture', () => {
    const markup = renderToStaticMarkup(<KindIcon name="eventBus" />);
    expect(markup).not.toContain('<img');
    expect(markup).toContain('EB');
  });
});

describe('severities', () => {
  const severities: readonly Severity[] = ['error', 'warning', 'info', 'ok'];
  const shapeOf = (severity: Severity) =>
    renderToStaticMarkup(<SeverityIcon severity={severity} />).replace(/class="[^"]*"/g, '');

  test('differ by shape, not by colour alone', () => {
    expect(new Set(severities.map(shapeOf)).size).toBe(severities.length);
  });

  test('are silent beside a word and named without one', () => {
    expect(renderToStaticMarkup(<SeverityIcon severity="error" />)).toContain('aria-hidden="true"');
    expect(renderToStaticMarkup(<SeverityIcon severity="error" label="Error" />)).toContain(
      'role="img" aria-label="Error"',
    );
  });
});
