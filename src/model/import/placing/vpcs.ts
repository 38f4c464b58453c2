import type { NodeId } from '../../kinds/fields';
import { kindOf } from '../../kinds/registry';
import { type Draft, newDraft } from '../draft';
import { nodeIdOf } from '../ids';
import { enter } from '../others';
import type { Session } from '../session';
import type { Scope } from '../world';
import { peersOf, placeNode, sharingVpc } from './neighbours';

/** The VPC of each node that has one, and the subnet of each that stands in one. */
export interface Vpcs {
  readonly vpcOf: ReadonlyMap<NodeId, NodeId>;
  readonly subnetOf: ReadonlyMap<NodeId, NodeId>;
  /** Nodes whose VPC follows from what they say themselves. */
  readonly said: ReadonlySet<NodeId>;
}

/** Finds out which VPC everything belongs to; what says nothing belongs to the VPC of what it works with. */
export function findVpcs(session: Session, isNear: (a: Draft, b: Draft) => boolean): Vpcs {
  const { drafts } = session;
  const [vpcOf, subnetOf, said] = [new Map<NodeId, NodeId>(), new Map<NodeId, NodeId>(), new Set<NodeId>()];
  const ties = new Ties();
  for (const draft of [...drafts.values()]) {
    const places = draft.places.flatMap((place) => placeNode(session, draft, place) ?? []);
    const subnet = places.find((id) => drafts.get(id)?.kind === 'subnet');
    if (subnet !== undefined) subnetOf.set(draft.id, subnet);
    const shares = sharingVpc(draft);
    if (places.length + shares.length > 0) said.add(draft.id);
    // Peerings and gateways that lie between VPCs name several.
    if (isOfOneVpc(draft)) for (const id of [...places, ...shares]) ties.add(draft.id, id);
  }
  // Places that exist elsewhere are known only now.
  for (const { id, kind } of drafts.values()) if (kind === 'vpc') vpcOf.set(id, id);
  spread(vpcOf, ties);
  for (const draft of drafts.values()) for (const id of worksWith(session, draft, isNear)) ties.add(draft.id, id);
  tiePeers(session, vpcOf, ties);
  spread(vpcOf, ties);
  for (const draft of [...drafts.values()].filter(needsVpc)) {
    if (vpcOf.has(draft.id)) continue;
    vpcOf.set(draft.id, fallback(session, draft));
    spread(vpcOf, ties);
  }
  return { vpcOf, subnetOf, said };
}

/** Which nodes share a VPC. */
class Ties {
  readonly #of = new Map<NodeId, NodeId[]>();

  add(a: NodeId, b: NodeId): void {
    this.#of.set(a, [...(this.#of.get(a) ?? []), b]);
    this.#of.set(b, [...(this.#of.get(b) ?? []), a]);
  }

  of(id: NodeId): readonly NodeId[] {
    return this.#of.get(id) ?? [];
  }
}

/** Whoever is tied to something of a VPC is of that VPC too; the nearest one wins. */
function spread(vpcOf: Map<NodeId, NodeId>, ties: Ties): void {
  for (const queue = [...vpcOf.keys()]; queue.length > 0; ) {
    const id = queue.shift() as NodeId;
    const vpc = vpcOf.get(id);
    for (const other of ties.of(id)) {
      if (vpc === undefined || vpcOf.has(other)) continue;
      vpcOf.set(other, vpc);
      queue.push(other);
    }
  }
}

function isOfOneVpc({ kind }: Draft): boolean {
  return kindOf(kind).placement.in.some((place) => ['vpc', 'zone', 'subnet'].includes(place));
}

function needsVpc({ kind }: Draft): boolean {
  const allowed = kindOf(kind).placement.in;
  return isOfOneVpc({ kind } as Draft) && !allowed.includes('region');
}

/** What a node is wired to, and what it is there for. */
function worksWith(session: Session, draft: Draft, isNear: (a: Draft, b: Draft) => boolean): readonly NodeId[] {
  if (!isOfOneVpc(draft)) return [];
  const others = draft.wires
    .map(({ to }) => to)
    .filter((id) => {
      const other = session.drafts.get(id);
      return other !== undefined && isOfOneVpc(other) && isNear(draft, other);
    });
  const because = draft.because && (session.taken.get(draft.because.nodeId)?.by ?? draft.because.nodeId);
  return because === undefined ? others : [...others, because];
}

/** Groups that name each other are of one VPC, unless it is certain that they are not. */
function tiePeers({ drafts }: Session, vpcOf: ReadonlyMap<NodeId, NodeId>, ties: Ties): void {
  const isOpen = (draft: Draft) => draft.isOutside || drafts.get(vpcOf.get(draft.id) ?? draft.id)?.isOutside === true;
  for (const draft of drafts.values()) {
    for (const id of draft.kind === 'securityGroup' ? peersOf(draft) : []) {
      const peer = drafts.get(id);
      if (peer && (isOpen(draft) || isOpen(peer))) ties.add(draft.id, id);
    }
  }
}

/** The only VPC of the template; else one that exists elsewhere, which nothing names. */
function fallback(session: Session, draft: Draft): NodeId {
  const { scope } = draft;
  const here = [...session.drafts.values()].filter((other) => other.kind === 'vpc' && other.scope === scope);
  const [only, ...others] = here.filter(({ resource }) => resource?.condition === undefined);
  const isDefault = draft.resource !== undefined && (draft.kind === 'securityGroup' || draft.kind === 'ec2');
  return only && others.length === 0 && !isDefault ? only.id : defaultVpc(session, scope, isDefault);
}

/** AWS puts what names no VPC into the default one. */
function defaultVpc(session: Session, scope: Scope, isDefault: boolean): NodeId {
  const label = isDefault ? 'Default VPC' : 'Existing VPC';
  const key = `${scope.file} ${label}`;
  const known = session.others.get(`vpc ${key}`);
  if (known !== undefined) return known;
  const id = nodeIdOf(scope.template.name, 'outside', label);
  const draft = newDraft({ id, kind: 'vpc', scope, name: label, isOutside: true, label });
  Object.assign(draft.props, { external: true, externalId: '' });
  return enter(session, draft, key);
}
