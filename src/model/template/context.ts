import { getAtt, ref } from '../cfn/value';
import type { DiagramNode } from '../document/diagram';
import { listOfRow, rowsIn, rowsOf } from '../document/references';
import { OWN_PART } from '../document/source';
import { type Api, backendOf, schemeAt } from '../graph/backend';
import { type Graph, isOf } from '../graph/graph';
import { externalOf } from '../kinds/external';
import type { NodeId, RowId } from '../kinds/fields';
import type { Backend, EmitContext, EmitNode, ParameterSpec } from '../kinds/kind';
import { type KindId, kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import { elsewhere } from './elsewhere';
import { externalValue } from './external';
import type { Handovers } from './handovers';
import type { Ids } from './ids';
import { placeOf } from './place';
import { plainText } from './plain';
import type { StackDraft } from './stack-draft';
import type { Written } from './written';

/** What all emitters of one export share. */
export interface Export {
  readonly graph: Graph;
  readonly ids: Ids;
  readonly written: Written | undefined;
  readonly handovers: Handovers;
  stackOf(id: NodeId): StackDraft;
  /** A node as emitters see it. */
  seen(node: DiagramNode): EmitNode;
}

/** Nodes as emitters see them, each made once however many others it is a neighbour of. */
export function emitNodes(ids: Ids): Export['seen'] {
  const made = new Map<NodeId, EmitNode>();
  return ({ id, kind, label, props }) => {
    const known = made.get(id) ?? { id, kind, label, logicalId: ids.own(id), props: { ...props } };
    made.set(id, known);
    return known;
  };
}

/** What each node of a stack may ask while it is emitted. */
export function contextsOf(shared: Export, stack: StackDraft): (node: DiagramNode) => EmitContext {
  // Whoever refers to a thing, the value is the same.
  const ofStack = references(shared, stack);
  return (node) => contextOf(shared, stack, node, ofStack);
}

function contextOf(shared: Export, stack: StackDraft, node: DiagramNode, ofStack: References): EmitContext {
  const { ids } = shared;
  const asked: EmitContext['parameter'] = (spec) => parameter(ids, stack, node, spec);
  return {
    ...neighbours(shared, node),
    ...elsewhere(shared.graph, node, asked),
    inStack: (...kinds) => inOrder(stack.nodes.filter(({ kind }) => kinds.includes(kind))).map(shared.seen),
    ...ofStack,
    ownId: (suffix, key = suffix) => ids.of(node.id, suffix, key),
    isWritten: (key = OWN_PART) => shared.written?.part(node.id, key) !== undefined,
    isApart: (row, byDefault) => shared.written?.isApart(node.id, row) ?? byDefault,
    backendOf: (row) => backend(shared, node, row),
    region: () => (shared.written?.isOfAnyRegion(node.id) ? undefined : stack.place.region),
    parameter: asked,
    output: ({ suffix, description, value }) => {
      const logicalId = ids.of(node.id, suffix, `output ${suffix}`);
      stack.outputs.set(logicalId, { logicalId, description, value });
    },
    note: (sentence) => stack.notes.add(plainText(sentence, 500)),
    name: (max = 256) => plainText(node.label, max) || ids.own(node.id).slice(0, max),
    plain: plainText,
  };
}

type Neighbours = Pick<
  EmitContext,
  'within' | 'inVpc' | 'wiredTo' | 'wiredFrom' | 'wiresInto' | 'behind' | 'listenerOn' | 'node' | 'namedBy' | 'placeOf'
>;

function neighbours({ graph, seen: seenNode }: Export, node: DiagramNode): Neighbours {
  const seen = (nodes: readonly DiagramNode[]) => inOrder(nodes).map(seenNode);
  const behind = (id: NodeId, row?: RowId) =>
    seen(graph.wiresFrom(id, row).flatMap((wire) => graph.node(wire.to.node) ?? []));
  return {
    within: (kind, id = node.id) => {
      const inner = graph.node(id);
      const around = inner && graph.ancestors(inner).find((container) => container.kind === kind);
      return around && seenNode(around);
    },
    inVpc: (kind) => {
      const vpc = graph.within(node, 'vpc');
      return vpc ? seen(graph.ofKind(kind as KindId).filter((other) => graph.within(other, 'vpc') === vpc)) : [];
    },
    wiredTo: (row) => behind(node.id, row),
    wiredFrom: () => seen(graph.wiresTo(node.id).flatMap((wire) => graph.node(wire.from.node) ?? [])),
    behind,
    wiresInto: (id = node.id) => startsOf(graph, id).map(({ start, row }) => ({ node: seenNode(start), row })),
    node: (id) => {
      const other = graph.node(id);
      return other && seenNode(other);
    },
    namedBy: (kind) => seen(graph.namedBy(node.id, kind as KindId)),
    placeOf: (id) => {
      const other = graph.node(id);
      return other ? placeOf(graph, other) : { account: undefined, region: undefined };
    },
    listenerOn: (id, port) => {
      const loadBalancer = graph.node(id);
      if (!loadBalancer || !isOf(loadBalancer, 'alb', 'nlb')) return undefined;
      return loadBalancer.props.listeners.find((listener) => listener.port === port)?.id;
    },
  };
}

/** By logical id, then by the place of the row: the ids of rows are random. */
function startsOf(graph: Graph, id: NodeId) {
  const starts = graph.wiresTo(id).flatMap(({ from }) => {
    const start = graph.node(from.node);
    if (!start) return [];
    const rows = rowsOf(start);
    const place = rows.findIndex(({ id: row }) => row === from.port);
    return [{ start, place, row: rows[place] }];
  });
  return starts.sort((a, b) => compare(a.start.logicalId, b.start.logicalId) || a.place - b.place);
}

/** Without doubles, by logical id: the ids of nodes and wires are random and say nothing to a reader. */
function inOrder(nodes: readonly DiagramNode[]): readonly DiagramNode[] {
  if (nodes.length < 2) return nodes;
  return [...new Set(nodes)].sort((a, b) => compare(a.logicalId, b.logicalId));
}

type References = Pick<EmitContext, 'ref' | 'att' | 'partOf' | 'rowRef' | 'rowId' | 'idOf'>;

function references({ graph, ids, handovers, stackOf }: Export, stack: StackDraft): References {
  const nodeOf = (id: NodeId) => {
    const node = graph.node(id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  };
  const value = (node: DiagramNode, logicalId: string, attribute?: string) => {
    const from = stackOf(node.id);
    if (from !== stack) return handovers.pass(from, stack, { node, logicalId }, attribute);
    return attribute === undefined ? ref(logicalId) : getAtt(logicalId, attribute);
  };
  const own = (id: NodeId, attribute?: string) => {
    const node = nodeOf(id);
    return externalValue(ids, stack, node, { attribute }) ?? value(node, ids.own(id), attribute);
  };
  // Nothing can wait for what is there already.
  const isMadeHere = (id: NodeId) => !externalOf(nodeOf(id)) && stackOf(id) === stack;
  return {
    ref: (id) => own(id),
    att: own,
    partOf: (id, suffix, attribute) => value(nodeOf(id), ids.of(id, suffix, suffix), attribute),
    rowRef: (id, row) => {
      const node = nodeOf(id);
      const asked = externalValue(ids, stack, node, { row: rowSuffix(node, row) });
      return asked ?? value(node, rowId(ids, node, row));
    },
    rowId: (id, row) => (isMadeHere(id) ? rowId(ids, nodeOf(id), row) : undefined),
    idOf: (id, suffix, key = suffix) => (isMadeHere(id) ? ids.of(id, suffix, key) : undefined),
  };
}

function rowId(ids: Ids, node: DiagramNode, row: RowId): string {
  return ids.of(node.id, rowSuffix(node, row), row);
}

function rowSuffix(node: DiagramNode, rowId: RowId): string {
  const kind = kindOf(node.kind);
  const list = listOfRow(node, rowId);
  const row = list === undefined ? undefined : rowsIn(node, list).find(({ id }) => id === rowId);
  if (list === undefined || !row || !kind.rowSuffix) throw new Error(`row ${rowId} of ${node.id} is no resource`);
  return kind.rowSuffix(row, list);
}

function backend({ graph, seen }: Export, node: DiagramNode, row: RowId): Backend | undefined {
  const route = isApi(node) ? node.props.routes.find(({ id }) => id === row) : undefined;
  if (!isApi(node) || !route) return undefined;
  const found = backendOf(graph, node, route);
  if (found.status !== 'found') return undefined;
  const { loadBalancer, listener } = found.at;
  return {
    link: seen(found.link),
    loadBalancer: seen(loadBalancer),
    listener: { id: listener.id, port: listener.port, protocol: listener.protocol },
    scheme: schemeAt(graph, found.at),
  };
}

function isApi(node: DiagramNode): node is DiagramNode & Api {
  return isOf(node, 'restApi', 'httpApi', 'webSocketApi');
}

function parameter(ids: Ids, stack: StackDraft, node: DiagramNode, spec: ParameterSpec) {
  const { suffix, shared, type, description, default: initial } = spec;
  const logicalId = shared ? sharedId(ids, stack, suffix) : ids.of(node.id, suffix, `parameter ${suffix}`);
  stack.parameters.set(logicalId, {
    logicalId,
    type,
    description,
    ...(initial === undefined ? {} : { default: initial }),
  });
  return ref(logicalId);
}

function sharedId(ids: Ids, stack: StackDraft, wanted: string): string {
  const known = stack.shared.get(wanted);
  if (known !== undefined) return known;
  const id = ids.free(wanted);
  stack.shared.set(wanted, id);
  return id;
}
