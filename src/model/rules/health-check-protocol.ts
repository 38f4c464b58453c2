import { fix, setProp } from '../fixes/edits';
import { httpOf } from '../fixes/target-groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const healthCheckProtocol = defineRule({
  id: 'LB-21',
  title: 'The health check speaks a protocol that its target group takes',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Health checks run over TCP, HTTP or HTTPS; groups of an ALB, and groups in front of an ALB, take HTTP and HTTPS only.',
  consequence: 'CloudFormation refuses the target group: the health check protocol is not supported.',
  fix: 'Check by HTTP or HTTPS; TCP does for NLB groups of type instance or ip.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, _facts, report) {
    const { healthProtocol, protocol, targetType } = group.props;
    // A function is invoked to see whether it is healthy.
    if (targetType === 'lambda') return;
    const overHttp = targetType === 'alb' || protocol === 'HTTP' || protocol === 'HTTPS';
    const takes = overHttp ? ['HTTP', 'HTTPS'] : ['TCP', 'HTTP', 'HTTPS'];
    if (takes.includes(healthProtocol)) return;
    const type = targetType === 'alb' ? 'of type alb' : `with protocol ${protocol}`;
    report(sentence(`${titled(group)} ${type} checks health by ${healthProtocol}; it takes ${listed(takes, 'or')}.`), {
      fixes: () => {
        const instead = overHttp ? httpOf(protocol) : 'TCP';
        return [
          fix('check-by', `Check ${nodeName(group)} by ${instead}`, setProp(group.id, 'healthProtocol', instead)),
        ];
      },
    });
  },
});
