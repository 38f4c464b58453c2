import type { DiagramNode, NodeOf } from '../document/diagram';
import { type Cidr, contains, overlaps, parseCidr } from '../lib/cidr';
import type { Spot } from './addresses';
import { blocksOf, isPrivateBlock } from './blocks';
import type { Network } from './failures';
import { networksBehind } from './hybrid-links';

/** What the route table of a subnet says of a destination. */
export type Lookup =
  | { readonly found: 'local' }
  | { readonly found: 'none' }
  | { readonly found: 'unknown' }
  | { readonly found: 'route'; readonly target: DiagramNode; readonly destination: string };

interface Entry {
  readonly block: Cidr;
  readonly destination: string;
  readonly target: DiagramNode;
}

/** The table a subnet uses; undefined for the main one of its VPC, which is not drawn and only has the local route. */
export function tableOf(net: Network, subnet: NodeOf<'subnet'>): NodeOf<'routeTable'> | undefined {
  const table = subnet.props.routeTable === null ? undefined : net.facts.graph.node(subnet.props.routeTable);
  return table?.kind === 'routeTable' ? table : undefined;
}

/** Looks a destination up: the longest prefix wins, then a static route before a propagated one. */
export function lookUp(net: Network, from: NodeOf<'subnet'>, to: Spot): Lookup {
  const home = net.facts.vpc(from);
  if (to.place === 'vpc' && to.vpc !== undefined && to.vpc === home) return { found: 'local' };
  const table = tableOf(net, from);
  if (!table) return { found: from.props.external ? 'unknown' : 'none' };
  const { entries, isWhole } = entriesOf(net, table);
  const isOutside = to.place === 'internet' || to.place === 'aws';
  const hit = isOutside ? defaultRoute(entries) : to.block && longest(entries, to.block);
  if (hit) return { found: 'route', target: hit.target, destination: hit.destination };
  if (!isWhole || (!isOutside && !to.block)) return { found: 'unknown' };
  const touches = entries.some(({ block }) =>
    isOutside ? !isPrivateBlock(block) : to.block !== undefined && overlaps(block, to.block),
  );
  return { found: touches ? 'unknown' : 'none' };
}

function entriesOf(net: Network, table: NodeOf<'routeTable'>): { entries: readonly Entry[]; isWhole: boolean } {
  const { graph } = net.facts;
  const entries: Entry[] = [];
  let isWhole = true;
  for (const { destination, target: id } of table.props.routes) {
    const target = id === null ? undefined : graph.node(id);
    if (destination.includes(':') || !target) continue;
    const block = parseCidr(destination);
    if (block) entries.push({ block, destination: destination.trim(), target });
    else isWhole = false;
  }
  for (const id of table.props.propagates) {
    const gateway = graph.node(id);
    if (gateway?.kind !== 'vpnGateway') continue;
    for (const { network } of networksBehind(net, gateway)) {
      const blocks = network && blocksOf(network.props.cidrs);
      if (!blocks) isWhole = false;
      for (const block of blocks ?? []) entries.push({ block, destination: 'a propagated route', target: gateway });
    }
  }
  return { entries, isWhole };
}

function defaultRoute(entries: readonly Entry[]): Entry | undefined {
  return entries.find(({ block }) => block.bits === 0);
}

function longest(entries: readonly Entry[], destination: Cidr): Entry | undefined {
  return entries
    .filter(({ block }) => contains(block, destination))
    .reduce<Entry | undefined>(
      (best, entry) => (best && best.block.bits >= entry.block.bits ? best : entry),
      undefined,
    );
}
