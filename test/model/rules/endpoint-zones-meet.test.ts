import { endpointZonesMeet } from '../../../src/model/rules/endpoint-zones-meet';
import { diagram } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

interface Zone {
  readonly letter: string;
  readonly zoneId?: string;
}

const vpcs = (accountId: string, provider: Zone, consumer: Zone) =>
  diagram()
    .node('account', 'acct', { props: { accountId: '111122223333' } })
    .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
    .node('vpc', 'main', { in: 'frankfurt', props: { cidr: '10.0.0.0/16' } })
    .node('zone', 'near', { in: 'main', props: { ...provider } })
    .node('subnet', 'inner', { in: 'near', props: { cidr: '10.0.1.0/24' } })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['inner'] } })
    .node('endpointService', 'offer', { in: 'frankfurt', props: { allowedPrincipals: '*' } })
    .wire('offer', 'front')
    .node('account', 'customer', { props: { accountId } })
    .node('region', 'there', { in: 'customer', props: { code: 'eu-central-1' } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'far-zone', { in: 'far', props: { ...consumer } })
    .node('subnet', 'outer', { in: 'far-zone', props: { cidr: '10.1.1.0/24' } })
    .node('interfaceEndpoint', 'door', { in: 'far', props: { service: '', subnets: ['outer'] } })
    .wire('door', 'offer');
const apart = {
  on: ['door', 'offer', 'front'],
  message: 'Interface endpoint "door" stands in no zone of NLB "front".',
};

testRule(endpointZonesMeet, {
  valid: [
    ['one zone of one account', vpcs('111122223333', { letter: 'a' }, { letter: 'a' })],
    [
      'other letters in another account, which may be one place',
      vpcs('444455556666', { letter: 'a' }, { letter: 'b' }),
    ],
    [
      'one zone id under two letters',
      vpcs('444455556666', { letter: 'a', zoneId: 'euc1-az2' }, { letter: 'b', zoneId: 'euc1-az2' }),
    ],
  ],
  invalid: [
    ['two zones of one account', vpcs('111122223333', { letter: 'a' }, { letter: 'b' }), apart],
    [
      'two zone ids under one letter',
      vpcs('444455556666', { letter: 'a', zoneId: 'euc1-az2' }, { letter: 'a', zoneId: 'euc1-az3' }),
      apart,
    ],
  ],
});
