import { linkParts } from '../facts/api';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const linkReplaced = defineRule({
  id: 'API-25',
  title: 'A deployed VPC link stays as it is',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'Subnets and security groups of a V2 link and the NLB of a V1 link cannot be changed: CloudFormation replaces the link.',
  consequence: 'The update makes a new link; requests fail when routes still name the old one.',
  fix: 'Plan a second link beside the first, or take the change as deployed.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1', 'vpcLinkV2'],
  check(link, facts, report) {
    const deployed = link.props.deployedWith.trim();
    const now = linkParts(facts.graph, link);
    if (deployed === '' || deployed === now) return;
    report(
      sentence(
        `${titled(link)} was deployed with ${deployed} and is drawn with ${now === '' ? 'nothing' : now}; the update replaces it.`,
      ),
      {
        fixes: () => [
          fix('take-as-deployed', `Take ${nodeName(link)} as deployed`, setProp(link.id, 'deployedWith', now)),
        ],
      },
    );
  },
});
