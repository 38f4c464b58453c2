import type { Facts } from '../facts/facts';
import { fix, setField } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { speak } from '../fixes/target-groups';
import { nodeName } from '../fixes/words';
import type { BackendListener } from '../graph/backend';
import { defineRule } from './rule';
import { listed, longListener, sentence } from './words';

const TAKES = { alb: ['HTTP', 'HTTPS'], nlb: ['TCP', 'TLS', 'UDP', 'TCP_UDP'] } as const;

export const listenerProtocol = defineRule({
  id: 'LB-02',
  title: 'An ALB listens to HTTP and HTTPS, an NLB to TCP, TLS, UDP and TCP_UDP',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An ALB works on requests (layer 7), an NLB on connections (layer 4).',
  consequence: 'CloudFormation refuses the listener: the protocol is not one of this kind of load balancer.',
  fix: 'Choose a protocol of this load balancer, or use the other kind of load balancer.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, facts, report) {
    const takes: readonly string[] = TAKES[loadBalancer.kind];
    for (const listener of loadBalancer.props.listeners) {
      if (takes.includes(listener.protocol)) continue;
      report(sentence(`${longListener({ loadBalancer, listener })} cannot be; it takes ${listed(takes, 'or')}.`), {
        fixes: () => [useProtocol({ loadBalancer, listener }, facts)],
      });
    }
  },
});

/** The protocol of this load balancer that comes nearest, spoken to the targets as well. */
function useProtocol(at: BackendListener, facts: Facts): QuickFix {
  const { loadBalancer, listener } = at;
  const groups = facts.groupsOf(at);
  const isSecure = listener.protocol === 'HTTPS' || listener.protocol === 'TLS';
  // In front of an ALB an NLB passes TLS through.
  const passes = groups.some(({ props }) => props.targetType === 'alb');
  const secure = loadBalancer.kind === 'alb' ? 'HTTPS' : passes ? 'TCP' : 'TLS';
  const protocol = isSecure ? secure : loadBalancer.kind === 'alb' ? 'HTTP' : 'TCP';
  return fix(
    'use-protocol',
    `Make listener ${listener.port} of ${nodeName(loadBalancer)} ${protocol}`,
    setField(loadBalancer.id, listener.id, 'protocol', protocol),
    ...groups.filter(({ props }) => props.targetType !== 'alb').map((group) => speak(group, protocol)),
  );
}
