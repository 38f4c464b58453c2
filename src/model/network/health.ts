import type { DiagramNode, NodeOf } from '../document/diagram';
import type { LoadBalancer } from '../graph/backend';
import { positionOf } from './addresses';
import type { Network } from './failures';
import { crossLeg, type Leg } from './leg';
import { titled } from './names';
import { type Registered, registeredIn } from './registered';
import type { Certainty } from './trace-types';
import { crossesZones } from './zones';

/** Whether health checks of a target pass, and why not. */
export interface Health {
  readonly isHealthy: Certainty;
  readonly reason: string;
  readonly rule: string | null;
}

/** What the health checks of a load balancer say of a target. */
export function healthOf(
  net: Network,
  loadBalancer: LoadBalancer,
  group: NodeOf<'targetGroup'>,
  one: Registered,
): Health {
  const key = `health ${loadBalancer.id} ${group.id} ${one.target.id} ${one.port}`;
  return net.once(key, () => judge(net, loadBalancer, group, one));
}

/** Whether another target of the group is healthy: a load balancer without any healthy target sends to all of them. */
export function hasHealthyOther(
  net: Network,
  loadBalancer: LoadBalancer,
  group: NodeOf<'targetGroup'>,
  one: Registered,
): Certainty {
  const others = registeredIn(net, group).filter(({ target }) => target !== one.target);
  const states = others.map((other) => healthOf(net, loadBalancer, group, other).isHealthy);
  if (states.includes('yes')) return 'yes';
  return states.includes('unknown') ? 'unknown' : 'no';
}

function judge(
  net: Network,
  loadBalancer: LoadBalancer,
  group: NodeOf<'targetGroup'>,
  { target, port }: Registered,
): Health {
  if (net.isDown(target)) return { isHealthy: 'no', reason: `${titled(target)} is down`, rule: null };
  const path = pathAnswer(group, target);
  if (path) return path;
  if (target.kind === 'lambda') return { isHealthy: 'yes', reason: '', rule: null };
  const text = group.props.healthPort.trim();
  const checked = text === '' || text === 'traffic-port' ? port : Number(text);
  const leg = legTo(net, loadBalancer, group, target, checked);
  if (!leg || !Number.isInteger(checked)) return { isHealthy: 'unknown', reason: 'not known', rule: null };
  const { checks } = crossLeg(net, leg);
  const shut = checks.find(({ ok }) => ok === 'no');
  if (shut?.ok === 'no')
    return { isHealthy: 'no', reason: shut.blocker.message.replace(/\.$/, ''), rule: shut.blocker.rule };
  return { isHealthy: checks.some(({ ok }) => ok === 'unknown') ? 'unknown' : 'yes', reason: '', rule: null };
}

/** The connection from a load balancer to a target; health checks always come from the load balancer itself. */
export function legTo(
  net: Network,
  loadBalancer: LoadBalancer,
  group: NodeOf<'targetGroup'>,
  target: DiagramNode,
  port: number,
): Leg | undefined {
  const [from, to] = [positionOf(net, loadBalancer), positionOf(net, target)];
  if (!from || !to) return undefined;
  return { from, to, protocol: 'tcp', port, isWithinZones: !crossesZones(loadBalancer, group) };
}

/** A path that the target says it does not serve. */
function pathAnswer(group: NodeOf<'targetGroup'>, target: DiagramNode): Health | undefined {
  const { healthProtocol, healthPath } = group.props;
  const served = 'healthPath' in target.props ? target.props.healthPath.trim() : '';
  const asks = healthProtocol === 'HTTP' || healthProtocol === 'HTTPS';
  if (!asks || served === '' || healthPath.trim() === '' || served === healthPath.trim()) return undefined;
  return {
    isHealthy: 'no',
    reason: `${titled(target)} answers health checks on ${served}, not on ${healthPath.trim()}`,
    rule: 'LB-23',
  };
}
