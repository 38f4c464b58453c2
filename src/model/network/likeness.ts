import type { Position, Spot } from './addresses';
import type { Leg } from './leg';

const KNOWN = new WeakMap<Position, string>();

/**
 * The same for connections inside VPCs to which the network does the same: from alike to alike, in the same subnets and
 * behind the same groups, on the same port. Undefined for a connection that is followed by itself.
 */
export function likenessOf({ from, to, protocol, port, seenAs, isWithinZones }: Leg): string | undefined {
  if (from.place !== 'vpc' || to.place !== 'vpc' || seenAs) return undefined;
  return `leg ${ofPosition(from)} > ${ofPosition(to)} ${protocol} ${port} ${isWithinZones}`;
}

function ofPosition(position: Position): string {
  const known = KNOWN.get(position);
  if (known !== undefined) return known;
  const { node, groups, hasPublicAddress, ipv6, spots } = position;
  const ids = groups?.map(({ id }) => id).join() ?? 'default';
  const fresh = `${node?.kind} ${hasPublicAddress} ${ipv6} ${ids} ${spots.map(ofSpot).join()}`;
  KNOWN.set(position, fresh);
  return fresh;
}

function ofSpot({ vpc, subnet, block }: Spot): string {
  return `${vpc?.id} ${subnet?.id} ${block?.base}/${block?.bits}`;
}
