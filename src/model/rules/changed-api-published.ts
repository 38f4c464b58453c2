import { publishWithChanges } from '../fixes/templates';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const changedApiPublished = defineRule({
  id: 'API-41',
  title: 'A REST API of a template is published when it changes',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'A stage serves what a deployment took down when it was made, and CloudFormation makes no other one as long as its logical id stays.',
  consequence: 'The stack updates, and callers go on getting what was there before.',
  fix: 'Give the deployment a new logical id with the change, or make a deployment by hand.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    const deployments = facts.unpublished(api);
    const [first, ...others] = deployments;
    if (first === undefined) return;
    const publish = others.length > 0 ? 'publish' : 'publishes';
    report(
      sentence(`${titled(api)} was changed, and ${listed(deployments)} of its template still ${publish} what it was.`),
      {
        at: first,
        fixes: () => [publishWithChanges(api.id, `Publish ${nodeName(api)} with a new deployment`)],
      },
    );
  },
});
