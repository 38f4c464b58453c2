import type { Draft } from 'immer';
import { attachNew } from '../commands/attach-new';
import { addRow } from '../commands/edit-node';
import type { Diagram, DiagramNode, NodeOf } from '../document/diagram';
import type { NewId } from '../history/history';
import { NodeId } from '../kinds/fields';
import { entriesOf } from '../lib/open-record';
import { all, type Edit, idsIn, setProp } from './edits';
import { around, subnetsOf } from './places';

/** Packets that security groups should let pass. */
export interface Passage {
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
}

type Group = NodeOf<'securityGroup'>;
type GroupRule = Omit<Group['props']['rules'][number], 'id'>;

const ANYWHERE = '0.0.0.0/0';

/** Lets a node open connections to another one: out of its groups, into theirs, by reference; groups are made where there are none. */
export function letPass(from: NodeId, to: NodeId, passages: readonly Passage[]): Edit {
  return all(letIn(from, to, passages), letOut(from, to, passages));
}

/** The inbound half of {@link letPass}. */
export function letIn(from: NodeId, to: NodeId, passages: readonly Passage[]): Edit {
  return (draft, newId) => {
    const target = groupFor(draft, to, newId);
    if (target) addRules(draft, target, 'in', passages, sourcesOf(draft, from, to, newId), newId);
  };
}

/** The outbound half of {@link letPass}: nothing to do for groups without outbound rules, which let everything out. */
export function letOut(from: NodeId, to: NodeId, passages: readonly Passage[]): Edit {
  return (draft, newId) => {
    const groups = groupsOn(draft as Diagram, from);
    const [first] = groups;
    if (!first || groups.some(({ props }) => props.rules.every((rule) => rule.direction === 'in'))) return;
    addRules(draft, first.id, 'out', passages, targetsOf(draft as Diagram, from, to), newId);
  };
}

/** Lets addresses in. */
export function letInFrom(cidr: string, to: NodeId, passages: readonly Passage[]): Edit {
  return (draft, newId) => {
    const target = groupFor(draft, to, newId);
    if (target) addRules(draft, target, 'in', passages, [{ cidr }], newId);
  };
}

/** Gives a node a security group of its own, when it has none. */
export function ensureGroup(id: NodeId): Edit {
  return (draft, newId) => void groupFor(draft, id, newId);
}

/** True when nodes of this kind carry security groups. */
export function carriesGroups(node: DiagramNode | undefined): boolean {
  return node !== undefined && 'securityGroups' in node.props;
}

type Peer = { readonly peer: NodeId } | { readonly cidr: string };

/** The first group of a node, or a new one. A load balancer keeps serving those it served. */
function groupFor(draft: Draft<Diagram>, id: NodeId, newId: NewId): NodeId | undefined {
  const doc = draft as Diagram;
  const node = doc.nodes[id];
  if (!node || !carriesGroups(node)) return undefined;
  const [first] = groupsOn(doc, id);
  if (first) return first.id;
  const group = NodeId.parse(newId('n'));
  attachNew.run(draft, { to: id, prop: 'securityGroups', node: { id: group, kind: 'securityGroup', onto: id } }, newId);
  if (node.kind === 'alb' || node.kind === 'nlb') keepServing(draft, node, group, newId);
  return group;
}

function keepServing(draft: Draft<Diagram>, node: NodeOf<'alb'> | NodeOf<'nlb'>, group: NodeId, newId: NewId): void {
  const doc = draft as Diagram;
  const cidr = callersCidr(doc, node);
  for (const { protocol, port } of node.props.listeners) {
    const transports: readonly Passage['protocol'][] =
      protocol === 'UDP' ? ['udp'] : protocol === 'TCP_UDP' ? ['tcp', 'udp'] : ['tcp'];
    addRules(
      draft,
      group,
      'in',
      transports.map((transport) => ({ protocol: transport, port })),
      [{ cidr }],
      newId,
    );
  }
  const linked = entriesOf(doc.wires).some(
    (wire) => wire.to.node === node.id && doc.nodes[wire.from.node]?.kind === 'vpcLinkV1',
  );
  // The addresses of a V1 link are not known, so its traffic must not be judged by the new group.
  if (node.kind === 'nlb' && linked) setProp(node.id, 'enforceOnPrivateLink', false)(draft, newId);
}

/** Who calls a load balancer whose callers are not drawn. */
function callersCidr(doc: Diagram, node: NodeOf<'alb'> | NodeOf<'nlb'>): string {
  return node.props.scheme === 'internet-facing' ? ANYWHERE : vpcCidr(doc, node.id);
}

function vpcCidr(doc: Diagram, id: NodeId): string {
  return around(doc, id, 'vpc')?.props.cidr.trim() || '10.0.0.0/8';
}

/** Whom the target sees: the group of the caller, or its addresses where there is no group it could name. */
function sourcesOf(draft: Draft<Diagram>, from: NodeId, to: NodeId, newId: NewId): readonly Peer[] {
  const doc = draft as Diagram;
  const node = doc.nodes[from];
  if (!node) return [];
  const isNear = around(doc, from, 'vpc')?.id === around(doc, to, 'vpc')?.id;
  // An NLB without a group keeps none: it can never get one once it is made, so making one is a fix of its own.
  const isOpenNlb = node.kind === 'nlb' && groupsOn(doc, from).length === 0;
  if (node.kind === 'nlb' && isOpenNlb) return [{ cidr: callersCidr(doc, node) }];
  const group = isNear && carriesGroups(node) ? groupFor(draft, from, newId) : undefined;
  return group ? [{ peer: group }] : addressesOf(doc, node);
}

function targetsOf(doc: Diagram, from: NodeId, to: NodeId): readonly Peer[] {
  const node = doc.nodes[to];
  const isNear = around(doc, from, 'vpc')?.id === around(doc, to, 'vpc')?.id;
  const [group] = groupsOn(doc, to);
  if (isNear && group) return [{ peer: group.id }];
  return node ? addressesOf(doc, node) : [];
}

function addressesOf(doc: Diagram, node: DiagramNode): readonly Peer[] {
  const cidrs = subnetsOf(doc, node).map(({ props }) => props.cidr.trim());
  return (cidrs.length > 0 ? cidrs : [vpcCidr(doc, node.id)]).filter((cidr) => cidr !== '').map((cidr) => ({ cidr }));
}

function groupsOn(doc: Diagram, id: NodeId): readonly Group[] {
  return idsIn(doc.nodes[id], 'securityGroups').flatMap((each) => {
    const group = doc.nodes[each];
    return group?.kind === 'securityGroup' ? [group] : [];
  });
}

function addRules(
  draft: Draft<Diagram>,
  id: NodeId,
  direction: 'in' | 'out',
  passages: readonly Passage[],
  peers: readonly Peer[],
  newId: NewId,
): void {
  for (const { protocol, port } of passages) {
    for (const peer of peers) {
      const values = { direction, protocol, fromPort: port, toPort: port, ...peer };
      const group = (draft as Diagram).nodes[id];
      if (group?.kind !== 'securityGroup' || group.props.rules.some((rule) => says(rule, values))) continue;
      addRow.run(draft, { id, list: 'rules', values }, newId);
    }
  }
}

function says(rule: Group['props']['rules'][number], values: Partial<GroupRule>): boolean {
  return Object.entries(values).every(([name, value]) => rule[name as keyof GroupRule] === value);
}
