import type { LoadBalancer } from '../graph/backend';
import { blocked } from './checks';
import { titled } from './names';
import type { Check } from './trace-types';

/** A load balancer without a listener on a port, or without any. */
export function noListener(loadBalancer: LoadBalancer, port: number | undefined): Check {
  const name = titled(loadBalancer);
  const where = port === undefined ? '' : ` on port ${port}`;
  return blocked(`${name} has a listener${where}`, {
    node: loadBalancer,
    code: 'no-listener',
    rule: 'LB-01',
    message: `${name} has no listener${where}.`,
    fix: `Add a listener${where}.`,
  });
}
