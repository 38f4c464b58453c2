import { linkStaysActive } from '../../../src/model/rules/link-stays-active';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const link = () =>
  twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } });
const finding = {
  on: ['link'],
  message: 'No API uses VPC link V2 "link"; after 60 days without traffic it becomes INACTIVE.',
};

testRule(linkStaysActive, {
  valid: [
    [
      'a link that an API uses',
      link()
        .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
        .wire('orders', 'link')
        .wire('link', 'web'),
    ],
    ['a link that leads nowhere yet', link()],
  ],
  invalid: [
    ['a link to an ALB without an API', link().wire('link', 'web'), finding],
    [
      'a link to an NLB without an API',
      link()
        .node('nlb', 'front', {
          in: 'main',
          props: { subnets: ['private-a'], listeners: [{ protocol: 'TCP', port: 80 }] },
        })
        .wire('link', 'front'),
      finding,
    ],
  ],
});

testFixes(linkStaysActive, [['a link without an API', link().wire('link', 'web'), ['remove-link']]]);
