import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const healthCheckOfChapter = defineRule({
  id: 'LB-24',
  title: 'The health check does not copy the exam material',
  severity: { aws: 'info', 'saa-c03': 'off' },
  why: 'The exam material says 30 s, 10 s and 3 failures; AWS counts a target unhealthy after 2 failures and healthy again after 5.',
  consequence: 'Nothing breaks; a target is taken out one check later than by default.',
  fix: 'Keep 3 if you mean it; the default is 2.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, _facts, report) {
    const { healthInterval, healthTimeout, unhealthyThreshold } = group.props;
    if (healthInterval !== 30 || healthTimeout !== 10 || unhealthyThreshold !== 3) return;
    report(
      sentence(
        `${titled(group)} takes a target out after 3 failures, as the exam material says; the default of AWS is 2.`,
      ),
      {
        fixes: () => [
          fix(
            'two-failures',
            `Take a target of ${nodeName(group)} out after 2 failures`,
            setProp(group.id, 'unhealthyThreshold', 2),
          ),
        ],
      },
    );
  },
});
