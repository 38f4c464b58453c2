import type { NodeOf } from '../document/diagram';
import type { Position } from './addresses';
import { judged, notKnown, passed } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import type { Check } from './trace-types';

/** Whether the name of a service leads to its interface endpoint: private DNS needs both DNS settings of the VPC. */
export function endpointDnsChecks(
  net: Network,
  endpoint: NodeOf<'interfaceEndpoint'>,
  caller: Position,
): readonly Check[] {
  const vpc = net.facts.vpc(endpoint);
  const name = titled(endpoint);
  if (!endpoint.props.privateDns) return [passed(`${name} is called by its own host name: private DNS is off`)];
  if (!vpc) return [notKnown(`the name of the service leads to ${name}`)];
  const { dnsSupport, dnsHostnames } = vpc.props;
  const resolves = judged(
    dnsSupport && dnsHostnames ? 'yes' : 'no',
    `private DNS of ${name} works in ${titled(vpc)}`,
    () => ({
      node: vpc,
      code: 'dns',
      rule: 'X-10',
      message: `Private DNS of ${name} needs DNS support and DNS hostnames of ${titled(vpc)}.`,
      fix: 'Turn both DNS settings of the VPC on.',
    }),
  );
  const isInside = caller.spots.every((spot) => spot.vpc === vpc);
  return isInside
    ? [resolves]
    : [resolves, notKnown(`the name leads to ${name} from outside of its VPC (a Resolver endpoint)`)];
}
