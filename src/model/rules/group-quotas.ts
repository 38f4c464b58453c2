import { defineRule, titled } from './rule';
import { sentence } from './words';

export const groupQuotas = defineRule({
  id: 'SEC-08',
  title: 'Security groups stay within their quotas',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'By default an interface takes 5 security groups, and a group 60 rules in each direction.',
  consequence:
    'AWS refuses the change with RulesPerSecurityGroupLimitExceeded or SecurityGroupsPerInterfaceLimitExceeded.',
  fix: 'Merge rules or groups, or ask for a higher quota.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html'],
  checkedOn: '2026-11',
  onNode: [
    'securityGroup',
    'alb',
    'nlb',
    'vpcLinkV2',
    'ec2',
    'autoScalingGroup',
    'ecsService',
    'lambda',
    'rds',
    'interfaceEndpoint',
  ],
  check(node, _facts, report) {
    if (node.kind !== 'securityGroup') {
      const count = node.props.securityGroups.length;
      if (count > 5) report(sentence(`${titled(node)} has ${count} security groups; the default quota is 5.`));
      return;
    }
    for (const [direction, word] of [
      ['in', 'inbound'],
      ['out', 'outbound'],
    ] as const) {
      const count = node.props.rules.filter((rule) => rule.direction === direction).length;
      if (count > 60) report(sentence(`${titled(node)} has ${count} ${word} rules; the default quota is 60.`));
    }
  },
});
