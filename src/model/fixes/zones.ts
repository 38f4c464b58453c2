import type { Draft } from 'immer';
import { startsAtOf } from '../commands/insert-node';
import type { Diagram, DiagramNode, NodeOf } from '../document/diagram';
import type { NewId } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { attach, type Edit, fix, idsIn, setProp } from './edits';
import { addNode } from './insert';
import { around, inside, subnetsOf } from './places';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';

/** Lets a node span a subnet in a second zone: one that is there, or a new one with the next free block. */
export function spanSecondZone(id: NodeId): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    const spans = node && kindOf(node.kind).spans;
    const [like] = node ? subnetsOf(draft as Diagram, node) : [];
    if (!like || spans === undefined) return;
    attach(id, spans, subnetElsewhere(draft, like, newId))(draft, newId);
  };
}

/** Lets a node that spans nothing span one subnet of each zone of its VPC, as a new one would; two are made where there are none. */
export function spanZones(id: NodeId): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    const spans = node && kindOf(node.kind).spans;
    if (!node || spans === undefined || idsIn(node, spans).length > 0) return;
    const vpc = around(draft as Diagram, id, 'vpc');
    if (vpc && inside(draft as Diagram, vpc.id, 'subnet').length === 0) addTwoSubnets(draft, vpc.id, newId);
    const starts = startsAtOf(draft as Diagram, node.kind, node.parent)[spans];
    if (Array.isArray(starts)) setProp(id, spans, starts)(draft, newId);
  };
}

function addTwoSubnets(draft: Draft<Diagram>, vpc: NodeId, newId: NewId): void {
  const zones = inside(draft as Diagram, vpc, 'zone').map(({ id }) => id);
  while (zones.length < 2) zones.push(addNode(draft, { kind: 'zone', onto: vpc }, newId));
  for (const zone of zones.slice(0, 2)) addNode(draft, { kind: 'subnet', variant: 'privateSubnet', onto: zone }, newId);
}

/** A subnet like this one in another zone of its VPC. */
export function subnetElsewhere(draft: Draft<Diagram>, like: NodeOf<'subnet'>, newId: NewId): NodeId {
  const doc = draft as Diagram;
  const vpc = around(doc, like.id, 'vpc');
  const letter = around(doc, like.id, 'zone')?.props.letter;
  const zones = inside(doc, vpc?.id ?? null, 'zone').filter((zone) => zone.props.letter !== letter);
  const known = zones.flatMap((zone) => inside(doc, zone.id, 'subnet'));
  const found = known.find(({ props }) => props.access === like.props.access);
  if (found) return found.id;
  const zone = zones[0]?.id ?? addNode(draft, { kind: 'zone', onto: vpc?.id ?? null }, newId);
  const { access, routeTable, mapPublicIp } = like.props;
  const variant = access === 'public' ? 'publicSubnet' : 'privateSubnet';
  const stem = access === 'public' ? 'public' : 'private';
  return addNode(draft, { kind: 'subnet', variant, onto: zone, stem, props: { routeTable, mapPublicIp } }, newId);
}

/** Offers a subnet in a second zone. */
export function secondZoneFixes(node: DiagramNode): readonly QuickFix[] {
  return [fix('span-second-zone', `Let ${nodeName(node)} span a subnet in a second zone`, spanSecondZone(node.id))];
}
