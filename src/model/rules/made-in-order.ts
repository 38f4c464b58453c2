import { letWait } from '../fixes/templates';
import { defineRule, titled } from './rule';
import { listedShort, sentence } from './words';

export const madeInOrder = defineRule({
  id: 'EXP-04',
  title: 'A template makes first what cannot be missing',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'CloudFormation makes resources side by side unless one refers to the other or has a DependsOn: a deployment is made before the methods it publishes, and an ALB is registered before it has a listener.',
  consequence:
    "The stack fails: The REST API doesn't contain any methods, or the target group takes no ALB without listener.",
  fix: 'Name what must be there first in DependsOn.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'targetGroup'],
  check(node, facts, report) {
    for (const { part, logicalId, before, isCertain } of facts.tooEarly(node)) {
      if (!isCertain) continue;
      const names = listedShort(before);
      const who = part === '' ? titled(node) : `${logicalId} of ${titled(node)}`;
      report(sentence(`${who} does not wait for ${names}.`), {
        at: logicalId,
        fixes: () => [letWait(node.id, part, `Let ${logicalId} wait for ${names}`)],
      });
    }
  },
});
