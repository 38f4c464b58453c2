import type { Draft } from 'immer';
import { connect } from '../commands/connect';
import { deleteItems } from '../commands/delete-items';
import { type Diagram, type DiagramNode, type NodeOf, OUT, type WireEnd } from '../document/diagram';
import type { NewId } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { entriesOf } from '../lib/open-record';
import { type Edit, fix, setProps } from './edits';
import { ensureGroup, letPass } from './groups';
import { addNode } from './insert';
import { moveInto } from './move';
import { around, inside } from './places';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';

type LoadBalancer = NodeOf<'alb'> | NodeOf<'nlb'>;

/** Puts a VPC link V2 into the place of a link: same callers, same load balancers, with a security group that lets it through. */
export function replaceByV2(link: NodeId): Edit {
  return (draft, newId) => {
    const targets = loadBalancersOf(draft as Diagram, link);
    swapLink(draft, link, targets, newId);
  };
}

/** Leads links straight to what stands behind an NLB that does nothing else, and removes the NLB. V1 links become V2. */
export function skipNlb(nlb: NodeId): Edit {
  return (draft, newId) => {
    const doc = draft as Diagram;
    const groups = wiredTo(doc, nlb).filter((id) => doc.nodes[id]?.kind === 'targetGroup');
    const albs = groups.flatMap((group) => wiredTo(doc, group)).filter((id) => doc.nodes[id]?.kind === 'alb');
    const links = callersOf(doc, nlb).map(({ node }) => node);
    const left = groups.filter((group) => callersOf(doc, group).every(({ node }) => node === nlb));
    for (const link of new Set(links)) swapLink(draft, link, [...new Set(albs)], newId);
    deleteItems.run(draft, { nodes: [nlb, ...left], wires: [] }, newId);
  };
}

/** Moves a V2 link into the VPC of its load balancer, with subnets and a security group there that let it through. */
export function moveLink(link: NodeId, vpc: NodeId, target: NodeId): Edit {
  return (draft, newId) => {
    setProps(link, { subnets: [], securityGroups: [] })(draft, newId);
    moveInto(link, vpc)(draft, newId);
    reachLoadBalancer(draft, link, target, newId);
  };
}

/** The VPC that a V2 link in the place of this one would stand in; undefined when the drawing does not say. */
export function vpcForLink(doc: Diagram, link: NodeId): NodeId | undefined {
  const [target] = wiredTo(doc, link);
  const behind = target === undefined ? undefined : around(doc, target, 'vpc');
  const [only, another] = inside(doc, around(doc, link, 'region')?.id ?? null, 'vpc');
  return behind?.id ?? (another ? undefined : only?.id);
}

/** Adds a VPC link V2 to a VPC, with a security group, that may reach these load balancers. */
export function addLinkV2(
  draft: Draft<Diagram>,
  vpc: NodeId,
  stem: string | undefined,
  targets: readonly NodeId[],
  newId: NewId,
): NodeId {
  const id = addNode(draft, { kind: 'vpcLinkV2', onto: vpc, ...(stem ? { stem } : {}) }, newId);
  ensureGroup(id)(draft, newId);
  for (const target of targets) reachLoadBalancer(draft, id, target, newId);
  return id;
}

function swapLink(draft: Draft<Diagram>, link: NodeId, targets: readonly NodeId[], newId: NewId): void {
  const doc = draft as Diagram;
  const node = doc.nodes[link];
  const vpc = vpcForLink(doc, link);
  if (!node || vpc === undefined) return;
  const callers = callersOf(doc, link);
  const wires = entriesOf(doc.wires).filter((wire) => wire.from.node === link);
  if (node.kind === 'vpcLinkV2') {
    deleteItems.run(draft, { nodes: [], wires: wires.map(({ id }) => id) }, newId);
    for (const target of targets) reachLoadBalancer(draft, link, target, newId);
    return;
  }
  deleteItems.run(draft, { nodes: [link], wires: [] }, newId);
  const id = addLinkV2(draft, vpc, node.label, targets, newId);
  for (const caller of callers) connect.run(draft, { from: caller, to: id }, newId);
}

function reachLoadBalancer(draft: Draft<Diagram>, link: NodeId, target: NodeId, newId: NewId): void {
  connect.run(draft, { from: { node: link, port: OUT }, to: target }, newId);
  const node = (draft as Diagram).nodes[target];
  if (!isLoadBalancer(node)) return;
  const ports = node.props.listeners.filter(({ protocol }) => protocol !== 'UDP').map(({ port }) => port);
  letPass(
    link,
    target,
    ports.map((port) => ({ protocol: 'tcp', port })),
  )(draft, newId);
}

function isLoadBalancer(node: Diagram['nodes'][NodeId] | undefined): node is LoadBalancer {
  return node?.kind === 'alb' || node?.kind === 'nlb';
}

function loadBalancersOf(doc: Diagram, link: NodeId): readonly NodeId[] {
  return wiredTo(doc, link).filter((id) => isLoadBalancer(doc.nodes[id]));
}

function wiredTo(doc: Diagram, id: NodeId): readonly NodeId[] {
  return entriesOf(doc.wires).flatMap(({ from, to }) => (from.node === id ? [to.node] : []));
}

function callersOf(doc: Diagram, id: NodeId): readonly WireEnd[] {
  return entriesOf(doc.wires).flatMap(({ from, to }) => (to.node === id ? [from] : []));
}

/** Offers to put a V2 link into the place of a link, where the drawing says which VPC it would stand in. */
export function replaceFixes(link: DiagramNode, doc: Diagram): readonly QuickFix[] {
  if (vpcForLink(doc, link.id) === undefined) return [];
  return [fix('use-link-v2', `Replace ${nodeName(link)} by a VPC link V2`, replaceByV2(link.id))];
}
