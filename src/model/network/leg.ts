import type { DiagramNode } from '../document/diagram';
import { aclOfReceiver, aclOfSender, type Exchange } from './acl-checks';
import { onInternet, type Position, type Spot } from './addresses';
import { distinct, notKnown } from './checks';
import { exposureChecks } from './exposure';
import type { Network } from './failures';
import { egressCheck, ingressCheck, nameOf } from './group-checks';
import { overIpv6 } from './ipv6-leg';
import { likenessOf } from './likeness';
import { detoursOf } from './route-lookup';
import { wayBetween } from './routing';
import type { Check, Protocol } from './trace-types';
import { isOpen, type Way } from './way';
import { mayShareZone } from './zones';

/** One connection between two positions of the network. */
export interface Leg {
  readonly from: Position;
  readonly to: Position;
  readonly protocol: Protocol;
  readonly port: number | undefined;
  /** Whose address the receiver sees, when it is not the sender's: a load balancer that keeps the caller's. */
  readonly seenAs?: Position | undefined;
  /** True when only spots that may share a zone talk to each other. */
  readonly isWithinZones?: boolean;
}

/** What was looked at along a leg, and the gateways that carry it. */
export interface Crossed {
  readonly checks: readonly Check[];
  readonly through: readonly DiagramNode[];
}

/** Follows a connection there and back: groups, ACLs and routes of both ends. Whoever must use any of its spots needs all of them to work. */
export function crossLeg(net: Network, leg: Leg): Crossed {
  const likeness = net.isTerse ? likenessOf(leg) : undefined;
  if (likeness === undefined) return follow(net, leg);
  const like = net.once(likeness, () => follow(net, leg));
  // What blocks is told in words of its own; of what is open nobody reads the words.
  return like.checks.some(({ ok }) => ok === 'no') ? follow(net, leg) : like;
}

/** Over IPv4; where that does not arrive and IPv6 does, over IPv6. */
function follow(net: Network, leg: Leg): Crossed {
  const first = overIpv4(net, leg);
  const isOpen = ({ checks }: Crossed) => checks.every(({ ok }) => ok !== 'no');
  if (isOpen(first)) return first;
  const other = overIpv6(net, leg);
  return other && isOpen(other) ? other : first;
}

function overIpv4(net: Network, leg: Leg): Crossed {
  if (goesPublic(leg)) return overInternet(net, leg);
  const { from, to } = leg;
  const exposed = exposureChecks(from, to);
  // Without a public address routes and groups are of no account.
  if (exposed.some(({ ok }) => ok === 'no')) return { checks: exposed, through: [] };
  const pairs = from.spots.flatMap((a) =>
    to.spots.filter((b) => !leg.isWithinZones || mayShareZone(net, a.subnet, b.subnet)).map((b) => [a, b] as const),
  );
  if (pairs.length === 0)
    return { checks: [notKnown(`${nameOf(from)} and ${nameOf(to)} stand in subnets`)], through: [] };
  const ways = unlike(net, pairs).map(([a, b]) => crossPair(net, leg, a, b));
  const involved = (position: Position, spots: readonly Spot[]): Position => ({
    ...position,
    spots: [...new Set(spots)],
  });
  const isWithin = pairs.every(([a, b]) => a.vpc === b.vpc) && ways.every((way) => way.knowsGroups !== false);
  const knowsGroups = isWithin || ways.every((way) => way.knowsGroups === true);
  const translated = ways.find(({ seenAs }) => seenAs)?.seenAs;
  const sender = involved(
    from,
    pairs.map(([a]) => a),
  );
  const receiver = involved(
    to,
    pairs.map(([, b]) => b),
  );
  const common = { protocol: leg.protocol, port: leg.port, knowsGroups };
  return {
    checks: distinct([
      ...exposed,
      ...egressCheck({ ...common, from: sender, to: receiver }),
      ...ways.flatMap(({ checks }) => checks),
      ...ingressCheck({ ...common, from: translated ?? leg.seenAs ?? sender, to: receiver }),
    ]),
    through: [...new Set(ways.flatMap(({ through }) => through))],
  };
}

type Pair = readonly [from: Spot, to: Spot];

/** Inside one VPC every pair of subnets without a network ACL and detours of its own goes the same way: one stands for all. */
function unlike(net: Network, pairs: readonly Pair[]): readonly Pair[] {
  const isPlain = ([a, b]: Pair) => a.vpc !== undefined && a.vpc === b.vpc && !isSpecial(net, a) && !isSpecial(net, b);
  const plain = pairs.find(isPlain);
  return plain ? pairs.filter((pair) => pair === plain || !isPlain(pair)) : pairs;
}

function isSpecial(net: Network, { subnet }: Spot): boolean {
  return subnet !== undefined && (subnet.props.networkAcl !== null || detoursOf(net.facts, subnet).length > 0);
}

function crossPair(net: Network, leg: Leg, a: Spot, b: Spot): Way {
  const sender = { node: leg.from.node, hasPublicAddress: leg.from.hasPublicAddress, crossed: 0 };
  const there = wayBetween(net, a, b, sender);
  const back = [...answerWay(net, leg, there, a, b), ...backFromNat(net, there, a)];
  // The receiver's side sees the address of a NAT gateway, or of the caller that a load balancer keeps.
  const seen = there.seenAs?.spots ?? leg.seenAs?.spots ?? [a];
  const seenName = nameOf(there.seenAs ?? leg.seenAs ?? leg.from);
  const names = [nameOf(leg.from), nameOf(leg.to)] as const;
  const exchange = { protocol: leg.protocol, port: leg.port, opener: leg.from, names };
  return {
    ...there,
    checks: [
      ...aclOfSender(net, { ...exchange, from: a, to: b }),
      ...aclOfNat(net, there, { ...exchange, from: a, to: b }),
      ...there.checks,
      ...seen.flatMap((spot) => aclOfReceiver(net, { ...exchange, names: [seenName, names[1]], from: spot, to: b })),
      ...back,
    ],
  };
}

/** A NAT gateway in a subnet of its own: in and out of it, both ways. */
function aclOfNat(net: Network, { seenAs }: Way, exchange: Exchange): readonly Check[] {
  return (seenAs?.spots ?? []).flatMap((spot) => [
    ...aclOfReceiver(net, { ...exchange, to: spot }),
    ...(seenAs
      ? aclOfSender(net, { ...exchange, names: [nameOf(seenAs), exchange.names[1]], from: spot, opener: seenAs })
      : []),
  ]);
}

/** The way of the answers. The internet finds its way back to whoever got out; where the way there ends at a gateway, it ends both ways. */
function answerWay(net: Network, leg: Leg, there: Way, a: Spot, b: Spot): readonly Check[] {
  const isOutside = [a, b].some(({ place }) => place === 'internet' || place === 'aws');
  if (isOutside || (a.vpc !== undefined && a.vpc === b.vpc)) return [];
  const tables = [a.subnet?.id, a.subnet?.props.routeTable];
  const atTable = there.checks.every((check) => check.ok !== 'no' || tables.includes(check.blocker.node));
  if (!isOpen(there) && !atTable) return [];
  const sender = { node: leg.to.node, hasPublicAddress: leg.to.hasPublicAddress, crossed: 0 };
  const targets = there.seenAs?.spots ?? [a];
  return targets.flatMap((target) => wayBetween(net, b, target, sender).checks.map(asAnswer));
}

/** Answers that a NAT gateway gets for somebody in another VPC go by the route table of its own subnet. */
function backFromNat(net: Network, there: Way, a: Spot): readonly Check[] {
  const nat = there.seenAs;
  if (!nat || !isOpen(there)) return [];
  const sender = { node: nat.node, hasPublicAddress: false, crossed: 0 };
  return nat.spots
    .filter(({ vpc }) => vpc !== undefined && vpc !== a.vpc)
    .flatMap((spot) => wayBetween(net, spot, a, sender).checks.map(asAnswer));
}

function asAnswer(check: Check): Check {
  const what = `answers: ${check.what}`;
  if (check.ok !== 'no') return { ...check, what };
  const { blocker } = check;
  const code = blocker.code === 'no-route' ? 'no-return-route' : blocker.code;
  return { ok: 'no', what, blocker: { ...blocker, code } };
}

/** The name of an internet-facing load balancer gives public addresses, to callers in a VPC as well. */
function goesPublic({ from, to }: Leg): boolean {
  const isBalancer = to.node?.kind === 'alb' || to.node?.kind === 'nlb';
  const insider = from.node?.kind === 'vpcLinkV2' || from.node?.kind === 'alb' || from.node?.kind === 'nlb';
  const hasWay = from.place === 'vpc' || from.place === 'on-premises';
  return isBalancer && to.hasPublicAddress && hasWay && !insider;
}

function overInternet(net: Network, leg: Leg): Crossed {
  const out = overIpv4(net, { ...leg, to: onInternet() });
  // Its address on the internet is not known, only that it is none of a VPC.
  const unseen: Position = {
    ...onInternet(leg.from.node),
    spots: onInternet().spots.map((spot) => ({ ...spot, block: undefined })),
  };
  const into = overIpv4(net, { ...leg, from: { ...unseen, place: 'aws' } });
  return {
    checks: distinct([...out.checks, ...into.checks]),
    through: [...new Set([...out.through, ...into.through])],
  };
}
