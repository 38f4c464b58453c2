import type { DiagramNode, NodeOf } from '../document/diagram';
import { type Cidr, contains, parseCidr } from '../lib/cidr';
import type { Spot } from './addresses';
import { blocksOf, blocksOfVpc } from './blocks';
import type { Network } from './failures';
import { networksBehind } from './hybrid-links';

export type Hub = NodeOf<'transitGateway'>;
export type Attachment = NodeOf<'tgwAttachment'>;

/** A drawn table, or the default one of the hub; undefined when an attachment is associated with none. */
export type Table = NodeOf<'tgwRouteTable'> | 'default' | undefined;

/** One entry of a table of a transit gateway that holds a destination. */
export interface Candidate {
  readonly block: Cidr;
  readonly isStatic: boolean;
  /** Undefined where the route drops what it takes. */
  readonly target: DiagramNode | undefined;
}

/** The VPCs attached to a hub. */
export function attachmentsOf(net: Network, hub: Hub): readonly Attachment[] {
  const { graph } = net.facts;
  return graph
    .wiresTo(hub.id)
    .flatMap((wire) => graph.node(wire.from.node) ?? [])
    .filter((node) => node.kind === 'tgwAttachment');
}

/** The table that decides where traffic of an attachment goes. */
export function tableOfAttachment(net: Network, hub: Hub, { props }: Attachment): Table {
  const drawn = props.routeTable === null ? undefined : net.facts.graph.node(props.routeTable);
  return drawn?.kind === 'tgwRouteTable' ? drawn : defaultTable(hub);
}

/** The table of attachments that name none, such as VPNs. */
export function defaultTable(hub: Hub): Table {
  return hub.props.defaultAssociation || hub.props.external ? 'default' : undefined;
}

/** The entries that hold a destination, or `unknown` when the drawing does not say. */
export function candidates(
  net: Network,
  hub: Hub,
  table: Exclude<Table, undefined>,
  to: Spot,
): readonly Candidate[] | 'unknown' {
  const { all, isWhole } = entriesOf(net, hub, table);
  const isOutside = to.place === 'internet' || to.place === 'aws';
  const found = all.filter(({ block }) =>
    isOutside ? block.bits === 0 : to.block !== undefined && contains(block, to.block),
  );
  if (found.length > 0) return mostSpecific(found);
  return isWhole && (isOutside || to.block !== undefined) ? [] : 'unknown';
}

/** The longest prefix wins, then a static route. */
function mostSpecific(found: readonly Candidate[]): readonly Candidate[] {
  const bits = Math.max(...found.map(({ block }) => block.bits));
  const best = found.filter(({ block }) => block.bits === bits);
  const isStatic = best.some((candidate) => candidate.isStatic);
  return best.filter((candidate) => candidate.isStatic === isStatic);
}

function entriesOf(
  net: Network,
  hub: Hub,
  table: Exclude<Table, undefined>,
): { all: readonly Candidate[]; isWhole: boolean } {
  const all: Candidate[] = [];
  // What else is attached to one that exists already, and what else its table has, is not drawn.
  let isWhole = !hub.props.external && (table === 'default' || !table.props.external);
  const add = (blocks: readonly Cidr[] | undefined, isStatic: boolean, target: DiagramNode | undefined) => {
    if (!blocks) isWhole = false;
    for (const block of blocks ?? []) all.push({ block, isStatic, target });
  };
  for (const { destination, target, blackhole } of table === 'default' ? [] : table.props.routes) {
    const block = parseCidr(destination);
    const node = target === null ? undefined : net.facts.graph.node(target);
    if (destination.includes(':') || (!node && !blackhole)) continue;
    add(block && [block], true, blackhole ? undefined : node);
  }
  for (const attachment of attachmentsOf(net, hub).filter((one) => propagates(one, hub, table))) {
    const vpc = net.facts.vpc(attachment);
    add(vpc && blocksOfVpc(vpc), false, attachment);
  }
  for (const { network, via } of networksBehind(net.facts, hub)) {
    // What a VPN propagates to is not drawn, but for the default table.
    if (table === 'default' && hub.props.defaultPropagation)
      add(network && blocksOf(network.props.cidrs), false, via.at(-1));
    else if (table !== 'default') isWhole = false;
  }
  return { all, isWhole };
}

function propagates({ props }: Attachment, hub: Hub, table: Exclude<Table, undefined>): boolean {
  if (table === 'default') return hub.props.defaultPropagation && props.propagateTo.length === 0;
  return props.propagateTo.includes(table.id);
}
