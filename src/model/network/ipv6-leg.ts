import { aclOfReceiver, aclOfSender } from './acl-checks';
import { onInternet, type Position, type Spot } from './addresses';
import { distinct, judged, notKnown, passed } from './checks';
import type { Network } from './failures';
import { egressCheck, ingressCheck, nameOf } from './group-checks';
import { ipv6Way } from './ipv6-way';
import type { Crossed, Leg } from './leg';
import type { Check } from './trace-types';

/**
 * The same connection over IPv6; undefined where one of the ends has no such address. A load balancer takes requests
 * over it where it is told to, and connects to its targets over IPv4.
 */
export function overIpv6(net: Network, leg: Leg): Crossed | undefined {
  const { from, to } = leg;
  if (from.ipv6 === 'no' || to.ipv6 === 'no' || isRelay(from)) return undefined;
  if (from.place === 'vpc' && isPublicBalancer(to)) return overInternet(net, leg);
  const pairs = from.spots.flatMap((a) => to.spots.map((b) => [a, b] as const));
  if (pairs.length === 0) return undefined;
  const common = { protocol: leg.protocol, port: leg.port, family: 'ipv6' as const };
  const knowsGroups = pairs.every(([a, b]) => a.vpc !== undefined && a.vpc === b.vpc);
  const ways = pairs.map(([a, b]) => crossPair(net, leg, a, b));
  return {
    checks: distinct([
      passed('the connection is made over IPv6'),
      ...[from, to].flatMap(addressCheck),
      ...exposureCheck(from, to),
      ...egressCheck({ ...common, from, to, knowsGroups }),
      ...ways.flatMap(({ checks }) => checks),
      ...ingressCheck({ ...common, from, to, knowsGroups }),
    ]),
    through: [...new Set(ways.flatMap(({ through }) => through))],
  };
}

function isRelay({ node }: Position): boolean {
  return node?.kind === 'alb' || node?.kind === 'nlb' || node?.kind === 'vpcLinkV2';
}

function isPublicBalancer({ node, hasPublicAddress }: Position): boolean {
  return (node?.kind === 'alb' || node?.kind === 'nlb') && hasPublicAddress;
}

/** The name of a public load balancer gives public addresses, to callers in a VPC as well. */
function overInternet(net: Network, leg: Leg): Crossed | undefined {
  const out = overIpv6(net, { ...leg, to: onInternet() });
  const into = overIpv6(net, { ...leg, from: { ...onInternet(leg.from.node), ipv6: leg.from.ipv6 } });
  return (
    out &&
    into && {
      checks: distinct([...out.checks, ...into.checks]),
      through: [...new Set([...out.through, ...into.through])],
    }
  );
}

function addressCheck(position: Position): readonly Check[] {
  return position.ipv6 === 'unknown'
    ? [notKnown(`${position.node ? nameOf(position) : 'what is called'} has an IPv6 address`)]
    : [];
}

/** Every IPv6 address is a public one; only load balancers say themselves whether theirs may be called from outside. */
function exposureCheck(from: Position, to: Position): readonly Check[] {
  const isBalancer = to.node?.kind === 'alb' || to.node?.kind === 'nlb';
  if (!isBalancer || from.place === 'vpc') return [];
  return [
    judged(to.hasPublicAddress ? 'yes' : 'no', `${nameOf(to)} has a public address`, () => ({
      node: to.node,
      code: 'not-exposed',
      rule: 'WIRE-02',
      message: `${nameOf(to)} is internal.`,
      fix: 'Make it internet-facing.',
    })),
  ];
}

function crossPair(net: Network, leg: Leg, a: Spot, b: Spot): Crossed {
  const way = ipv6Way(net, a, b);
  const exchange = {
    from: a,
    to: b,
    protocol: leg.protocol,
    port: leg.port,
    opener: leg.from,
    names: [nameOf(leg.from), nameOf(leg.to)],
    family: 'ipv6',
  } as const;
  return {
    checks: [...aclOfSender(net, exchange), ...way.checks, ...aclOfReceiver(net, exchange)],
    through: way.through,
  };
}
