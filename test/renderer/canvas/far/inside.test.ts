import { describe, expect, it } from 'vitest';
import { type Findings, validate } from '../../../../src/model/findings/validate';
import type { Severity } from '../../../../src/model/rules/rule';
import { insideOf } from '../../../../src/renderer/canvas/far/inside';
import { chain } from '../../../support/chain';
import { nodeId } from '../../../support/run-command';

const doc = chain();

function found(...all: readonly (readonly [Severity, ...(readonly string[])])[]): Findings {
  const findings = all.map(([severity, ...on]) => ({
    rule: 'X',
    severity,
    message: '',
    on: on.map((label) => nodeId(label)),
    wires: [],
  }));
  return { ...validate(doc), all: findings };
}

const insideAt = (label: string, findings = found()) => insideOf(doc, findings).get(nodeId(label));

describe('a container seen from afar', () => {
  it.each([
    ['acct', 6],
    ['frankfurt', 6],
    ['main', 4],
    ['zone-a', 1],
    ['private-b', 1],
  ])('%s counts what is drawn in it, containers and lists left out', (label, count) => {
    expect(insideAt(label)?.count).toBe(count);
  });

  it.each<[string, string, Findings, ReturnType<typeof insideAt>]>([
    ['nothing without findings', 'main', found(), { count: 4, worst: null }],
    ['no mere remarks', 'main', found(['info', 'web']), { count: 4, worst: null }],
    [
      'the worst, and how many of it',
      'main',
      found(['error', 'web'], ['error', 'front'], ['warning', 'web-1']),
      { count: 4, worst: { severity: 'error', count: 2 } },
    ],
    [
      'a finding about two of its nodes once',
      'main',
      found(['warning', 'web-1', 'web-2']),
      { count: 4, worst: { severity: 'warning', count: 1 } },
    ],
    [
      'a finding about itself',
      'private-a',
      found(['error', 'private-a']),
      { count: 1, worst: { severity: 'error', count: 1 } },
    ],
    ['nothing of what stands outside', 'main', found(['error', 'rest']), { count: 4, worst: null }],
    [
      'what is deep inside',
      'acct',
      found(['warning', 'web-2']),
      { count: 6, worst: { severity: 'warning', count: 1 } },
    ],
  ])('shows %s', (_, label, findings, expected) => {
    expect(insideAt(label, findings)).toEqual(expected);
  });

  it('that holds nothing is not listed', () => {
    expect(insideOf(doc, found()).has(nodeId('callers'))).toBe(false);
  });
});
