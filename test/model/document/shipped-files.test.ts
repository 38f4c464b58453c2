import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../../src/model/document/diagram';
import { saveDiagram } from '../../../src/model/document/save';
import { KINDS } from '../../../src/model/kinds/registry';
import { loaded } from '../../support/any-diagram';

/** Real files of every version ever shipped. They are never edited: people have such files. */
const folder = fileURLToPath(new URL('../../documents/', import.meta.url));
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('files of every version that was shipped', () => {
  it('are here for each version', () => {
    const versions = Array.from({ length: VERSION }, (_, i) => `v${i + 1}`);
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual(versions);
  });

  it.each(files)('%s opens, and what is saved opens equal', (file) => {
    const diagram = loaded(read(file));
    expect(loaded(saveDiagram(diagram))).toEqual(diagram);
  });

  it.each(files.filter((file) => file.startsWith(`v${VERSION}/`)))('%s is saved byte for byte as it was', (file) => {
    const text = read(file);
    expect(withoutNewDefaults(saveDiagram(loaded(text)), text)).toBe(text);
  });

  it('of version 1 become designs without suppressed findings', () => {
    expect(JSON.parse(read('v1/every-kind.drawbridge')).version).toBe(1);
    expect(loaded(read('v1/every-kind.drawbridge')).settings).toEqual({
      profile: 'saa-c03',
      mode: 'design',
      suppressions: [],
    });
  });

  it('of version 2 keep their mode and suppressed findings', () => {
    const { mode, suppressions } = loaded(read('v2/every-kind.drawbridge')).settings;
    expect(mode).toBe('sketch');
    expect(suppressions.map(({ rule }) => rule)).toEqual(['API-09', 'LB-19', 'SEC-02']);
  });

  it('hold every kind of version 1', () => {
    const { nodes } = JSON.parse(read('v1/every-kind.drawbridge'));
    const kinds = new Set(nodes.map((node: { kind: string }) => node.kind));
    const known = new Set<string>(KINDS.map(({ id }) => id));
    expect(kinds.size).toBe(17);
    for (const kind of kinds) expect(known).toContain(kind);
  });
});

/** A property with a default may be added to a kind without a new version: its lines are new, all others stay. */
function withoutNewDefaults(saved: string, original: string): string {
  const wanted = original.split('\n');
  const kept: string[] = [];
  for (const line of saved.split('\n')) {
    const next = wanted[kept.length];
    if (next !== undefined && line.replace(/,$/, '') === next.replace(/,$/, '')) kept.push(next);
  }
  return kept.join('\n');
}
