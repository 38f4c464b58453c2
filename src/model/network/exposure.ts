import type { Position } from './addresses';
import { blocked, judged } from './checks';
import { nameOf } from './group-checks';
import type { Check } from './trace-types';

/** Somebody outside of a VPC finds only what has a public address. */
export function exposureChecks(from: Position, to: Position): readonly Check[] {
  if (to.place !== 'vpc' || (from.place !== 'internet' && from.place !== 'aws')) return [];
  const isBalancer = to.node?.kind === 'alb' || to.node?.kind === 'nlb';
  const name = nameOf(to);
  if (isWithoutIpv4(to)) return [withoutIpv4(from, to)];
  return [
    judged(to.hasPublicAddress ? 'yes' : 'no', `${name} has a public address`, () => ({
      node: to.node,
      code: 'not-exposed',
      rule: ruleFor(from),
      message: `${name} ${isBalancer ? 'is internal' : 'has no public address'}; ${nameOf(from)} stands outside of the VPC and cannot reach it.`,
      fix: fixFor(from, isBalancer),
    })),
  ];
}

function isWithoutIpv4({ node, hasPublicAddress }: Position): boolean {
  return hasPublicAddress && node?.kind === 'alb' && node.props.ipAddressType === 'dualstack-without-public-ipv4';
}

function withoutIpv4(from: Position, to: Position): Check {
  return blocked(`${nameOf(to)} has a public IPv4 address`, {
    node: to.node,
    code: 'not-exposed',
    rule: null,
    message: `${nameOf(to)} has public addresses of IPv6 only; ${nameOf(from)} calls over IPv4.`,
    fix: 'Make its addresses dualstack.',
  });
}

function ruleFor({ node, place }: Position): string | null {
  if (place === 'internet') return 'WIRE-02';
  if (node?.kind === 'cloudFront') return 'WIRE-04';
  const isApi = node?.kind === 'restApi' || node?.kind === 'httpApi' || node?.kind === 'webSocketApi';
  return isApi ? 'API-01' : null;
}

function fixFor({ node, place }: Position, isBalancer: boolean): string {
  if (node?.kind === 'lambda') return 'Attach the function to the VPC.';
  if (node?.kind === 'cloudFront') return 'Make it a VPC origin.';
  if (place === 'aws') return 'Put a VPC link and an internal load balancer in between.';
  return isBalancer
    ? 'Make it internet-facing, or put an API with a VPC link in front.'
    : 'Put an API or an internet-facing load balancer in front.';
}
