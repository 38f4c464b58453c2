import { describe, expect, it } from 'vitest';
import { foldNodes } from '../../../src/model/commands/fold';
import type { Diagram } from '../../../src/model/document/diagram';
import { type Findings, validate } from '../../../src/model/findings/validate';
import { WireId } from '../../../src/model/kinds/fields';
import type { Severity } from '../../../src/model/rules/rule';
import { drawn } from '../../../src/renderer/canvas/flow/routes';
import { toFlowEdges } from '../../../src/renderer/canvas/flow/to-edges';
import { LAYER } from '../../../src/renderer/canvas/flow/to-flow';
import { chain, chainBuilder } from '../../support/chain';
import { idOf, rowIdOf } from '../../support/diagram';
import { nodeId, run } from '../../support/run-command';

const edgesOf = (doc: Diagram, findings = validate(doc)) => toFlowEdges(doc, findings, drawn(doc).routes);
const edgeOf = (doc: Diagram, id: string, findings?: Findings) => {
  const edge = edgesOf(doc, findings).find((each) => each.id === id);
  if (!edge?.data) throw new Error(`no wire ${id}`);
  return { ...edge, data: edge.data };
};

const doc = chain();

describe('a wire', () => {
  it('leads from its row to the node at its end, above containers and below nodes', () => {
    expect(edgeOf(doc, 'w_1')).toMatchObject({
      type: 'wire',
      source: idOf('rest'),
      sourceHandle: rowIdOf('rest', 1),
      target: idOf('link'),
      targetHandle: 'in',
      zIndex: LAYER.wires,
    });
  });

  it('runs along its route', () => {
    const { routes } = drawn(doc);
    for (const edge of edgesOf(doc)) expect(edge.data?.points).toBe(routes.get(edge.id));
  });

  it('says its ends', () => {
    expect(edgeOf(doc, 'w_0').ariaLabel).toBe('Wire from callers to rest');
  });

  it('without a route yet has no points', () => {
    const [edge] = toFlowEdges(doc, validate(doc), new Map());
    expect(edge?.data?.points).toEqual([]);
  });
});

describe('a wire that AWS would refuse', () => {
  const refused = chainBuilder().wire('link', 'web').build();

  it('is a draft with the code of what is wrong', () => {
    const { data, ariaLabel } = edgeOf(refused, 'w_3');
    expect(data.draft).toBe(true);
    expect(data.finding).toEqual({ code: 'API-09', severity: 'error' });
    expect(ariaLabel).toBe('Wire from link to web, AWS would refuse it');
  });

  it('leaves the other wires as they are', () => {
    expect(edgesOf(refused).filter((edge) => edge.data?.draft)).toHaveLength(1);
  });
});

describe('the finding of a wire', () => {
  const found = (...severities: readonly Severity[]): Findings => {
    const wire = WireId.parse('w_1');
    const findings = severities.map((severity) => ({ rule: severity, severity, message: '', on: [], wires: [wire] }));
    return { ...validate(doc), byWire: new Map([[wire, findings]]), drafts: new Set() };
  };

  it.each<[string, readonly Severity[], Severity | null]>([
    ['is none without findings', [], null],
    ['is the worst of several', ['warning', 'info'], 'warning'],
    ['is not a mere remark', ['info'], null],
  ])('%s', (_, severities, worst) => {
    const { data } = edgeOf(doc, 'w_1', found(...severities));
    expect(data.finding).toEqual(worst && { code: worst, severity: worst });
    expect(data.draft).toBe(false);
  });
});

describe('wires between the same two nodes', () => {
  const twice = chainBuilder().wire('rest', 'link', 0);
  const merged = (shown: Diagram, findings?: Findings) =>
    Object.keys(shown.wires).filter((id) => edgeOf(shown, id, findings).data.merged);

  it('are drawn as one where rows are not shown', () => {
    expect(merged(twice.build())).toEqual(['w_3']);
    expect(merged(doc)).toEqual([]);
  });

  it('leave the one that AWS would refuse', () => {
    const shown = twice.build();
    expect(merged(shown, { ...validate(shown), drafts: new Set([WireId.parse('w_3')]) })).toEqual(['w_1']);
  });
});

describe('a wire of what is folded away', () => {
  const fold = (...labels: readonly string[]) =>
    run(chainBuilder().wire('link', 'front').wire('web', 'web-1').build(), foldNodes, { ids: labels.map(nodeId) });

  it('joins the rows that hide its ends, and says its own ends', () => {
    const edges = edgesOf(fold('main', 'frankfurt'));
    expect(edges.map(({ id }) => id)).toEqual(['w_0']);
    expect(edges[0]).toMatchObject({
      source: idOf('callers'),
      target: idOf('frankfurt'),
      ariaLabel: 'Wire from callers to rest',
    });
    const toRow = edgesOf(fold('main')).find(({ id }) => id === 'w_2');
    expect(toRow).toMatchObject({
      source: idOf('link'),
      sourceHandle: 'out',
      target: idOf('main'),
      targetHandle: 'in',
    });
  });

  it('leaves a row by the one port that it has', () => {
    const out = chainBuilder().node('lambda', 'job', { in: 'frankfurt' }).wire('web', 'job').build();
    const edge = edgesOf(run(out, foldNodes, { ids: [nodeId('main')] })).find(({ id }) => id === 'w_3');
    expect(edge).toMatchObject({ source: idOf('main'), sourceHandle: 'out', target: idOf('job') });
  });

  it('is merged with others between the same boxes', () => {
    const merged = edgesOf(fold('main')).filter(({ data }) => data?.merged);
    expect(merged.map(({ id }) => id)).toEqual(['w_3']);
  });
});

it('dims a wire of what is not made, or stands in what is not made', () => {
  const absent = { file: 0, parts: {}, given: {}, unknown: [], condition: 'IsProd', holds: false };
  const source = { files: [], origins: { [idOf('frankfurt')]: absent }, base: { nodes: {}, wires: {} } };
  expect(edgesOf({ ...doc, source }).map(({ className }) => className)).toContain('canvas-absent');
  expect(edgesOf(doc).map(({ className }) => className)).not.toContain('canvas-absent');
});
