import type { NodeId } from '../../kinds/fields';
import { kindOf } from '../../kinds/registry';
import { type Draft, newDraft } from '../draft';
import { nodeIdOf } from '../ids';
import { enter } from '../others';
import type { Session } from '../session';
import { createHomes, type Home, type HomeOf } from './homes';
import { findVpcs, type Vpcs } from './vpcs';
import { zonesOf } from './zones';

/**
 * Where every node stands. Accounts, Regions and zones are made as they are needed, and so is what nothing names: the
 * default subnet of a machine that says none.
 */
export function place(session: Session): ReadonlyMap<NodeId, NodeId | null> {
  const homeOf = createHomes(session);
  const vpcs = findVpcs(session, (a, b) => homeOf(a) === homeOf(b));
  const subnetOf = new Map(vpcs.subnetOf);
  const vpcOf = new Map(vpcs.vpcOf);
  for (const draft of [...session.drafts.values()]) {
    if (subnetOf.has(draft.id) || !standsInSubnet(draft)) continue;
    const vpc = vpcOf.get(draft.id);
    if (vpc === undefined) continue;
    const subnet = unnamedSubnet(session, draft, vpc);
    subnetOf.set(draft.id, subnet);
    vpcOf.set(subnet, vpc);
  }
  const zones = allZones(session, vpcOf);
  return parents(session, { vpcOf, subnetOf, said: vpcs.said }, zones, homeOf);
}

function standsInSubnet({ kind }: Draft): boolean {
  const allowed = kindOf(kind).placement.in;
  return allowed.length === 1 && allowed[0] === 'subnet';
}

function unnamedSubnet(session: Session, { scope }: Draft, vpc: NodeId): NodeId {
  const key = `unnamed of ${vpc}`;
  const known = session.others.get(`subnet ${key}`);
  if (known !== undefined) return known;
  const label = 'Default subnet';
  const id = nodeIdOf(scope.template.name, 'outside', 'subnet', key);
  const draft = newDraft({ id, kind: 'subnet', scope, name: label, isOutside: true, label });
  Object.assign(draft.props, { external: true, externalId: '' });
  return enter(session, draft, key);
}

/** Zones of all VPCs, by subnet. */
function allZones(session: Session, vpcOf: ReadonlyMap<NodeId, NodeId>): ReadonlyMap<NodeId, Draft> {
  const { drafts } = session;
  const inVpc = new Map<NodeId, Draft[]>();
  for (const draft of drafts.values()) {
    const vpc = draft.kind === 'subnet' ? vpcOf.get(draft.id) : undefined;
    if (vpc !== undefined) inVpc.set(vpc, [...(inVpc.get(vpc) ?? []), draft]);
  }
  const all = new Map<NodeId, Draft>();
  for (const [id, subnets] of inVpc) {
    const vpc = drafts.get(id);
    if (vpc) for (const [subnet, zone] of zonesOf(session, vpc, subnets)) all.set(subnet, zone);
  }
  return all;
}

function parents(
  session: Session,
  vpcs: Vpcs,
  zones: ReadonlyMap<NodeId, Draft>,
  homeOf: HomeOf,
): ReadonlyMap<NodeId, NodeId | null> {
  const { drafts } = session;
  const found = new Map<NodeId, NodeId | null>();
  const put = (draft: Draft, parent: NodeId | null) => {
    drafts.set(draft.id, draft);
    found.set(draft.id, parent);
  };
  for (const draft of [...drafts.values()]) {
    const home = homeOf(draft);
    put(home.account, null);
    put(home.region, home.account.id);
    const zone = zones.get(draft.id);
    const vpc = vpcs.vpcOf.get(draft.id);
    if (zone && vpc !== undefined) put(zone, vpc);
    put(draft, parentOf(draft, { vpcs, zone, home }));
  }
  return found;
}

interface Around {
  readonly vpcs: Vpcs;
  readonly zone: Draft | undefined;
  readonly home: Home;
}

function parentOf(draft: Draft, { vpcs, zone, home }: Around): NodeId | null {
  const allowed = kindOf(draft.kind).placement.in;
  const may = (place: string) => allowed.includes(place);
  if (draft.kind !== 'generic' && may('root')) return null;
  if (zone) return zone.id;
  const [subnet, vpc] = [vpcs.subnetOf.get(draft.id), vpcs.vpcOf.get(draft.id)];
  // What has interfaces in several subnets stands in none of them.
  const spans = draft.kind === 'generic' && draft.places.length > 1;
  if (may('subnet') && subnet !== undefined && !spans) return subnet;
  const isInVpc = vpc !== undefined && (!may('region') || vpcs.said.has(draft.id));
  if (may('vpc') && isInVpc) return vpc;
  return home.region.id;
}
