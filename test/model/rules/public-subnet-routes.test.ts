import { publicSubnetRoutes } from '../../../src/model/rules/public-subnet-routes';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('internetGateway', 'igw', { in: 'main' })
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('internetGateway', 'far-igw', { in: 'other' })
  .node('routeTable', 'to-internet', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
  .node('routeTable', 'to-partner', {
    in: 'main',
    props: { routes: [{ destination: '203.0.113.0/24', target: 'igw' }] },
  })
  .node('routeTable', 'to-other', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'far-igw' }] } });
const sixOnly = base.node('routeTable', 'six', {
  in: 'main',
  props: { routes: [{ destination: '::/0', target: 'igw' }] },
});
const overAppliances = (onward: string) =>
  base
    .node('subnet', 'door', { in: 'zone-a', props: { cidr: '10.0.50.0/28', routeTable: onward } })
    .node('gwlbEndpoint', 'inspection', { in: 'door' })
    .node('routeTable', 'to-inspection', {
      in: 'main',
      props: { routes: [{ destination: '0.0.0.0/0', target: 'inspection' }] },
    })
    .node('subnet', 'front-a', {
      in: 'zone-a',
      props: { cidr: '10.0.9.0/24', access: 'public', routeTable: 'to-inspection' },
    });
const subnet = (access: string, routeTable: string | null) =>
  base.node('subnet', 'front-a', { in: 'zone-a', props: { cidr: '10.0.9.0/24', access, routeTable } });
const finding = {
  on: ['front-a'],
  message: 'Subnet "front-a" is public but has no route from 0.0.0.0/0 to an internet gateway of its VPC.',
  fixes: ['add-route', 'mark-private'],
};

testRule(publicSubnetRoutes, {
  valid: [
    ['a default route over appliances to the gateway', overAppliances('to-internet')],
    ['a public subnet with a default route', subnet('public', 'to-internet')],
    ['a private subnet with the main route table', subnet('private', null)],
    [
      'a subnet for IPv6 alone',
      sixOnly.node('subnet', 'front-a', {
        in: 'zone-a',
        props: { cidr: '10.0.9.0/24', access: 'public', routeTable: 'six' },
      }),
    ],
    [
      'a subnet that exists already, whose table is not drawn',
      base.node('subnet', 'front-a', { in: 'zone-a', props: { access: 'public', external: true } }),
    ],
  ],
  invalid: [
    ['a default route over appliances that lead to a part of the internet', overAppliances('to-partner'), finding],
    ['a public subnet with the main route table', subnet('public', null), finding],
    ['a route to the gateway that is no default route', subnet('public', 'to-partner'), finding],
    ['a default route to the gateway of another VPC', subnet('public', 'to-other'), finding],
  ],
});
