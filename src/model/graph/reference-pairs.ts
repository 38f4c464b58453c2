import type { DiagramNode } from '../document/diagram';
import { referencesOf } from '../document/references';
import { metaOf, type NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import type { Graph } from './graph';

/** One drawn node refers to another: it names it, or what it carries (a group, a route table) does. */
export interface ReferencePair {
  readonly from: NodeId;
  readonly to: NodeId;
}

/** From this many carriers of one group on, the containers that they stand in are named instead of each of them. */
const CROWD = 12;

/**
 * Who refers to whom, as far as one of `ids` is concerned. What is only listed is stood for by the nodes that carry it. What
 * the drawing shows anyway is left out: spans, and ties to what a node is about.
 */
export function referencePairs(graph: Graph, ids: readonly NodeId[]): readonly ReferencePair[] {
  const places = placesIn(graph);
  const pairs = new Map<string, ReferencePair>();
  const note = (from: readonly NodeId[], to: readonly NodeId[]) => {
    for (const a of from) for (const b of to) if (a !== b) pairs.set(`${a}~${b}`, { from: a, to: b });
  };
  for (const id of ids) {
    const node = graph.node(id);
    if (!node) continue;
    const here = places(id);
    for (const speaker of [id, ...namesOf(node).carried]) {
      const named = graph.node(speaker);
      if (!named) continue;
      for (const to of namesOf(named).meant) note(here, places(to));
      for (const other of graph.namedBy(speaker)) {
        if (namesOf(other).meant.includes(speaker)) note(places(other.id), here);
      }
    }
  }
  return [...pairs.values()];
}

/** Where a node is drawn: itself, or those that carry it. */
function placesIn(graph: Graph): (id: NodeId) => readonly NodeId[] {
  const known = new Map<NodeId, readonly NodeId[]>();
  return (id) => {
    const places = known.get(id) ?? placesOf(graph, id);
    known.set(id, places);
    return places;
  };
}

function placesOf(graph: Graph, id: NodeId): readonly NodeId[] {
  const node = graph.node(id);
  if (!node) return [];
  if (!isListed(node)) return [id];
  const carriers = graph.namedBy(id).filter((other) => namesOf(other).carried.includes(id));
  if (carriers.length < CROWD) return carriers.map((carrier) => carrier.id);
  return [...new Set(carriers.map((carrier) => carrier.parent ?? carrier.id))];
}

function isListed({ kind }: DiagramNode): boolean {
  return kindOf(kind).listedOnly === true;
}

/** What a node names: listed ones that it carries, as an instance does its groups, and those that it means. */
interface Names {
  readonly carried: readonly NodeId[];
  readonly meant: readonly NodeId[];
}

/** Nodes are immutable. */
const NAMES = new WeakMap<DiagramNode, Names>();

function namesOf(node: DiagramNode): Names {
  const known = NAMES.get(node);
  if (known) return known;
  const carried: NodeId[] = [];
  const meant: NodeId[] = [];
  for (const { path, to, kinds } of referencesOf(node)) {
    const edge = edgeOf(node, path);
    const isListedTarget = kinds.some((kind) => kindOf(kind).listedOnly);
    if (edge === 'span') continue;
    if (isListedTarget && !isListed(node) && edge !== 'route') carried.push(to);
    else if (isListedTarget || edge === undefined || (edge === 'route' && isListed(node))) meant.push(to);
  }
  const names = { carried, meant };
  NAMES.set(node, names);
  return names;
}

/** What a reference of the node itself stands for; a row's stands for nothing more than it says. */
function edgeOf({ kind: id, props }: DiagramNode, path: string): 'span' | 'association' | 'route' | undefined {
  const kind = kindOf(id);
  const prop = path.replace(/\[\d+\]$/, '');
  if (prop === kind.spans) return 'span';
  const schema = prop in props ? kind.props.shape[prop] : undefined;
  const edge = schema && metaOf(schema).edge;
  return edge === 'logs' ? undefined : edge;
}
