import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';
import { titled } from './names';
import type { SinglePoint, TraceEnd, TracePath } from './trace-types';

/** What fails by itself. Managed and Regional things, such as APIs and transit gateways, do not. */
const FRAIL = [
  'ec2',
  'onPremServer',
  'nlb',
  'alb',
  'natGateway',
  'gwlbEndpoint',
  'peering',
  'vpn',
  'dxConnection',
  'dxVif',
];

/** The nodes and zones whose failure alone ends a path, each tried by `works` without it. The two ends themselves do not count. */
export function singlePointsOf(
  facts: Facts,
  path: TracePath,
  ends: readonly TraceEnd[],
  others: readonly TracePath[],
  works: (without: NodeId) => boolean,
): readonly SinglePoint[] {
  const onWay = path.hops
    .flatMap((hop) => [hop.node, ...hop.through])
    .flatMap((id) => (id === null ? [] : (facts.graph.node(id) ?? [])));
  const nodes = [...new Set(onWay)];
  const spared = (id: NodeId) => others.some((other) => other.blockers.length === 0 && !isOn(other, id));
  const frail = nodes.filter((node) => isFrail(node) && !ends.includes(node.id) && !spared(node.id));
  return [...frail, ...zonesOf(facts, nodes)]
    .filter((node) => !works(node.id))
    .map((node) => ({ node: node.id, message: `${nameOf(facts, node)}: without it nothing arrives.` }));
}

function isOn({ hops }: TracePath, id: NodeId): boolean {
  return hops.some((hop) => hop.node === id || hop.through.includes(id));
}

function isFrail(node: DiagramNode): boolean {
  if (node.kind === 'rds') return !node.props.multiAz;
  return FRAIL.includes(node.kind) && !(node.kind === 'natGateway' && node.props.mode === 'regional');
}

/** Boxes with one letter in one Region are one zone: it is told once. */
function zonesOf(facts: Facts, nodes: readonly DiagramNode[]): readonly NodeOf<'zone'>[] {
  const zones = new Map<string, NodeOf<'zone'>>();
  for (const zone of nodes.flatMap((node) => facts.zones(node))) {
    const key = `${facts.region(zone)?.id ?? zone.id} ${zone.props.letter}`;
    if (!zones.has(key)) zones.set(key, zone);
  }
  return [...zones.values()];
}

function nameOf(facts: Facts, node: DiagramNode): string {
  return node.kind === 'zone' ? `Zone ${facts.zoneName(node)}` : titled(node);
}
