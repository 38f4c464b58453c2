import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';
import { type Cidr, contains, overlaps, parseCidr } from '../lib/cidr';
import type { Family, Spot } from './addresses';
import { blocksOf, blocksOfVpc, isPrivateBlock } from './blocks';
import { networksBehind } from './hybrid-links';
import type { Certainty } from './trace-types';

/** What the route table of a subnet says of a destination. */
export type Lookup =
  | { readonly found: 'local' }
  | { readonly found: 'none' }
  | { readonly found: 'unknown' }
  | { readonly found: 'route'; readonly target: DiagramNode; readonly destination: string };

/** A route of a table, or one that is propagated to it. */
export interface Entry {
  /** Undefined for an IPv6 block, which is held against the default route only. */
  readonly block: Cidr | undefined;
  readonly destination: string;
  readonly isDefault: boolean;
  readonly target: DiagramNode;
}

interface Entries {
  readonly entries: readonly Entry[];
  /** False when a destination cannot be read. */
  readonly isWhole: boolean;
}

/** The table a subnet uses; undefined for the main one of its VPC, which is not drawn and only has the local route. */
export function tableOf(facts: Facts, subnet: NodeOf<'subnet'>): NodeOf<'routeTable'> | undefined {
  const table = subnet.props.routeTable === null ? undefined : facts.graph.node(subnet.props.routeTable);
  return table?.kind === 'routeTable' ? table : undefined;
}

/** Looks a destination up: the longest prefix wins, then a static route before a propagated one. */
export function lookUp(facts: Facts, from: NodeOf<'subnet'>, to: Spot, family: Family = 'ipv4'): Lookup {
  const home = facts.vpc(from);
  if (to.place === 'vpc' && to.vpc !== undefined && to.vpc === home) return withinVpc(facts, from, to, family);
  const table = tableOf(facts, from);
  if (!table) return { found: from.props.external ? 'unknown' : 'none' };
  const read = entriesOf(facts, table, family);
  const isOutside = to.place === 'internet' || to.place === 'aws';
  const hit = isOutside ? defaultEntry(read) : to.block && longest(read, to.block);
  if (hit) return routeOf(hit);
  return { found: mayHold(read, to, isOutside) ? 'unknown' : 'none' };
}

/**
 * Inside a VPC the local route counts, unless a longer one leads over appliances.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html
 */
function withinVpc(facts: Facts, from: NodeOf<'subnet'>, { block }: Spot, family: Family): Lookup {
  if (family === 'ipv6' || !block) return { found: 'local' };
  const hit = longest({ entries: detoursOf(facts, from), isWhole: true }, block);
  return hit ? routeOf(hit) : { found: 'local' };
}

/** The routes of a subnet that lead over appliances to a part of its own VPC. */
export function detoursOf(facts: Facts, subnet: NodeOf<'subnet'>): readonly Entry[] {
  const table = tableOf(facts, subnet);
  const [home, ways] = [facts.vpc(subnet), table?.props.routes ?? []];
  const isDetour = (id: NodeId | null) => {
    const kind = id === null ? undefined : facts.graph.node(id)?.kind;
    return kind === 'gwlbEndpoint' || kind === 'ec2';
  };
  if (!table || !home || !ways.some(({ target }) => isDetour(target))) return [];
  const own = blocksOfVpc(home) ?? [];
  return entriesOf(facts, table, 'ipv4').entries.filter(
    ({ block, target }) =>
      block && isDetour(target.id) && own.some((outer) => outer.bits < block.bits && contains(outer, block)),
  );
}

/** The default route of a subnet, by which it leads wherever no other route does. */
export function defaultRouteOf(facts: Facts, subnet: NodeOf<'subnet'>, family: Family): Lookup {
  const table = tableOf(facts, subnet);
  if (!table) return { found: subnet.props.external ? 'unknown' : 'none' };
  const hit = defaultEntry(entriesOf(facts, table, family));
  return hit ? routeOf(hit) : { found: table.props.external ? 'unknown' : 'none' };
}

/** Whether the default route of a subnet leads to an internet gateway of its own VPC, which is what makes it public. */
export function leadsToInternet(facts: Facts, subnet: NodeOf<'subnet'>, family: Family = 'ipv4'): Certainty {
  return leadsOut(facts, subnet, family, []);
}

/** Over appliances it is the route of their own subnet that counts; where an instance sends what it gets is not drawn. */
function leadsOut(
  facts: Facts,
  subnet: NodeOf<'subnet'>,
  family: Family,
  seen: readonly NodeOf<'subnet'>[],
): Certainty {
  const hit = defaultRouteOf(facts, subnet, family);
  if (hit.found !== 'route') return hit.found === 'unknown' ? 'unknown' : 'no';
  const { target } = hit;
  if (facts.vpc(target) !== facts.vpc(subnet)) return 'no';
  if (target.kind === 'internetGateway') return 'yes';
  if (target.kind === 'ec2') return 'unknown';
  const [next] = target.kind === 'gwlbEndpoint' ? facts.subnets(target) : [];
  return next && !seen.includes(next) ? leadsOut(facts, next, family, [...seen, subnet]) : 'no';
}

function routeOf({ target, destination }: Entry): Lookup {
  return { found: 'route', target, destination };
}

function entriesOf(facts: Facts, table: NodeOf<'routeTable'>, family: Family): Entries {
  const { graph } = facts;
  const entries: Entry[] = [];
  // Of a table that exists already only the routes it gets here are drawn.
  let isWhole = !table.props.external;
  for (const { destination, target: id } of table.props.routes) {
    const target = id === null ? undefined : graph.node(id);
    if (destination.includes(':') !== (family === 'ipv6') || !target) continue;
    const entry = entryOf(destination.trim(), target, family);
    if (entry) entries.push(entry);
    else isWhole = false;
  }
  // What a VPN or Direct Connect propagates of IPv6 is not drawn.
  if (family === 'ipv6') return { entries, isWhole: isWhole && table.props.propagates.length === 0 };
  for (const id of table.props.propagates) {
    const gateway = graph.node(id);
    if (gateway?.kind !== 'vpnGateway') continue;
    for (const { network } of networksBehind(facts, gateway)) {
      const blocks = network && blocksOf(network.props.cidrs);
      if (!blocks) isWhole = false;
      for (const block of blocks ?? []) {
        const isDefault = block.bits === 0;
        entries.push({ block, destination: 'a propagated route', isDefault, target: gateway });
      }
    }
  }
  return { entries, isWhole };
}

function entryOf(destination: string, target: DiagramNode, family: Family): Entry | undefined {
  if (family === 'ipv6') return { block: undefined, destination, isDefault: /^[0:]*::\/0$/.test(destination), target };
  const block = parseCidr(destination);
  return block && { block, destination, isDefault: block.bits === 0, target };
}

function defaultEntry({ entries }: Entries): Entry | undefined {
  return entries.find(({ isDefault }) => isDefault);
}

/** Whether a route that could not be read, or one to a part of the destination, may lead there all the same. */
function mayHold({ entries, isWhole }: Entries, { block: wanted }: Spot, isOutside: boolean): boolean {
  if (!isWhole || (!isOutside && !wanted)) return true;
  return entries.some(({ block }) => {
    if (!block) return true;
    return isOutside ? !isPrivateBlock(block) : wanted !== undefined && overlaps(block, wanted);
  });
}

function longest({ entries }: Entries, destination: Cidr): Entry | undefined {
  return entries.reduce<Entry | undefined>((best, entry) => {
    if (!entry.block || !contains(entry.block, destination)) return best;
    return best?.block && best.block.bits >= entry.block.bits ? best : entry;
  }, undefined);
}
