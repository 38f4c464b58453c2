import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const loadBalancerName = defineRule({
  id: 'LB-26',
  title: 'Names of load balancers and target groups are well-formed',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A name has up to 32 letters, digits and hyphens, no hyphen at either end, and does not start with "internal-".',
  consequence: 'CloudFormation refuses the resource with a validation error.',
  fix: 'Choose another name, or leave it empty.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb', 'gwlb', 'targetGroup'],
  check(node, _facts, report) {
    const name = 'name' in node.props ? node.props.name.trim() : '';
    const wrong = name === '' ? undefined : faultOf(name);
    if (!wrong) return;
    report(sentence(`the name ${JSON.stringify(name)} of ${titled(node)} ${wrong}.`), {
      fixes: () => [fix('no-name', `Let CloudFormation name ${nodeName(node)}`, setProp(node.id, 'name', ''))],
    });
  },
});

function faultOf(name: string): string | undefined {
  if (name.length > 32) return `has ${name.length} characters; AWS takes 32`;
  if (!/^[A-Za-z0-9-]+$/.test(name)) return 'may only have letters, digits and hyphens';
  if (name.startsWith('-') || name.endsWith('-')) return 'starts or ends with a hyphen';
  return name.startsWith('internal-') ? 'starts with "internal-", which AWS keeps for itself' : undefined;
}
