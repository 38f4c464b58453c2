import type { Diagram, DiagramNode, NodeOf, Wire } from '../document/diagram';
import {
  type Api,
  type ApiRoute,
  type BackendListener,
  backendOf,
  knownSchemeAt,
  type LoadBalancer,
  loadBalancersBehind,
  type RouteBackend,
  schemeAt,
  targetGroupsOf,
  type VpcLink,
} from '../graph/backend';
import { type Graph, knownGraph } from '../graph/graph';
import { isExternal } from '../graph/is-external';
import { malformedValues } from '../graph/malformed';
import { type Missing, missingValues } from '../graph/missing';
import { namedNodes } from '../graph/named-nodes';
import { type TooEarly, tooEarly } from '../graph/too-early';
import { unpublished } from '../graph/unpublished';
import type { NodeId } from '../kinds/fields';
import { byId } from '../lib/order';
import { apisOver, stackName } from './api';
import {
  groupsBehind,
  keepsCallerAddress,
  listenersInto,
  listenersThrough,
  type Target,
  targetsOf,
} from './load-balancing';
import { remembering } from './remembering';

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
  /** False only when two stacks are needed: one account and Region is one stack. */
  mayShareStack(a: DiagramNode, b: DiagramNode): boolean;
  /** Where a node lives, for a message: `account "prod", eu-central-1`. */
  stackName(node: DiagramNode): string;
  /** False only when both VPCs are known and differ. */
  mayShareVpc(a: DiagramNode, b: DiagramNode): boolean;
  /** The subnets a node stands in: those it spans, or the one around it. */
  subnets(node: DiagramNode): readonly NodeOf<'subnet'>[];
  /** All subnets of a VPC. */
  subnetsIn(vpc: NodeOf<'vpc'>): readonly NodeOf<'subnet'>[];
  /** What stands in a subnet: the nodes inside it and those that span it. */
  standingIn(subnet: NodeOf<'subnet'>): readonly DiagramNode[];
  /** The zones of those subnets; two boxes with one letter in one Region are one zone. */
  zones(node: DiagramNode): readonly NodeOf<'zone'>[];
  /** The subnets a node stands in, by zone. */
  subnetsByZone(node: DiagramNode): ReadonlyMap<NodeOf<'zone'>, readonly NodeOf<'subnet'>[]>;
  /** Name of a zone such as `eu-central-1a`, or `zone a` when the Region is not known. */
  zoneName(zone: NodeOf<'zone'>): string;
  /** The nodes a security group is attached to. */
  carriers(group: NodeOf<'securityGroup'>): readonly DiagramNode[];
  /** The security groups attached to a node; undefined when its kind carries none or none is named. */
  securityGroups(node: DiagramNode): readonly NodeOf<'securityGroup'>[] | undefined;
  /** The required values a node lacks. */
  missing(node: DiagramNode): readonly Missing[];
  /** Values that are there but cannot be what CloudFormation needs, as phrases. */
  malformed(node: DiagramNode): readonly string[];
  /** The resources of a node that its template makes before what they need. */
  tooEarly(node: DiagramNode): readonly TooEarly[];
  /** The deployments of an imported REST API that publish what it was, and not what it has been changed to. */
  unpublished(api: NodeOf<'restApi'>): readonly string[];
  /** True for what is there already: how it was made is not known, and nothing is asked of it. */
  isExternal(node: DiagramNode): boolean;
  /** The nodes that a node's properties name, but for the subnets it spans. */
  named(node: DiagramNode): readonly DiagramNode[];
  backend(api: Api, route: ApiRoute): RouteBackend;
  /** The APIs with a route over a link. */
  apisOver(link: VpcLink): readonly Api[];
  /** The load balancers a link is wired to. */
  loadBalancersBehind(link: VpcLink): readonly LoadBalancer[];
  /** The scheme a caller must speak at a listener, followed through a TCP listener. */
  schemeAt(at: BackendListener): 'http' | 'https';
  /** The same, or undefined where a TCP listener leads to targets that do not say. */
  knownSchemeAt(at: BackendListener): 'http' | 'https' | undefined;
  /** The listeners that routes reach over a link. */
  listenersThrough(link: VpcLink): readonly BackendListener[];
  /** The listeners that send to a group. */
  listenersInto(group: NodeOf<'targetGroup'>): readonly BackendListener[];
  /** The groups one listener sends to. */
  groupsOf(at: BackendListener): readonly NodeOf<'targetGroup'>[];
  /** The groups a load balancer sends to, over any of its listeners. */
  groupsBehind(loadBalancer: LoadBalancer): readonly NodeOf<'targetGroup'>[];
  targets(group: NodeOf<'targetGroup'>): readonly Target[];
  /** True when the targets of a group see the caller's address instead of the load balancer's. */
  keepsCallerAddress(loadBalancer: LoadBalancer, group: NodeOf<'targetGroup'>): boolean;
  /** Something worked out from these facts: made once where answers are remembered, and again each time where they are not. */
  derived<T>(make: (facts: Facts) => T): T;
}

/** Answers for one document. */
export function createFacts(doc: Diagram): Facts {
  return remembering(factsOf(knownGraph(doc)));
}

/** Answers for a graph that is already built. */
export function factsOf(graph: Graph): Facts {
  const vpc = (node: DiagramNode) => graph.within(node, 'vpc');
  const subnets = (node: DiagramNode) => subnetsOf(graph, node);
  const facts: Facts = {
    graph,
    account: (node) => graph.within(node, 'account'),
    region: (node) => graph.within(node, 'region'),
    vpc,
    mayShareAccount: (a, b) => mayShareAccount(graph, a, b),
    mayShareRegion: (a, b) => mayShareRegion(graph, a, b),
    mayShareStack: (a, b) => mayShareAccount(graph, a, b) && mayShareRegion(graph, a, b),
    stackName: (node) => stackName(graph, node),
    mayShareVpc: (a, b) => agree(vpc(a), vpc(b), (x, y) => x.id === y.id),
    subnets,
    subnetsIn: (home) => graph.inside(home.id, 'subnet').filter((subnet) => vpc(subnet)?.id === home.id),
    standingIn: (subnet) => standingIn(graph, subnet),
    carriers: (group) => graph.namedBy(group.id).filter((node) => idsOfGroups(node).includes(group.id)),
    zones: (node) => [...byZone(graph, subnets(node)).keys()],
    subnetsByZone: (node) => byZone(graph, subnets(node)),
    zoneName: (zone) => {
      const code = graph.within(zone, 'region')?.props.code;
      return code ? code + zone.props.letter : `zone ${zone.props.letter}`;
    },
    securityGroups: (node) => {
      const groups = groupsOf(graph, node);
      return groups.length > 0 ? groups : undefined;
    },
    missing: (node) => missingValues(node, (prop) => graph.isKnown(node.id, prop)),
    malformed: malformedValues,
    tooEarly: (node) => tooEarly(graph, node),
    unpublished: (api) => unpublished(graph, api),
    isExternal,
    named: (node) => namedNodes(graph, node),
    backend: (api, route) => backendOf(graph, api, route),
    apisOver: (link) => apisOver(graph, link),
    loadBalancersBehind: (link) => loadBalancersBehind(graph, link),
    schemeAt: (at) => schemeAt(graph, at),
    knownSchemeAt: (at) => knownSchemeAt(graph, at),
    listenersThrough: (link) => listenersThrough(graph, link),
    listenersInto: (group) => listenersInto(graph, group),
    groupsOf: ({ loadBalancer, listener }) => targetGroupsOf(graph, loadBalancer, listener.id),
    groupsBehind: (loadBalancer) => groupsBehind(graph, loadBalancer),
    targets: (group) => targetsOf(graph, group),
    keepsCallerAddress: (loadBalancer, group) => keepsCallerAddress(graph, loadBalancer, group),
    derived: (make) => make(facts),
  };
  return facts;
}

function agree<T>(a: T | undefined, b: T | undefined, same: (a: T, b: T) => boolean): boolean {
  return a === undefined || b === undefined || same(a, b);
}

function mayShareAccount(graph: Graph, a: DiagramNode, b: DiagramNode): boolean {
  return agree(graph.within(a, 'account'), graph.within(b, 'account'), sameAccount);
}

/** A Region without a code may be any. */
function mayShareRegion(graph: Graph, a: DiagramNode, b: DiagramNode): boolean {
  const code = (node: DiagramNode) => graph.within(node, 'region')?.props.code || undefined;
  return agree(code(a), code(b), (x, y) => x === y);
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

function standingIn(graph: Graph, subnet: NodeOf<'subnet'>): readonly DiagramNode[] {
  const spanning = graph.namedBy(subnet.id).filter((node) => 'subnets' in node.props);
  const within = descendants(graph, subnet.id).filter((node) => !('subnets' in node.props));
  return byId([...spanning, ...within].filter((node) => subnetsOf(graph, node).some(({ id }) => id === subnet.id)));
}

function descendants(graph: Graph, container: NodeId): readonly DiagramNode[] {
  return graph.children(container).flatMap((child) => [child, ...descendants(graph, child.id)]);
}

function idsOfGroups(node: DiagramNode): readonly NodeId[] {
  return 'securityGroups' in node.props ? node.props.securityGroups : [];
}

function groupsOf(graph: Graph, node: DiagramNode): readonly NodeOf<'securityGroup'>[] {
  return idsOfGroups(node).flatMap((id) => nodeOf(graph, id, 'securityGroup'));
}

/** Two boxes with the same letter in one Region are the same zone; the first stands for both. */
function byZone(
  graph: Graph,
  subnets: readonly NodeOf<'subnet'>[],
): ReadonlyMap<NodeOf<'zone'>, readonly NodeOf<'subnet'>[]> {
  const zones = new Map<string, NodeOf<'zone'>>();
  const found = new Map<NodeOf<'zone'>, NodeOf<'subnet'>[]>();
  for (const subnet of subnets) {
    const box = graph.within(subnet, 'zone');
    if (!box) continue;
    const place = graph.within(box, 'region') ?? graph.within(box, 'vpc') ?? box;
    const key = `${place.id} ${box.props.letter}`;
    const zone = zones.get(key) ?? box;
    zones.set(key, zone);
    found.set(zone, [...(found.get(zone) ?? []), subnet]);
  }
  return found;
}

function nodeOf<K extends 'subnet' | 'securityGroup'>(graph: Graph, id: NodeId, kind: K): NodeOf<K>[] {
  const node = graph.node(id);
  return node?.kind === kind ? [node as NodeOf<K>] : [];
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
