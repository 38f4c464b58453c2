import { describe, expect, it } from 'vitest';
import { setProp } from '../../../src/model/commands/edit-node';
import { foldNodes } from '../../../src/model/commands/fold';
import { type Diagram, emptyDiagram } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { type Findings, validate } from '../../../src/model/findings/validate';
import { kindOf } from '../../../src/model/kinds/registry';
import { pictureOf } from '../../../src/model/layout/picture';
import type { ContainerFlowNode, FlowNode, LeafFlowNode, ShadowFlowNode } from '../../../src/renderer/canvas/flow/data';
import { reuse } from '../../../src/renderer/canvas/flow/reuse';
import { LAYER, toFlowNodes } from '../../../src/renderer/canvas/flow/to-flow';
import { chain, chainBuilder } from '../../support/chain';
import { idOf, rowIdOf, twoZones } from '../../support/diagram';
import { everyKind } from '../../support/every-kind';
import { placed } from '../../support/placed';
import { nodeId, run } from '../../support/run-command';
import { reversed } from '../../support/shuffled';
import { starters } from '../../support/starters';

const nodesOf = (doc: Diagram, findings: Findings = validate(doc)) =>
  toFlowNodes(doc, createFacts(doc), findings, pictureOf(doc));
const quiet: Findings = {
  all: [],
  counts: { error: 0, warning: 0, info: 0 },
  byNode: new Map(),
  byWire: new Map(),
  drafts: new Set(),
  suppressed: [],
};

const doc = chain();
const nodes = nodesOf(doc, quiet);

function leafOf(label: string, among: readonly FlowNode[] = nodes): LeafFlowNode {
  const node = among.find(({ id }) => id === idOf(label));
  if (node?.type !== 'leaf') throw new Error(`${label} is not drawn as a leaf`);
  return node;
}

function containerOf(label: string, among: readonly FlowNode[] = nodes): ContainerFlowNode {
  const node = among.find(({ id }) => id === idOf(label));
  if (node?.type !== 'container') throw new Error(`${label} is not drawn as a container`);
  return node;
}

const shadowsAmong = (among: readonly FlowNode[]) =>
  among.filter((node): node is ShadowFlowNode => node.type === 'shadow');

describe.each<[string, Diagram]>([
  ['the chain', doc],
  ['every kind', everyKind()],
  ...starters.map((starter): [string, Diagram] => [starter.name, starter.doc]),
])('the nodes of %s', (_, shown) => {
  const all = nodesOf(shown);

  it('come after the containers they stand in', () => {
    const seen = new Set<string>();
    for (const { id, parentId } of all) {
      expect(parentId === undefined || seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  it('are everything but what is only listed, and each once', () => {
    const ids = all.filter(({ type }) => type !== 'shadow').map(({ id }) => id);
    const expected = Object.values(shown.nodes).filter(({ kind }) => !kindOf(kind).listedOnly);
    expect([...ids].sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  it('stand where the picture has them', () => {
    const { boxes, shadows } = pictureOf(shown);
    const expected = new Map<string, unknown>([...boxes, ...shadows.map(({ id, box }) => [id, box] as const)]);
    const origins = new Map<string, { x: number; y: number }>();
    for (const { id, parentId, position, width, height } of all) {
      const origin = origins.get(parentId ?? '') ?? { x: 0, y: 0 };
      const at = { x: origin.x + position.x, y: origin.y + position.y };
      origins.set(id, at);
      expect({ ...at, width, height }).toEqual(expected.get(id));
    }
  });

  it('do not depend on the order of the records', () => {
    expect(nodesOf(reversed(shown))).toEqual(all);
  });

  it('stay the same objects when nothing changed', () => {
    const again = nodesOf(structuredClone(shown));
    expect(again.every((node, i) => reuse(all[i], node) === all[i])).toBe(true);
  });
});

describe('a container', () => {
  it.each<[string, string, string]>([
    ['acct', 'account', '111122223333'],
    ['frankfurt', 'region', 'eu-central-1'],
    ['main', 'vpc', '10.0.0.0/16'],
    ['zone-a', 'zone', 'eu-central-1a'],
    ['private-b', 'privateSubnet', '10.0.2.0/24'],
  ])('%s has the style and the words of its kind', (label, style, mono) => {
    expect(containerOf(label).data).toEqual({
      label,
      icon: style,
      style,
      mono,
      badge: null,
      isExternal: false,
      inside: expect.anything(),
      folded: null,
    });
  });

  it('is drawn as a public subnet when it is one', () => {
    const shown = nodesOf(
      twoZones()
        .node('subnet', 'open', { in: 'zone-a', props: { access: 'public' } })
        .build(),
    );
    expect(containerOf('open', shown).data).toMatchObject({ style: 'publicSubnet', icon: 'publicSubnet' });
  });

  it('names a zone by its letter where the Region has no code', () => {
    const builder = twoZones().node('region', 'somewhere', { in: 'acct' }).node('vpc', 'other', { in: 'somewhere' });
    const shown = nodesOf(builder.node('zone', 'third', { in: 'other', props: { letter: 'c' } }).build());
    expect(containerOf('third', shown).data.mono).toBe('zone c');
  });

  it('lies above what it stands in and below wires, shadows and nodes', () => {
    const depths = ['acct', 'frankfurt', 'main', 'zone-a', 'private-a'].map((label) => containerOf(label).zIndex);
    expect(depths).toEqual([0, 1, 2, 3, 4]);
    expect(Math.max(...nodes.filter(({ type }) => type === 'container').map(({ zIndex }) => zIndex ?? 0))).toBeLessThan(
      LAYER.wires,
    );
    expect([LAYER.wires < LAYER.shadows, LAYER.shadows < LAYER.leaves]).toEqual([true, true]);
  });
});

describe('a node with rows', () => {
  it('shows them in order with what each says, and whether a wire leaves it', () => {
    expect(leafOf('rest').data.rows).toEqual([
      { id: rowIdOf('rest', 0), strong: 'GET', text: '/items', remark: '', wired: false },
      { id: rowIdOf('rest', 1), strong: 'POST', text: '/items', remark: '', wired: true },
    ]);
  });

  it('remarks that a route answers by itself', () => {
    const props = { routes: [{ method: 'GET', path: '/health', integration: 'MOCK' }] };
    const shown = nodesOf(twoZones().node('restApi', 'mocked', { in: 'frankfurt', props }).build());
    expect(leafOf('mocked', shown).data.rows.map(({ remark }) => remark)).toEqual(['mock']);
  });

  it('says its kind and what matters most of it below the label', () => {
    expect(leafOf('web').data).toMatchObject({ sub: 'ALB · internal', subIsGroup: false, out: 'rows' });
    expect(leafOf('rest').data.sub).toBe('REST API · Regional');
  });

  it('carries its security groups as chips', () => {
    expect(leafOf('web').data.chips).toEqual([{ id: idOf('lb-sg'), label: 'lb-sg' }]);
    expect(leafOf('front').data.chips).toEqual([]);
  });
});

describe('a compact node', () => {
  it('names its security group below the label, and what matters most without one', () => {
    expect(leafOf('web-1').data).toMatchObject({ sub: 'lb-sg', subIsGroup: true, rows: [], chips: [], out: 'node' });
    expect(leafOf('web-2').data).toMatchObject({ sub: 't3.micro', subIsGroup: false });
  });

  it('says its kind where nothing matters more', () => {
    expect(leafOf('link').data).toMatchObject({ sub: 'VPC link V1', kindLabel: 'VPC link V1', out: 'node' });
  });
});

describe('a node that is special', () => {
  const drawnAs = (label: string) => leafOf(label, nodesOf(everyKind(), quiet)).data;

  it('is marked where it is there already', () => {
    expect(drawnAs('given-nlb').isExternal).toBe(true);
    expect(drawnAs('front').isExternal).toBe(false);
  });

  it('has the type of its resource for an icon where there is no kind of its own', () => {
    const other = chainBuilder()
      .node('generic', 'topic', { in: 'frankfurt', props: { cfnType: 'AWS::SNS::Topic' } })
      .node('generic', 'note', { in: 'frankfurt' })
      .build();
    const icons = ['topic', 'note'].map((label) => leafOf(label, nodesOf(other, quiet)).data.icon);
    expect(icons).toEqual(['SNS::Topic', 'generic']);
  });

  it('is upright where there is nothing to say but its label', () => {
    expect(['callers', 'link'].map((label) => leafOf(label).data.isUpright)).toEqual([true, false]);
  });
});

describe('a node that spans subnets', () => {
  it('casts one shadow into each of them, inside it and not to be touched', () => {
    const shadows = shadowsAmong(nodes);
    expect(shadows.map(({ id, parentId }) => [id, parentId]).sort()).toEqual([
      [`${idOf('front')}@${idOf('private-a')}`, idOf('private-a')],
      [`${idOf('front')}@${idOf('private-b')}`, idOf('private-b')],
      [`${idOf('web')}@${idOf('private-a')}`, idOf('private-a')],
    ]);
    const [first] = shadows;
    expect(first).toMatchObject({ selectable: false, draggable: false, connectable: false, deletable: false });
    expect(first?.data).toEqual({ of: idOf('front'), label: 'front', icon: 'nlb', sub: 'NLB', subIsAddress: false });
  });

  it('says the address it has there where that is fixed', () => {
    const fixed = run(doc, setProp, { id: nodeId('front'), prop: 'addresses', value: '10.0.2.20' });
    const shadows = shadowsAmong(nodesOf(fixed)).filter(({ data }) => data.of === idOf('front'));
    expect(shadows.map(({ data }) => [data.sub, data.subIsAddress])).toEqual([
      ['NLB', false],
      ['10.0.2.20', true],
    ]);
  });

  it('casts none where the subnet is gone', () => {
    const { [nodeId('private-b')]: _gone, ...rest } = doc.nodes;
    const { [nodeId('web-2')]: _too, ...left } = rest;
    const shadows = shadowsAmong(nodesOf({ ...doc, nodes: left }, quiet));
    expect(shadows.map(({ parentId }) => parentId)).toEqual([idOf('private-a'), idOf('private-a')]);
  });
});

describe('the badge of a node', () => {
  const builder = chainBuilder().node('ec2', 'lost', { in: 'main' });
  const broken = builder.build();
  const findings = validate(broken);

  it('has the worst severity and the number of its findings', () => {
    const own = findings.byNode.get(nodeId('lost')) ?? [];
    expect(own[0]?.severity).toBe('error');
    expect(leafOf('lost', nodesOf(broken)).data.badge).toEqual({ severity: 'error', count: own.length });
  });

  it('is spoken, one finding as one', () => {
    const [finding] = findings.all;
    if (!finding) throw new Error('the diagram has findings');
    const one = { ...quiet, byNode: new Map([[nodeId('web-1'), [finding]]]) };
    const two = { ...quiet, byNode: new Map([[nodeId('web-1'), [finding, finding]]]) };
    expect(leafOf('web-1', nodesOf(doc, one)).ariaLabel).toBe('EC2 instance web-1, 1 finding, worst: error');
    expect(leafOf('web-1', nodesOf(doc, two)).ariaLabel).toBe('EC2 instance web-1, 2 findings, worst: error');
  });

  it('is absent where nothing was found', () => {
    expect(leafOf('web-1').data.badge).toBe(null);
    expect(leafOf('web-1').ariaLabel).toBe('EC2 instance web-1');
  });
});

it('walks siblings from the top left to the bottom right', () => {
  const turned = placed(doc, { link: { x: 0, y: 20 }, rest: { x: 300, y: 20 }, main: { x: 20, y: 200 } });
  const inRegion = nodesOf(turned, quiet).filter(({ parentId }) => parentId === idOf('frankfurt'));
  expect(inRegion.map(({ id }) => id)).toEqual(['link', 'rest', 'main'].map(idOf));
});

it('draws nothing of an empty diagram', () => {
  expect(nodesOf(emptyDiagram())).toEqual([]);
});

it('draws what is made under a condition dashed, and dims it where the condition does not hold', () => {
  const origin = { file: 0, parts: {}, given: {}, unknown: [], condition: 'IsProd' };
  const origins = { [idOf('web-1')]: origin, [idOf('web-2')]: { ...origin, holds: false }, [idOf('main')]: origin };
  const guarded = nodesOf({ ...doc, source: { files: [], origins, base: { nodes: {}, wires: {} } } }, quiet);
  expect(leafOf('web-1', guarded)).toMatchObject({
    className: 'canvas-guarded',
    ariaLabel: expect.stringContaining('made only if IsProd'),
  });
  expect(leafOf('web-2', guarded)).toMatchObject({ className: 'canvas-guarded canvas-absent' });
  expect(containerOf('main', guarded).className).toBe('canvas-frame canvas-guarded');
  expect(leafOf('front', guarded).className).toBe('');
});

describe('a folded container', () => {
  const folded = nodesOf(run(doc, foldNodes, { ids: [nodeId('main')] }));

  it('is a row with the kinds inside it, and nothing in it is drawn', () => {
    const row = containerOf('main', folded);
    expect(row).toMatchObject({ width: 1020, height: 40, zIndex: LAYER.leaves });
    expect(row.data.folded?.map(({ kind, count }) => `${count} ${kind}`)).toEqual(['2 EC2 instance', '1 ALB', '1 NLB']);
    expect(folded.map(({ id }) => id)).toEqual(['acct', 'frankfurt', 'rest', 'link', 'main', 'callers'].map(idOf));
  });

  it('says that it is folded, and the worst of all that it hides', () => {
    const { ariaLabel, data } = containerOf('main', folded);
    expect(ariaLabel).toMatch(/^VPC main, \d+ findings?, worst: (error|warning), folded$/);
    expect(data.inside.worst?.severity).toBe('error');
  });
});
