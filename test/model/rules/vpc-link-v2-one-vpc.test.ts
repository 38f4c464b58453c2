import { vpcLinkV2OneVpc } from '../../../src/model/rules/vpc-link-v2-one-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const link = (...subnets: readonly string[]) =>
  twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'other-a', { in: 'other' })
    .node('subnet', 'far', { in: 'other-a', props: { cidr: '10.1.1.0/24' } })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets } });

testRule(vpcLinkV2OneVpc, {
  valid: [
    ['two subnets of one VPC', link('private-a', 'private-b')],
    ['no subnet, which CNT-04 tells', link()],
    ['only subnets of another VPC, which CNT-04 tells', link('far')],
  ],
  invalid: [
    [
      'a subnet of each of two VPCs',
      link('private-a', 'far'),
      {
        on: ['link', 'main', 'other'],
        message: 'VPC link V2 "link" spans subnets of VPC "main" and VPC "other".',
        fixes: ['own-subnets'],
      },
    ],
    [
      'three subnets, one of them elsewhere',
      link('private-a', 'private-b', 'far'),
      { on: ['link', 'main', 'other'], message: 'VPC link V2 "link" spans subnets of VPC "main" and VPC "other".' },
    ],
  ],
});
