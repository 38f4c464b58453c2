import { managedServiceInRegion } from '../../../src/model/rules/managed-service-in-region';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

testRule(managedServiceInRegion, {
  valid: [
    [
      'an API and a V1 link in the Region',
      twoZones().node('restApi', 'api', { in: 'frankfurt' }).node('vpcLinkV1', 'link', { in: 'frankfurt' }),
    ],
    ['a V2 link in the VPC', twoZones().node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'] } })],
  ],
  invalid: [
    [
      'an HTTP API in a subnet',
      twoZones().node('httpApi', 'api', { in: 'private-a' }),
      {
        on: ['api'],
        message:
          'HTTP API "api" stands in Subnet "private-a". API Gateway is a managed service outside your VPC; it stands in a Region.',
      },
    ],
    [
      'a V1 link in the VPC',
      twoZones().node('vpcLinkV1', 'link', { in: 'main' }),
      {
        on: ['link'],
        message:
          'VPC link V1 "link" stands in VPC "main". A V1 link has no network interface in your VPC; it stands in the Region beside its API.',
      },
    ],
  ],
});

testFixes(managedServiceInRegion, [
  [
    'a V1 link in the VPC of its NLB',
    twoZones()
      .node('vpcLinkV1', 'link', { in: 'main' })
      .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
      .wire('link', 'front'),
    ['move-to-n_frankfurt'],
  ],
]);
