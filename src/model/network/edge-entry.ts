import type { NodeOf } from '../document/diagram';
import { onInternet, type Position } from './addresses';
import { blocked, notKnown, passed } from './checks';
import { crossLeg } from './leg';
import { titled } from './names';
import { type Question, type Step, step, stopAt } from './stops';
import type { Check } from './trace-types';

/** From a caller to a distribution, which stands on the internet. */
export function intoDistribution(
  { net }: Question,
  caller: Position,
  target: NodeOf<'cloudFront'>,
  about: Partial<Step>,
): Step {
  const leg =
    caller.place === 'vpc' ? crossLeg(net, { from: caller, to: onInternet(), protocol: 'tcp', port: 443 }) : undefined;
  const checks = [passed(`${titled(target)} answers on the internet`), ...(leg?.checks ?? [])];
  const arrived = stopAt(target, { caller, port: 443, protocol: 'tcp' });
  return step(arrived, { via: 'HTTPS 443', ...about, checks, through: leg?.through ?? [] });
}

/** A name is looked up first; a private zone answers only to the VPCs it is associated with. */
export function intoHostedZone(caller: Position, zone: NodeOf<'hostedZone'>, about: Partial<Step>): Step {
  return step(stopAt(zone, { caller }), { via: 'DNS', ...about, checks: [answers(caller, zone)] });
}

function answers(caller: Position, zone: NodeOf<'hostedZone'>): Check {
  const what = `${titled(zone)} answers the caller`;
  if (!zone.props.private) return passed(what);
  const vpc = caller.spots[0]?.vpc;
  if (vpc && zone.props.vpcs.includes(vpc.id)) return passed(what);
  if (caller.place === 'on-premises') return notKnown(`${what} (over a Resolver endpoint)`);
  const message = `${titled(zone)} is private; its names do not resolve ${vpc ? `in ${titled(vpc)}` : 'on the internet'}.`;
  const fix = vpc ? 'Associate the zone with the VPC.' : 'Use a public hosted zone.';
  return blocked(what, { node: zone, code: 'dns', rule: null, message, fix });
}
