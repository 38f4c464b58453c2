import type { DiagramNode } from '../document/diagram';
import type { Graph } from '../graph/graph';
import type { Emitted } from '../kinds/kind';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { plainText } from './plain';
import { referencesOf } from './references';
import type { StackDraft } from './stack-draft';

/** A resource with the section it is printed under. */
export interface Placed {
  readonly node: DiagramNode;
  readonly section: string;
  readonly resource: Emitted;
  /** The resource that stands for the node itself. */
  readonly isOwn: boolean;
}

/**
 * The resources of a stack as one reads them: the network of each VPC, its security groups, then what serves requests,
 * from the back (instances) to the front (API). Nothing stands before what it refers to, except in a circle.
 */
export function inReadingOrder(graph: Graph, stack: StackDraft): readonly Placed[] {
  const all = [...stack.emitted.values()].flat();
  const references = new Map(all.map((resource) => [resource, referencesOf(resource)]));
  const nodes = nodesInOrder(graph, stack, references);
  const placed = nodes.flatMap((node) => {
    const section = sectionOf(graph, node);
    return (stack.emitted.get(node) ?? []).map((resource, i) => ({ node, section, resource, isOwn: i === 0 }));
  });
  const byLogicalId = new Map(placed.map((item) => [item.resource.id, item]));
  return dependenciesFirst(ownFirst(placed), (item) =>
    (references.get(item.resource) ?? []).flatMap((id) => byLogicalId.get(id) ?? []),
  );
}

/** In a shared section the nodes themselves come first, then what ties them together: associations, rules. */
function ownFirst(placed: readonly Placed[]): readonly Placed[] {
  const sections = new Map<string, { readonly own: Placed[]; readonly others: Placed[] }>();
  for (const item of placed) {
    const section = sections.get(item.section) ?? { own: [], others: [] };
    sections.set(item.section, section);
    (item.isOwn ? section.own : section.others).push(item);
  }
  return [...sections.values()].flatMap(({ own, others }) => [...own, ...others]);
}

type References = ReadonlyMap<Emitted, readonly string[]>;

function nodesInOrder(graph: Graph, stack: StackDraft, references: References): readonly DiagramNode[] {
  const makerOf = new Map([...stack.emitted].flatMap(([node, list]) => list.map(({ id }) => [id, node] as const)));
  const needs = new Map(
    stack.nodes.map((node) => {
      const ids = (stack.emitted.get(node) ?? []).flatMap((resource) => references.get(resource) ?? []);
      return [node, [...new Set(ids.flatMap((id) => makerOf.get(id) ?? []))].filter((other) => other !== node)];
    }),
  );
  const needed = new Set([...needs.values()].flat());
  const rank = (node: DiagramNode) => sortKey(graph, node, needed.has(node));
  const sorted = stack.nodes.map((node) => ({ node, key: rank(node) })).sort((a, b) => compare(a.key, b.key));
  return dependenciesFirst(
    sorted.map(({ node }) => node),
    (node) => (kindOf(node.kind).section === undefined ? (needs.get(node) ?? []) : []),
  );
}

const SECTIONS = ['network', 'security'];

/** Shared sections by VPC first; among what serves requests, the entries pull in what they lead to. */
function sortKey(graph: Graph, node: DiagramNode, isNeeded: boolean): string {
  const { id, section } = kindOf(node.kind);
  if (section === undefined) return `2 ${isNeeded ? 1 : 0} ${node.logicalId}`;
  const vpc = node.kind === 'vpc' ? node : graph.within(node, 'vpc');
  const depth = graph.ancestors(node).length;
  return `1 ${vpc?.logicalId ?? ''} ${SECTIONS.indexOf(section)} ${depth} ${id} ${node.logicalId}`;
}

function sectionOf(graph: Graph, node: DiagramNode): string {
  const { section, short } = kindOf(node.kind);
  if (section === undefined) return `${short} ${plainText(node.label, 100)}`.trim();
  const vpc = node.kind === 'vpc' ? node : graph.within(node, 'vpc');
  const of = vpc ? ` of ${plainText(vpc.label, 100) || vpc.logicalId}` : '';
  return `${section === 'network' ? 'Network' : 'Security groups'}${of}`;
}

/** Keeps the order of a list, but puts before each item what it needs. */
function dependenciesFirst<T>(items: readonly T[], needs: (item: T) => readonly T[]): readonly T[] {
  const done = new Set<T>();
  const ordered: T[] = [];
  const visit = (item: T) => {
    if (done.has(item)) return;
    done.add(item);
    for (const other of needs(item)) visit(other);
    ordered.push(item);
  };
  for (const item of items) visit(item);
  return ordered;
}
