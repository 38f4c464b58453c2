import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { keptLayout, printLayout, readLayout, withLayout } from '../../../src/model/document/kept-layout';
import { chain } from '../../support/chain';
import { nodeId } from '../../support/run-command';

const drawn = chain();
const [alb, nlb] = [nodeId('web'), nodeId('front')];

/** The same diagram as if it had been imported: an own logical id for each node that has one in the template. */
function imported(file: number, parts: Readonly<Record<string, string>>): Diagram {
  const origins = Object.fromEntries(
    Object.entries(parts).map(([id, part]) => [id, { file, parts: { '': part }, given: {}, unknown: [] }]),
  );
  const files = ['a.yaml', 'b.yaml'].map((name) => ({
    name,
    format: 'yaml' as const,
    text: '',
    parameters: {},
    conditions: {},
  }));
  return { ...drawn, source: { files, origins, base: { nodes: {}, wires: {} } } };
}

describe('the layout kept beside a template', () => {
  it('comes back as it was, by way of its text', () => {
    const kept = keptLayout(drawn);
    expect(readLayout(printLayout(kept))).toEqual(kept);
    const { doc, missing } = withLayout({ ...drawn, layout: {} }, kept);
    expect(doc.layout).toEqual(drawn.layout);
    expect(missing).toEqual([]);
  });

  it('has one line for each node', () => {
    const text = printLayout(keptLayout(drawn));
    const lines = text.split('\n').filter((line) => line.includes('"x":'));
    expect(lines).toHaveLength(Object.keys(drawn.nodes).length);
  });

  it('names a node by its logical id in the file, so that another node id finds it', () => {
    const kept = keptLayout(imported(0, { [alb]: 'TheAlb' }));
    expect(kept.nodes.TheAlb).toEqual(drawn.layout[alb]);
    expect(kept.nodes[alb]).toBeUndefined();
  });

  it('tells files apart where both have the same logical id', () => {
    const kept = keptLayout(imported(1, { [alb]: 'Same', [nlb]: 'Same2' }));
    expect(Object.keys(kept.nodes)).toEqual(expect.arrayContaining(['Same', 'Same2']));
    const both = imported(0, { [alb]: 'Same' });
    const { source } = imported(1, { [nlb]: 'Same' });
    const origins = { ...both.source?.origins, ...source?.origins };
    const names = Object.keys(keptLayout({ ...both, source: { ...both.source, origins } as never }).nodes);
    expect(names).toEqual(expect.arrayContaining(['a.yaml/Same', 'b.yaml/Same']));
  });

  it('says which nodes have no place yet', () => {
    const kept = keptLayout(drawn);
    const without = { ...kept, nodes: Object.fromEntries(Object.entries(kept.nodes).slice(1)) };
    expect(withLayout(drawn, without).missing).toHaveLength(1);
  });

  it('drops a suppression of what is gone', () => {
    const settings = { ...drawn.settings, suppressions: [{ rule: 'API-09', on: nodeId('gone'), reason: 'because' }] };
    const kept = keptLayout({ ...drawn, settings });
    expect(withLayout(drawn, kept).doc.settings.suppressions).toEqual([]);
  });

  it.each([
    '',
    '{}',
    'a: b',
    '{"format":"drawbridge","version":3}',
    '{"format":"drawbridge-layout","version":2,"nodes":{}}',
  ])('is nothing that other text is: %s', (text) => {
    expect(readLayout(text)).toBeUndefined();
  });
});
