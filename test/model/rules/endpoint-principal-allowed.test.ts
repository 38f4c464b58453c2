import { endpointPrincipalAllowed } from '../../../src/model/rules/endpoint-principal-allowed';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const consumer = (accountId: string, allowedPrincipals: string) =>
  twoZones()
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('endpointService', 'offer', { in: 'frankfurt', props: { allowedPrincipals } })
    .wire('offer', 'front')
    .node('account', 'customer', { props: { accountId } })
    .node('region', 'there', { in: 'customer', props: { code: 'eu-central-1' } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'far-a', { in: 'far' })
    .node('subnet', 'far-private', { in: 'far-a', props: { cidr: '10.1.1.0/24' } })
    .node('interfaceEndpoint', 'door', { in: 'far', props: { service: '', subnets: ['far-private'] } })
    .wire('door', 'offer');

testRule(endpointPrincipalAllowed, {
  valid: [
    ['an account that is listed', consumer('444455556666', '999900001111, 444455556666')],
    ['a role of the account', consumer('444455556666', 'arn:aws:iam::444455556666:role/net')],
    ['everybody', consumer('444455556666', '*')],
    ['the same account', consumer('111122223333', '')],
    ['an account without a number, and somebody listed', consumer('', '444455556666')],
  ],
  invalid: [
    [
      'an account that is not listed',
      consumer('444455556666', '999900001111'),
      {
        on: ['door', 'offer'],
        message:
          'Endpoint service "offer" does not allow account "customer", in which Interface endpoint "door" stands.',
        fixes: ['allow-account'],
      },
    ],
    [
      'an account without a number, and nobody listed',
      consumer('', ''),
      {
        on: ['door', 'offer'],
        message:
          'Endpoint service "offer" does not allow account "customer", in which Interface endpoint "door" stands.',
      },
    ],
  ],
});
