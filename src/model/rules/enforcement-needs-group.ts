import { fix, setProp } from '../fixes/edits';
import { ensureGroup } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const enforcementNeedsGroup = defineRule({
  id: 'LB-29',
  title: 'PrivateLink enforcement is set only on an NLB with security groups',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The attribute says whether the inbound rules of the security groups count for PrivateLink; without groups AWS does not take it.',
  consequence: 'AWS refuses the load balancer.',
  fix: 'Give the NLB a security group, or leave enforcement at its default.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  ],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, _facts, report) {
    if (nlb.props.enforceOnPrivateLink || nlb.props.securityGroups.length > 0 || nlb.props.external) return;
    report(sentence(`${titled(nlb)} turns PrivateLink enforcement off and has no security group; AWS refuses that.`), {
      fixes: () => [
        fix('add-group', `Give ${nodeName(nlb)} a security group`, ensureGroup(nlb.id)),
        fix('enforce', `Leave enforcement of ${nodeName(nlb)} on`, setProp(nlb.id, 'enforceOnPrivateLink', true)),
      ],
    });
  },
});
