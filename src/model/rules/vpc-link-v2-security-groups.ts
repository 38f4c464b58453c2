import { fix } from '../fixes/edits';
import { ensureGroup, letPass } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const vpcLinkV2SecurityGroups = defineRule({
  id: 'API-23',
  title: 'A VPC link V2 has security groups of its own',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'Without a group of its own the link cannot be named as the source in the rules of the load balancer.',
  consequence:
    'It falls to a default you did not design, and groups cannot be added later: a change replaces the link.',
  fix: 'Attach a security group to the link, and let the group of the load balancer admit it.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html'],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    if (facts.securityGroups(link) || facts.isExternal(link)) return;
    report(sentence(`${titled(link)} has no security group.`), {
      fixes: () => {
        const reach = facts
          .listenersThrough(link)
          .map(({ loadBalancer, listener }) =>
            letPass(link.id, loadBalancer.id, [{ protocol: 'tcp', port: listener.port }]),
          );
        return [fix('attach-group', `Give ${nodeName(link)} a security group`, ensureGroup(link.id), ...reach)];
      },
    });
  },
});
