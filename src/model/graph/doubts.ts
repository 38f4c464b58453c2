import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import type { Origin, Source } from '../document/source';
import type { NodeId, RowId } from '../kinds/fields';
import { sameData } from '../lib/same-data';

/**
 * A diagram as far as it is known. Resources whose condition does not hold are not there; whoever reads a value that is
 * only known at deployment (a parameter, an import) is noted, so that nothing is concluded from it. Other diagrams, and
 * nodes about which everything is known, are themselves.
 */
export function asKnown(doc: Diagram): Diagram {
  if (!doc.source) return doc;
  const before = VIEWS.get(doc);
  if (before) return before;
  const view = viewOf(doc, doc.source);
  VIEWS.set(doc, view);
  return view;
}

/** Runs something and says whether it read a value that nobody can know before deployment. */
export function doubting<T>(run: () => T): { readonly value: T; readonly doubted: boolean } {
  const outer = wasAsked;
  wasAsked = false;
  try {
    const value = run();
    return { value, doubted: wasAsked };
  } finally {
    wasAsked = outer || wasAsked;
  }
}

const VIEWS = new WeakMap<Diagram, Diagram>();
/** One view for each node, so that a node is the same one in every version in which it is unchanged. */
const DOUBTFUL = new WeakMap<DiagramNode, { readonly origin: Origin; readonly view: DiagramNode }>();
let wasAsked = false;

function viewOf(doc: Diagram, source: Source): Diagram {
  const nodes = Object.fromEntries(
    Object.values(doc.nodes).flatMap((node) => {
      return isThere(doc, source, node.id) ? [[node.id, seen(node, source)] as const] : [];
    }),
  );
  const isDrawn = (id: NodeId) => nodes[id] !== undefined;
  const wires = Object.entries(doc.wires).filter(([, { from, to }]) => isDrawn(from.node) && isDrawn(to.node));
  return { ...doc, nodes, wires: Object.fromEntries(wires) };
}

/** False where the condition of the node, or of what it stands in, does not hold. */
function isThere(doc: Diagram, { origins }: Source, id: NodeId): boolean {
  for (let at: NodeId | null = id; at !== null; at = doc.nodes[at]?.parent ?? null) {
    if (origins[at]?.holds === false) return false;
  }
  return true;
}

function seen(node: DiagramNode, { origins, base }: Source): DiagramNode {
  const origin = origins[node.id];
  if (!origin) return node;
  const known = DOUBTFUL.get(node);
  if (known?.origin === origin) return known.view;
  const view = doubtful(node, origin, base.nodes[node.id]);
  DOUBTFUL.set(node, { origin, view });
  return view;
}

function doubtful(node: DiagramNode, origin: Origin, imported: DiagramNode | undefined): DiagramNode {
  // Of a resource that may never be made, nothing is certain but its name.
  if (origin.condition !== undefined && origin.holds === undefined) return withDoubts(node, ['props']);
  const unknown = unknownOf(node, origin, imported).filter((prop) => prop !== HONEST[node.kind]);
  return unknown.length === 0 ? node : ({ ...node, props: withDoubts(node.props, unknown) } as DiagramNode);
}

/** Properties whose empty value says by itself that they are not known: whoever asks for them reckons with it. */
const HONEST: Readonly<Record<string, string>> = { account: 'accountId', region: 'code' };

/** Properties of a node that nobody can know before deployment. What somebody has set since is known. */
function unknownOf({ props }: DiagramNode, origin: Origin, imported: DiagramNode | undefined): readonly string[] {
  const now: Readonly<Record<string, unknown>> = props;
  const then: Readonly<Record<string, unknown>> = imported?.props ?? {};
  return origin.unknown.filter((prop) => prop in now && sameData(now[prop], then[prop]));
}

/** False for a property of an imported node that nobody can know before deployment. */
export function isKnown({ nodes, source }: Diagram, id: NodeId, prop: string): boolean {
  const [node, origin] = [nodes[id], source?.origins[id]];
  return !node || !origin || !unknownOf(node, origin, source?.base.nodes[id]).includes(prop);
}

/** True for what a template says: who calls it, and what it calls by its own code, need not be in it. */
export function isImported({ source }: Diagram, id: NodeId): boolean {
  return source?.origins[id] !== undefined;
}

/** What of a template a node stands for. */
export function originOf({ source }: Diagram, id: NodeId): Origin | undefined {
  return source?.origins[id];
}

/** Numbers that a node's text has without quotes and that stay so. */
export function unquotedOf({ source }: Diagram, id: NodeId): readonly string[] {
  const { file, unquoted = [] } = source?.origins[id] ?? {};
  const quoted = file === undefined ? [] : (source?.files[file]?.quoted ?? []);
  return unquoted.filter((number) => !quoted.includes(number));
}

export interface NodeAndWires {
  readonly node: DiagramNode;
  /** Those that start at it. */
  readonly wires: readonly Wire[];
}

/** A node as it was imported, with its wires. */
export function importedAs({ source }: Diagram, id: NodeId): NodeAndWires | undefined {
  const node = source?.base.nodes[id];
  if (!source || !node) return undefined;
  return { node, wires: Object.values(source.base.wires).filter(({ from }) => from.node === id) };
}

/** True where the text a row was imported from leaves out what CloudFormation demands. */
export function isLeftOut({ source }: Diagram, id: NodeId, row: RowId, field: string): boolean {
  return source?.origins[id]?.lacks?.includes(`${row} ${field}`) === true;
}

/** The same data; reading one of these keys is noted. */
function withDoubts<T extends object>(data: T, keys: readonly string[]): T {
  const view = { ...data };
  for (const key of keys) {
    const value = Reflect.get(data, key);
    Object.defineProperty(view, key, {
      enumerable: true,
      get: () => {
        wasAsked = true;
        return value;
      },
    });
  }
  return view;
}
