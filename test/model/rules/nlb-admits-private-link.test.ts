import { nlbAdmitsPrivateLink } from '../../../src/model/rules/nlb-admits-private-link';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const rule = (over: object) => ({ direction: 'in', protocol: 'tcp', fromPort: 443, toPort: 443, ...over });
const chain = (link: 'vpcLinkV1' | 'vpcLinkV2', enforceOnPrivateLink: boolean, rules: readonly object[]) =>
  twoZones()
    .node('securityGroup', 'other-sg', { in: 'main' })
    .node('securityGroup', 'nlb-sg', { in: 'main', props: { rules } })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        enforceOnPrivateLink,
        subnets: ['private-a', 'private-b'],
        securityGroups: ['nlb-sg'],
        listeners: [{ protocol: 'TCP', port: 443 }],
      },
    })
    .node(link, 'link', {
      in: link === 'vpcLinkV1' ? 'frankfurt' : 'main',
      props: link === 'vpcLinkV1' ? {} : { subnets: ['private-a'] },
    })
    .wire('link', 'front');
const finding = {
  on: ['front', 'link'],
  message:
    'NLB "front" checks PrivateLink traffic, and its security groups do not admit VPC link V1 "link" on TCP 443.',
  fixes: ['enforcement-off'],
};

const offered = (rules: readonly object[]) =>
  chain('vpcLinkV2', true, rules).node('endpointService', 'offer', { in: 'frankfurt' }).wire('offer', 'front');

testRule(nlbAdmitsPrivateLink, {
  valid: [
    ['an endpoint service whose clients may stand in the block', offered([rule({ cidr: '10.8.0.0/16' })])],
    ['the check is off', chain('vpcLinkV1', false, [])],
    ['everybody is admitted', chain('vpcLinkV1', true, [rule({ cidr: '0.0.0.0/0' })])],
    ['a block that may hold the addresses of the link', chain('vpcLinkV1', true, [rule({ cidr: '10.0.0.0/16' })])],
    ['a V2 link, which does not come over PrivateLink', chain('vpcLinkV2', true, [])],
  ],
  invalid: [
    [
      'an endpoint service, and a rule for a group that its clients cannot carry',
      offered([rule({ peer: 'other-sg' })]),
      {
        on: ['front', 'offer'],
        message:
          'NLB "front" checks PrivateLink traffic, and its security groups do not admit Endpoint service "offer" on TCP 443.',
        fixes: ['enforcement-off'],
      },
    ],
    ['no inbound rule', chain('vpcLinkV1', true, []), finding],
    [
      'a rule for a security group, which the link cannot carry',
      chain('vpcLinkV1', true, [rule({ peer: 'other-sg' })]),
      finding,
    ],
    [
      'everybody, but on another port',
      chain('vpcLinkV1', true, [rule({ cidr: '0.0.0.0/0', fromPort: 80, toPort: 80 })]),
      finding,
    ],
  ],
});
