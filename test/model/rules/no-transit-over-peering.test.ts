import { noTransitOverPeering } from '../../../src/model/rules/no-transit-over-peering';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const threeVpcs = () =>
  twoZones()
    .node('vpc', 'middle', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('vpc', 'end', { in: 'frankfurt', props: { cidr: '10.2.0.0/16' } })
    .node('zone', 'end-a', { in: 'end', props: { letter: 'a' } })
    .node('peering', 'first', { in: 'frankfurt', props: { requester: 'main', accepter: 'middle' } })
    .node('peering', 'second', { in: 'frankfurt', props: { requester: 'middle', accepter: 'end' } })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } });
const chain = (over: 'first' | 'direct') => {
  const base =
    over === 'direct'
      ? threeVpcs().node('peering', 'direct', { in: 'frankfurt', props: { requester: 'main', accepter: 'end' } })
      : threeVpcs();
  const back = over === 'direct' ? 'direct' : 'second';
  return base
    .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.2.0.0/16', target: over }] } })
    .node('routeTable', 'rt-end', { in: 'end', props: { routes: [{ destination: '10.0.0.0/16', target: back }] } })
    .node('subnet', 'near', { in: 'zone-c', props: { cidr: '10.0.9.0/24', routeTable: 'rt' } })
    .node('subnet', 'far', { in: 'end-a', props: { cidr: '10.2.1.0/24', routeTable: 'rt-end' } })
    .node('ec2', 'web', { in: 'near' })
    .node('ec2', 'app', { in: 'far' })
    .wire('web', 'app');
};

testRule(noTransitOverPeering, {
  valid: [
    ['VPCs that are peered themselves', chain('direct')],
    [
      'a call inside one VPC',
      twoZones().node('ec2', 'web', { in: 'private-a' }).node('ec2', 'app', { in: 'private-b' }).wire('web', 'app'),
    ],
  ],
  invalid: [
    [
      'a VPC behind the peered one',
      chain('first'),
      {
        on: ['first', 'web', 'app'],
        message: 'VPC peering "first" ends in VPC "middle"; peering does not lead through it to a third VPC.',
      },
    ],
    [
      'the internet gateway of the peered VPC',
      threeVpcs()
        .node('internetGateway', 'igw', { in: 'middle' })
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'first' }] } })
        .node('subnet', 'near', { in: 'zone-c', props: { cidr: '10.0.9.0/24', routeTable: 'rt' } })
        .node('ec2', 'web', { in: 'near' })
        .node('httpEndpoint', 'partner')
        .wire('web', 'partner'),
      {
        on: ['first', 'web', 'partner'],
        message: 'VPC peering "first" ends in VPC "middle"; peering does not lead through it to its gateways.',
      },
    ],
  ],
});
