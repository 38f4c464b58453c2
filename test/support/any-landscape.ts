import fc from 'fast-check';
import { connect } from '../../src/model/commands/connect';
import { insertNode } from '../../src/model/commands/insert-node';
import { type Diagram, OUT } from '../../src/model/document/diagram';
import { referenceFields, rowsOf } from '../../src/model/document/references';
import { accepts } from '../../src/model/kinds/connections';
import { NodeId } from '../../src/model/kinds/fields';
import { isKindId, KINDS, type KindId, kindOf } from '../../src/model/kinds/registry';
import { diagram } from './diagram';
import { countingIds, run } from './run-command';

/** Two accounts with a network each, and a network on premises: there is a place for a node of every kind. */
function ground(): Diagram {
  const own = (name: string, block: number) =>
    ['a', 'b'].reduce(
      (before, letter, i) =>
        before
          .node('zone', `${name}-${letter}`, { in: `${name}-vpc`, props: { letter } })
          .node('subnet', `${name}-subnet-${letter}`, {
            in: `${name}-${letter}`,
            props: { cidr: `10.${block}.${i}.0/24` },
          }),
      diagram()
        .node('account', name)
        .node('region', `${name}-region`, { in: name, props: { code: 'eu-central-1' } })
        .node('vpc', `${name}-vpc`, { in: `${name}-region`, props: { cidr: `10.${block}.0.0/16` } }),
    );
  const [one, two] = [own('one', 1).build(), own('two', 2).build()];
  const office = diagram().node('onPremises', 'office').build();
  return {
    ...one,
    nodes: { ...one.nodes, ...two.nodes, ...office.nodes },
    layout: { ...one.layout, ...two.layout, ...office.layout },
  };
}

/** A diagram with nodes of these kinds, each where it may stand; `choices` say which place, and what is wired to what. */
export function landscape(kinds: readonly KindId[], choices: readonly number[]): Diagram {
  const newId = countingIds();
  const choice = (i: number, of: number) => (choices[i % choices.length] ?? 0) % of;
  let doc = ground();
  for (const [i, kind] of kinds.entries()) {
    const holders = kindOf(kind).placement.in;
    const places = [...(holders.includes('root') ? [null] : []), ...idsOf(doc, holders)];
    const onto = places[choice(i, places.length)];
    if (onto !== undefined) doc = run(doc, insertNode, { id: NodeId.parse(newId('n')), kind, onto }, newId);
  }
  for (const [i, node] of Object.values(doc.nodes).entries()) {
    const targets = Object.values(doc.nodes).filter((to) => to.id !== node.id && accepts(node.kind, to.kind));
    const to = targets[choice(i, Math.max(1, targets.length))];
    const port = kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node)[0]?.id : OUT;
    if (to && port) doc = run(doc, connect, { from: { node: node.id, port }, to: to.id }, newId);
  }
  return withReferences(doc);
}

/** Every property that names one node names one. */
function withReferences(doc: Diagram): Diagram {
  const nodes = Object.values(doc.nodes).map((node) => {
    const single = [...referenceFields(node.kind).own].filter(([name]) => name in node.props && !isList(node, name));
    const named = single.map(([name, kinds]) => [name, idsOf(doc, kinds).find((id) => id !== node.id) ?? null]);
    return [node.id, { ...node, props: { ...node.props, ...Object.fromEntries(named) } }];
  });
  return { ...doc, nodes: Object.fromEntries(nodes) };
}

function isList(node: { readonly props: object }, name: string): boolean {
  return Array.isArray((node.props as Readonly<Record<string, unknown>>)[name]);
}

function idsOf(doc: Diagram, kinds: readonly string[]): readonly NodeId[] {
  return Object.values(doc.nodes).flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : []));
}

export const EVERY_KIND: readonly KindId[] = KINDS.map(({ id }) => id).filter(isKindId);

/** Designs with any number of nodes of any kinds, where they may stand, wired as AWS has it. */
export const anyLandscape: fc.Arbitrary<Diagram> = fc
  .tuple(
    fc.array(fc.constantFrom(...EVERY_KIND), { minLength: 1, maxLength: 40 }),
    fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  )
  .map(([kinds, choices]) => landscape(kinds, choices));
