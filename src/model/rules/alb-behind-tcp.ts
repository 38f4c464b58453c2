import { listenerAt } from '../facts/load-balancing';
import { fix, setField } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const albBehindTcp = defineRule({
  id: 'LB-07',
  title: 'An NLB sends to an ALB from a TCP listener only',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A target group of type alb works with TCP listeners; TLS passes through to the HTTPS listener of the ALB.',
  consequence: 'CloudFormation refuses the listener with InvalidConfigurationRequest.',
  fix: 'Make the listener TCP and let the ALB end TLS.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onWire: { from: ['nlb'], to: ['targetGroup'] },
  check(ends, _facts, report) {
    const at = listenerAt(ends);
    if (!at || ends.to.kind !== 'targetGroup' || ends.to.props.targetType !== 'alb') return;
    if (!['TLS', 'UDP', 'TCP_UDP'].includes(at.listener.protocol)) return;
    report(sentence(`${longListener(at)} cannot send to ${titled(ends.to)} of type alb; it must be TCP.`), {
      fixes: () => [
        fix(
          'listen-tcp',
          `Make listener ${at.listener.port} of ${nodeName(at.loadBalancer)} TCP`,
          setField(at.loadBalancer.id, at.listener.id, 'protocol', 'TCP'),
        ),
      ],
    });
  },
});
