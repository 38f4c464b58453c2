import { noApiGatewayAddresses } from '../../../src/model/rules/no-api-gateway-addresses';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (cidr: string, aclCidr = '10.0.0.0/16', scheme = 'internal', link = true) => {
  const base = twoZones()
    .node('networkAcl', 'acl', {
      in: 'main',
      props: { entries: [{ direction: 'in', action: 'allow', cidr: aclCidr }] },
    })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'filtered', { in: 'zone-c', props: { cidr: '10.0.3.0/24', networkAcl: 'acl' } })
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ direction: 'in', cidr }] } })
    .node('alb', 'web', {
      in: 'main',
      props: { scheme, subnets: ['private-a', 'filtered'], securityGroups: ['sg'], listeners: [{ port: 443 }] },
    })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } });
  return link ? base.wire('link', 'web') : base;
};
const message = (filter: string, cidr: string) =>
  `${filter} of ALB "web" admits ${cidr}; requests over the link come from private addresses.`;

testRule(noApiGatewayAddresses, {
  valid: [
    ['private addresses', chain('10.0.0.0/16')],
    ['everybody, which SEC-05 tells', chain('0.0.0.0/0')],
    ['an ALB without a link', chain('3.120.0.0/14', '10.0.0.0/16', 'internal', false)],
    ['a public ALB', chain('3.120.0.0/14', '10.0.0.0/16', 'internet-facing')],
  ],
  invalid: [
    [
      'a public block in a security group',
      chain('3.120.0.0/14'),
      { on: ['sg', 'web'], message: message('Security group "sg"', '3.120.0.0/14') },
    ],
    [
      'a public block in a network ACL',
      chain('10.0.0.0/16', '3.120.0.0/14'),
      { on: ['acl', 'web'], message: message('Network ACL "acl"', '3.120.0.0/14') },
    ],
  ],
});
