import type { Diagram, DiagramNode } from '../document/diagram';
import { allRowsOf } from '../document/references';
import { OWN_PART, type Source } from '../document/source';
import type { Graph } from '../graph/graph';
import type { NodeId, RowId } from '../kinds/fields';
import { placeOf, type StackPlace } from './place';

/** What is written already in the templates a diagram was imported from. */
export interface Written {
  /** Names that stand for something in one of the files, in lower case. */
  readonly taken: ReadonlySet<string>;
  /** Logical id of a node's own resource in its file. */
  own(node: NodeId): string | undefined;
  /** Logical id of the resource that the emitter of a node asks for by a key. */
  part(node: NodeId, key: string): string | undefined;
  /** Whether a node was imported from a template that does not say its Region: what is typed in is for looking at. */
  isOfAnyRegion(node: NodeId): boolean;
  /** Whether a row was imported as a resource of its own; undefined for one that was drawn. */
  isApart(node: NodeId, row: RowId): boolean | undefined;
}

/** Undefined for a diagram that was drawn. */
export function writtenIn({ source }: Diagram): Written | undefined {
  if (!source) return undefined;
  const { origins, base } = source;
  const part = (node: NodeId, key: string) => {
    const parts = origins[node]?.parts;
    return parts && Object.hasOwn(parts, key) ? parts[key] : undefined;
  };
  return {
    taken: keysIn(source),
    own: (node) => part(node, OWN_PART),
    part,
    isOfAnyRegion: (node) => part(node, OWN_PART) !== undefined && regionIn(base.nodes, node) === '',
    isApart: (node, row) => {
      if (part(node, row) !== undefined) return true;
      const imported = base.nodes[node];
      return imported && allRowsOf(imported).some(({ id }) => id === row) ? false : undefined;
    },
  };
}

/** The code of the Region around a node; undefined for a node that is nowhere. */
function regionIn(nodes: Source['base']['nodes'], id: NodeId): string | undefined {
  let node = nodes[id];
  while (node && node.kind !== 'region') node = node.parent === null ? undefined : nodes[node.parent];
  return node?.props.code;
}

/** Every key of the texts: more than their sections define, and read without reading them as YAML. */
function keysIn({ files }: Source): ReadonlySet<string> {
  const keys = files.flatMap(({ text }) => [...text.matchAll(/\b([A-Za-z0-9]{1,255})["']?[ \t]*:/g)]);
  return new Set(keys.map(([, key = '']) => key.toLowerCase()));
}

/**
 * The file that a node is written into: its own one, else that of what it stands in, is wired to or names, else the first
 * one of its account and Region. Undefined when there is none.
 */
export function fileOf(graph: Graph, source: Source): (node: DiagramNode) => number | undefined {
  const own = (id: NodeId | undefined) => (id === undefined ? undefined : fileOfPart(source, id));
  const files = filesByPlace(graph, source);
  return (node) => {
    const near = [...graph.ancestors(node).map(({ id }) => id), ...neighboursOf(graph, node)];
    return own(node.id) ?? near.map(own).find((file) => file !== undefined) ?? files.get(placeOf(graph, node).key);
  };
}

/** Only what has a resource in a file says where others belong: accounts and Regions stand around all files. */
function fileOfPart({ origins }: Source, id: NodeId): number | undefined {
  const origin = origins[id];
  return origin && Object.keys(origin.parts).length > 0 ? origin.file : undefined;
}

function neighboursOf(graph: Graph, node: DiagramNode): readonly NodeId[] {
  const wired = [
    ...graph.wiresTo(node.id).map(({ from }) => from.node),
    ...graph.wiresFrom(node.id).map(({ to }) => to.node),
  ];
  const inside = graph.inside(node.id).map(({ id }) => id);
  return [...wired, ...graph.namedBy(node.id).map(({ id }) => id), ...inside];
}

function filesByPlace(graph: Graph, source: Source): ReadonlyMap<StackPlace['key'], number> {
  const files = new Map<string, number>();
  for (const node of graph.nodes) {
    const file = fileOfPart(source, node.id);
    const { key } = placeOf(graph, node);
    if (file !== undefined && file < (files.get(key) ?? Number.POSITIVE_INFINITY)) files.set(key, file);
  }
  return files;
}
