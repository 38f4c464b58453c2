import type { ImportedResource, ReadContext } from '../reader';
import { groupsIn } from './actions';
import { listenerAt } from './listeners';
import { resourceAt } from './values';

type Scheme = 'http' | 'https';

/** The scheme a caller speaks at a listener; one that passes bytes on has the scheme of what stands behind it. */
export function schemeOf(read: ReadContext, listener: ImportedResource): Scheme {
  if (ownSchemeOf(read, listener) === 'https') return 'https';
  const protocol = read.text(listener.properties.Protocol);
  if (!protocol.known || protocol.value !== 'TCP') return 'http';
  return groupsIn(read, listener.properties.DefaultActions).some((group) => isSecure(read, group)) ? 'https' : 'http';
}

/** The scheme a listener ends itself. */
export function ownSchemeOf(read: ReadContext, { properties }: ImportedResource): Scheme {
  const protocol = read.text(properties.Protocol);
  return protocol.known && ['HTTPS', 'TLS'].includes(protocol.value) ? 'https' : 'http';
}

function isSecure(read: ReadContext, { properties }: ImportedResource): boolean {
  const protocol = read.text(properties.Protocol);
  if (protocol.known && protocol.value === 'TLS') return true;
  const port = read.number(properties.Port);
  return read.list(properties.Targets).items.some((item) => {
    const alb = resourceAt(read, read.map(item).Id, 'AWS::ElasticLoadBalancingV2::LoadBalancer');
    const behind = alb && port.known ? listenerAt(read, alb, port.value) : undefined;
    return behind !== undefined && ownSchemeOf(read, behind) === 'https';
  });
}
