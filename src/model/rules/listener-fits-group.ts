import type { WireEnds } from '../facts/facts';
import { groupProtocols, listenerAt } from '../facts/load-balancing';
import { fix, setProps } from '../fixes/edits';
import { speak } from '../fixes/target-groups';
import { nodeName } from '../fixes/words';
import { defineRule, type Report, titled } from './rule';
import { listed, longListener, sentence } from './words';

export const listenerFitsGroup = defineRule({
  id: 'LB-04',
  title: 'The protocols of a listener and its target group go together',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An ALB passes on requests, an NLB connections; each listener takes only groups of fitting protocols.',
  consequence: 'CloudFormation refuses the listener with InvalidConfigurationRequest.',
  fix: 'Change the protocol of the target group or of the listener.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['alb', 'nlb', 'gwlb'], to: ['targetGroup'] },
  check(ends, _facts, report) {
    if (ends.from.kind === 'gwlb') return checkGateway(ends, report);
    const at = listenerAt(ends);
    if (!at || ends.to.kind !== 'targetGroup') return;
    const group = ends.to;
    const { targetType, protocol } = group.props;
    const takes = groupProtocols(at);
    if (targetType === 'alb') {
      // LB-06 and LB-07 speak about an NLB in front of an ALB.
      if (at.loadBalancer.kind === 'nlb') return;
      report(sentence(`${titled(at.loadBalancer)} cannot send to ${titled(group)} of type alb; only an NLB can.`));
    } else if (targetType !== 'lambda' && takes && !takes.includes(protocol)) {
      // A protocol this load balancer cannot listen to is told by LB-02, a group of functions by LB-10.
      const instead = `it takes ${listed(takes, 'or')}`;
      report(sentence(`${longListener(at)} cannot send to ${titled(group)} with protocol ${protocol}; ${instead}.`), {
        fixes: () => takes.map((each) => fix(`speak-${each}`, `Make ${nodeName(group)} ${each}`, speak(group, each))),
      });
    }
  },
});

/** A Gateway Load Balancer wraps packets in GENEVE, which is spoken on port 6081 only. */
function checkGateway({ from, to }: WireEnds, report: Report): void {
  if (to.kind !== 'targetGroup' || (to.props.protocol === 'GENEVE' && to.props.port === 6081)) return;
  const { protocol, port } = to.props;
  report(sentence(`${titled(from)} cannot send to ${titled(to)} with ${protocol} ${port}; it takes GENEVE 6081.`), {
    fixes: () => [
      fix('use-geneve', `Make ${nodeName(to)} GENEVE 6081`, setProps(to.id, { protocol: 'GENEVE', port: 6081 })),
    ],
  });
}
