import { letWait } from '../fixes/templates';
import { defineRule, titled } from './rule';
import { listedShort, sentence } from './words';

export const orderLeftToChance = defineRule({
  id: 'EXP-06',
  title: 'A template leaves nothing to chance that must be there first',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'CloudFormation makes resources side by side unless one refers to the other or has a DependsOn. A deployment publishes the methods that are there, ECS wants a listener on the target group, and a route wants its internet gateway attached.',
  consequence: 'The stack fails now and then, or a deployment lacks methods that the template has.',
  fix: 'Name what must be there first in DependsOn.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'ecsService', 'routeTable'],
  check(node, facts, report) {
    for (const { part, logicalId, before, isCertain } of facts.tooEarly(node)) {
      if (isCertain) continue;
      const names = listedShort(before);
      const who = part === '' ? titled(node) : `${logicalId} of ${titled(node)}`;
      report(sentence(`${who} does not wait for ${names}.`), {
        at: logicalId,
        fixes: () => [letWait(node.id, part, `Let ${logicalId} wait for ${names}`)],
      });
    }
  },
});
