import type { NodeOf } from '../document/diagram';
import { judged } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import { doesGroupAllow } from './security-groups';
import type { Check } from './trace-types';

/** Requests over PrivateLink come from addresses one does not know: groups of the NLB must not judge them, or admit everybody. */
export function privateLinkChecks(net: Network, nlb: NodeOf<'nlb'>, port: number, sender: string): readonly Check[] {
  const groups = net.facts.securityGroups(nlb);
  if (!groups || !nlb.props.enforceOnPrivateLink) return [];
  const ok = doesGroupAllow(groups, 'in', 'tcp', port, { groups: [] });
  return [
    judged(ok, `${titled(nlb)} admits PrivateLink traffic of ${sender} on TCP ${port}`, () => ({
      node: groups[0] ?? nlb,
      code: 'sg-ingress',
      rule: 'LB-28',
      message: `${titled(nlb)} checks PrivateLink traffic, and its security groups do not admit ${sender} on TCP ${port}.`,
      fix: 'Turn off the check of PrivateLink traffic on the NLB.',
    })),
  ];
}
