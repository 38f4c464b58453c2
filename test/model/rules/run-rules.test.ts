import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagram, type DiagramNode, NodeSchema } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { isKindId, KINDS, type KindId, kindOf } from '../../../src/model/kinds/registry';
import { isWireRule } from '../../../src/model/rules/rule';
import { checkWire, RULES, ruleOf, runRules } from '../../../src/model/rules/run-rules';
import { type DiagramBuilder, diagram, idOf } from '../../support/diagram';
import { backend, withApi, withLinkV2, withNlb } from './sound-designs';

const kinds = KINDS.map(({ id }) => id).filter(isKindId);
const port = fc.constantFrom(0, 8, 80, 443, 8443, 70_000);
const uri = fc.constantFrom('', 'http://a.example.com', 'https://a:8443/x', 'arn:aws:x', '${stageVariables.a}', '://');
const route = fc.record({
  method: fc.constantFrom('GET', 'ANY'),
  path: fc.constantFrom('', '/', '/items/{id}', '$default', 'items'),
  timeoutMs: fc.constantFrom(0, 29_000, 40_000, 400_000),
  serverName: fc.constantFrom('', 'a.example.com'),
  uri,
});
const listener = fc.record({ protocol: fc.constantFrom('HTTP', 'HTTPS'), port });
const name = fc.integer({ min: 0, max: 11 }).map((i) => `n${i}`);
const names = fc.array(name, { maxLength: 3 });
const cidr = fc.constantFrom('', '10.0.0.0/16', '10.0.0.0/30', '10.0.1.0/24', '::/0', 'nonsense');

/** Properties of some kinds, right and wrong; the others keep their defaults. */
const PROPS: Partial<Record<KindId, fc.Arbitrary<Record<string, unknown>>>> = {
  account: fc.record({ accountId: fc.constantFrom('', '1', '111122223333') }),
  region: fc.record({ code: fc.constantFrom('', 'Frankfurt', 'eu-central-1', 'us-east-1') }),
  vpc: fc.record({ cidr }),
  subnet: fc.record({ cidr, routeTable: fc.option(name) }),
  restApi: fc.record({
    endpointType: fc.constantFrom('EDGE', 'REGIONAL', 'PRIVATE'),
    routes: fc.array(route, { maxLength: 3 }),
  }),
  httpApi: fc.record({ stageName: fc.constantFrom('', '$default', 'a b'), routes: fc.array(route, { maxLength: 3 }) }),
  alb: fc.record({ listeners: fc.array(listener, { maxLength: 3 }), subnets: names, securityGroups: names }),
  nlb: fc.record({ listeners: fc.array(fc.record({ port }), { maxLength: 3 }), subnets: names, securityGroups: names }),
  vpcLinkV2: fc.record({ subnets: names, securityGroups: names }),
  ec2: fc.record({ publicIp: fc.boolean(), securityGroups: names }),
  targetGroup: fc.record({ targetType: fc.constantFrom('instance', 'ip', 'alb'), port }),
  securityGroup: fc.record({
    rules: fc.array(fc.record({ cidr, peer: fc.option(name), fromPort: port, toPort: port }), { maxLength: 3 }),
  }),
  routeTable: fc.record({
    routes: fc.array(fc.record({ destination: cidr, target: fc.option(name) }), { maxLength: 3 }),
  }),
};

const node = fc
  .constantFrom(...kinds)
  .chain((kind) => fc.record({ kind: fc.constant(kind), props: PROPS[kind] ?? fc.constant({}), parent: fc.nat(11) }));

/** Up to twelve nodes anywhere, wired and referring to each other at random: mostly nonsense, as a sketch may be. */
const anyDiagram = fc
  .record({
    nodes: fc.array(node, { minLength: 1, maxLength: 12 }),
    wires: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(2)), { maxLength: 16 }),
  })
  .map(({ nodes, wires }) => {
    const all = nodes.reduce<DiagramBuilder>(
      // A parent is an earlier node, so that nothing contains itself.
      (builder, { kind, props, parent }, i) =>
        builder.node(kind, `n${i}`, { props, ...(parent < i ? { in: `n${parent}` } : {}) }),
      diagram(),
    );
    return wires
      .filter(([from, to]) => from < nodes.length && to < nodes.length && from !== to)
      .reduce<DiagramBuilder>((builder, [from, to, row]) => builder.wire(`n${from}`, `n${to}`, row), all)
      .build();
  });

/** Adds a second account, Region and VPC, so that a node may end up in another one. */
const elsewhere = (builder: DiagramBuilder) =>
  builder
    .node('account', 'partner', { props: { accountId: '444455556666' } })
    .node('region', 'there', { in: 'partner', props: { code: 'us-east-1' } })
    .node('region', 'far', { in: 'acct', props: { code: 'eu-west-1' } })
    .node('vpc', 'guest', { in: 'there', props: { cidr: '10.9.0.0/16' } })
    .node('vpc', 'second', { in: 'frankfurt', props: { cidr: '10.8.0.0/16' } });
const chain = (kind: 'restApi' | 'httpApi') =>
  elsewhere(withLinkV2(withApi(backend(), kind)).wire('api', 'link').wire('link', 'web')).build();
const classic = withNlb(withApi(backend(), 'restApi')).node('vpcLinkV1', 'link', { in: 'frankfurt' });
const SOUND: readonly Diagram[] = [
  chain('httpApi'),
  chain('restApi'),
  elsewhere(classic.wire('api', 'link').wire('link', 'front')).build(),
];

/** What goes wrong with a sound design: other properties, another parent, a wire that ends elsewhere or is gone. */
const harm = fc.record({
  what: fc.constantFrom('props', 'parent', 'target', 'drop'),
  at: fc.nat(30),
  to: fc.nat(30),
  values: fc.record({
    scheme: fc.constantFrom('internal', 'internet-facing'),
    protocol: fc.constantFrom('TCP', 'HTTP', 'HTTPS'),
    targetType: fc.constantFrom('instance', 'ip', 'alb'),
    port,
    cidr,
    subnets: fc.constantFrom([], [idOf('private-a')]),
    securityGroups: fc.constantFrom([], [idOf('box-sg')]),
    listeners: fc.array(listener, { maxLength: 2 }).map((rows) => rows.map((row, i) => ({ ...row, id: `r_x${i}` }))),
    endpointType: fc.constantFrom('EDGE', 'REGIONAL', 'PRIVATE'),
  }),
});

/** A sound design with a few faults: where most rules have something to say. */
const damaged = fc
  .tuple(fc.constantFrom(...SOUND), fc.array(harm, { minLength: 1, maxLength: 4 }))
  .map(([doc, harms]) => harms.reduce(harmed, doc));

function harmed(
  doc: Diagram,
  { what, at, to, values }: typeof harm extends fc.Arbitrary<infer H> ? H : never,
): Diagram {
  const nodes = Object.values(doc.nodes);
  const wires = Object.values(doc.wires);
  const node = nodes[at % nodes.length];
  const other = nodes[to % nodes.length];
  const wire = wires[at % wires.length];
  if (!node || !other || !wire) return doc;
  if (what === 'drop')
    return { ...doc, wires: Object.fromEntries(wires.flatMap((w) => (w === wire ? [] : [[w.id, w]]))) };
  if (what === 'target')
    return { ...doc, wires: { ...doc.wires, [wire.id]: { ...wire, to: { ...wire.to, node: other.id } } } };
  const known = Object.entries(values).filter(([key]) => key in node.props && (to % 2 === 0 || key !== 'listeners'));
  const changed =
    what === 'props'
      ? { ...node, props: { ...node.props, ...Object.fromEntries(known) } }
      : { ...node, parent: isLeaf(node) && !isLeaf(other) ? other.id : node.parent };
  return { ...doc, nodes: { ...doc.nodes, [node.id]: NodeSchema.parse(changed) as DiagramNode } };
}

function isLeaf({ kind }: DiagramNode): boolean {
  return kindOf(kind).container === undefined;
}

const sketches = fc.oneof(anyDiagram, damaged);

describe('runRules', () => {
  it('judges any diagram without a rule that breaks down, and the same each time', () => {
    fc.assert(
      fc.property(sketches, fc.constantFrom('aws' as const, 'saa-c03' as const), (doc, profile) => {
        const found = runRules(createFacts(doc), profile);
        expect(found.filter(({ message }) => message.includes('could not be evaluated'))).toEqual([]);
        expect(runRules(createFacts(structuredClone(doc)), profile)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  it('names what it finds in sentences', () => {
    fc.assert(
      fc.property(sketches, (doc) => {
        for (const { message, on } of runRules(createFacts(doc), 'aws')) {
          expect(message).toMatch(/^[A-Z0-9$].*\.$/s);
          expect(message).not.toMatch(/undefined|null|NaN|\[object|n_n\d|vpcLinkV|restApi|httpApi/);
          expect(on.every((id) => id in doc.nodes)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('judges a wire that is being drawn between any two nodes', () => {
    fc.assert(
      fc.property(sketches, (doc) => {
        const facts = createFacts(doc);
        const all = Object.values(doc.nodes);
        for (const from of all.slice(0, 4)) {
          for (const to of all.slice(-4)) {
            const found = checkWire({ from, row: undefined, to }, facts, 'aws');
            expect(found.filter(({ message }) => message.includes('could not be evaluated'))).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('every rule', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says what, why, what then, what to do and where',
    (id, rule) => {
      expect(id).toMatch(/^[A-Z]{1,4}-\d{2}$/);
      for (const text of [rule.why, rule.consequence, rule.fix]) expect(text).toMatch(/^[A-Z].*[.)"]$/s);
      expect(rule.title).not.toMatch(/\.$/);
      expect(rule.sources.length).toBeGreaterThan(0);
      for (const source of rule.sources) expect(source).toMatch(/^https:\/\/[^\s]+$/);
      expect(rule.checkedOn).toMatch(/^20\d\d-[01]\d$/);
      expect(Object.values(rule.severity).some((severity) => severity !== 'off')).toBe(true);
      expect(ruleOf(id.toLowerCase())).toBe(rule);
      if (!isWireRule(rule)) expect(rule.onNode.length).toBeGreaterThan(0);
    },
  );

  it('has a code of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});
