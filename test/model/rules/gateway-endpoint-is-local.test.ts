import { gatewayEndpointIsLocal } from '../../../src/model/rules/gateway-endpoint-is-local';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const design = (from: 'near' | 'far' | 'office') => {
  const base = twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'far-a', { in: 'other', props: { letter: 'a' } })
    .node('subnet', 'far-subnet', { in: 'far-a', props: { cidr: '10.1.1.0/24' } })
    .node('routeTable', 'rt', { in: 'main' })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'own', { in: 'zone-c', props: { cidr: '10.0.9.0/24', routeTable: 'rt' } })
    .node('onPremises', 'hq', { props: { cidrs: '192.168.0.0/16' } })
    .node('ec2', 'near', { in: 'own' })
    .node('ec2', 'far', { in: 'far-subnet' })
    .node('onPremServer', 'office', { in: 'hq', props: { address: '192.168.1.9' } })
    .node('gatewayEndpoint', 'door', { in: 'main', props: { routeTables: ['rt'] } });
  return base.wire(from, 'door');
};

testRule(gatewayEndpointIsLocal, {
  valid: [
    ['an instance of the VPC', design('near')],
    ['an endpoint that nobody is wired to', twoZones().node('gatewayEndpoint', 'door', { in: 'main' })],
  ],
  invalid: [
    [
      'an instance of another VPC',
      design('far'),
      {
        on: ['door', 'far'],
        message: 'Gateway endpoint "door" serves its own VPC only; EC2 instance "far" stands outside of it.',
      },
    ],
    [
      'a server on premises',
      design('office'),
      {
        on: ['door', 'office'],
        message: 'Gateway endpoint "door" serves its own VPC only; Server "office" stands outside of it.',
      },
    ],
  ],
});
