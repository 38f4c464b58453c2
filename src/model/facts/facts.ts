import type { Diagram, DiagramNode, NodeOf, Wire } from '../document/diagram';
import type { Api, ApiRoute, RouteBackend } from '../graph/backend';
import { backendOf } from '../graph/backend';
import { buildGraph, type Graph } from '../graph/graph';
import type { NodeId } from '../kinds/fields';

/**
 * The questions rules ask. An answer that the drawing does not give is `undefined`: a rule then keeps quiet.
 * Pure and lazy: nothing is computed before it is asked for.
 */
export interface Facts {
  readonly graph: Graph;
  account(node: DiagramNode): NodeOf<'account'> | undefined;
  region(node: DiagramNode): NodeOf<'region'> | undefined;
  vpc(node: DiagramNode): NodeOf<'vpc'> | undefined;
  /** False only when both accounts are known and differ. */
  mayShareAccount(a: DiagramNode, b: DiagramNode): boolean;
  /** False only when both Region codes are known and differ. */
  mayShareRegion(a: DiagramNode, b: DiagramNode): boolean;
  /** False only when both VPCs are known and differ. */
  mayShareVpc(a: DiagramNode, b: DiagramNode): boolean;
  /** The subnets a node stands in: those it spans, or the one around it. */
  subnets(node: DiagramNode): readonly NodeOf<'subnet'>[];
  /** The zone containers of those subnets, without doubles. */
  zones(node: DiagramNode): readonly NodeOf<'zone'>[];
  /** Name of a zone such as `eu-central-1a`, or `zone a` when the Region is not known. */
  zoneName(zone: NodeOf<'zone'>): string;
  /** The security groups attached to a node; undefined when its kind carries none or none is named. */
  securityGroups(node: DiagramNode): readonly NodeOf<'securityGroup'>[] | undefined;
  backend(api: Api, route: ApiRoute): RouteBackend;
}

/** Answers for one document. */
export function createFacts(doc: Diagram): Facts {
  return factsOf(buildGraph(doc));
}

/** Answers for a graph that is already built. */
export function factsOf(graph: Graph): Facts {
  const vpc = (node: DiagramNode) => graph.within(node, 'vpc');
  const subnets = (node: DiagramNode) => subnetsOf(graph, node);
  return {
    graph,
    account: (node) => graph.within(node, 'account'),
    region: (node) => graph.within(node, 'region'),
    vpc,
    mayShareAccount: (a, b) => agree(graph.within(a, 'account'), graph.within(b, 'account'), sameAccount),
    mayShareRegion: (a, b) =>
      agree(graph.within(a, 'region'), graph.within(b, 'region'), (x, y) => x.props.code === y.props.code),
    mayShareVpc: (a, b) => agree(vpc(a), vpc(b), (x, y) => x.id === y.id),
    subnets,
    zones: (node) => unique(subnets(node).flatMap((subnet) => graph.within(subnet, 'zone') ?? [])),
    zoneName: (zone) => {
      const code = graph.within(zone, 'region')?.props.code;
      return code ? code + zone.props.letter : `zone ${zone.props.letter}`;
    },
    securityGroups: (node) => {
      const ids = 'securityGroups' in node.props ? node.props.securityGroups : [];
      const groups = ids.flatMap((id) => nodeOf(graph, id, 'securityGroup'));
      return groups.length > 0 ? groups : undefined;
    },
    backend: (api, route) => backendOf(graph, api, route),
  };
}

function agree<T>(a: T | undefined, b: T | undefined, same: (a: T, b: T) => boolean): boolean {
  return a === undefined || b === undefined || same(a, b);
}

/** Two drawn accounts are one when they carry the same number; without numbers each box is an account of its own. */
function sameAccount(a: NodeOf<'account'>, b: NodeOf<'account'>): boolean {
  return a.id === b.id || (a.props.accountId !== '' && a.props.accountId === b.props.accountId);
}

function subnetsOf(graph: Graph, node: DiagramNode): readonly NodeOf<'subnet'>[] {
  if ('subnets' in node.props) return node.props.subnets.flatMap((id) => nodeOf(graph, id, 'subnet'));
  const around = graph.within(node, 'subnet');
  return around ? [around] : [];
}

function nodeOf<K extends 'subnet' | 'securityGroup'>(graph: Graph, id: NodeId, kind: K): NodeOf<K>[] {
  const node = graph.node(id);
  return node?.kind === kind ? [node as NodeOf<K>] : [];
}

function unique<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** Both ends of a wire, when it is drawn or while it is being drawn. */
export interface WireEnds {
  /** Absent while the wire is only being drawn. */
  readonly wire?: Wire;
  readonly from: DiagramNode;
  /** The row it starts at, when its kind has rows with ports. */
  readonly row: string | undefined;
  readonly to: DiagramNode;
}

/** The ends of a drawn wire. */
export function endsOf(graph: Graph, wire: Wire): WireEnds {
  const from = graph.node(wire.from.node);
  const to = graph.node(wire.to.node);
  if (!from || !to) throw new Error(`wire ${wire.id} has a loose end`);
  return { wire, from, row: wire.from.port === 'out' ? undefined : wire.from.port, to };
}
