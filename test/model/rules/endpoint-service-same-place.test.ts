import { endpointServiceSamePlace } from '../../../src/model/rules/endpoint-service-same-place';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const service = (accountId: string, code: string) =>
  twoZones()
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'] } })
    .node('account', 'second', { props: { accountId } })
    .node('region', 'there', { in: 'second', props: { code } })
    .node('endpointService', 'offer', { in: 'there' })
    .wire('offer', 'front');

testRule(endpointServiceSamePlace, {
  valid: [
    ['the account and Region of the NLB in another box', service('111122223333', 'eu-central-1')],
    [
      'the Region of the NLB',
      twoZones()
        .node('nlb', 'front', { in: 'main' })
        .node('endpointService', 'offer', { in: 'frankfurt' })
        .wire('offer', 'front'),
    ],
  ],
  invalid: [
    [
      'another account',
      service('444455556666', 'eu-central-1'),
      {
        on: ['offer', 'front'],
        message:
          'Endpoint service "offer" stands in account "second", eu-central-1, NLB "front" in account "acct", eu-central-1; only the owner can offer it.',
        fixes: ['move-service'],
      },
    ],
    [
      'another Region',
      service('111122223333', 'eu-west-1'),
      {
        on: ['offer', 'front'],
        message:
          'Endpoint service "offer" stands in account "second", eu-west-1, NLB "front" in account "acct", eu-central-1; only the owner can offer it.',
      },
    ],
  ],
});
