import { routesOfOwnVpc } from '../../../src/model/rules/routes-of-own-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('internetGateway', 'igw', { in: 'main' })
  .node('internetGateway', 'far-igw', { in: 'other' });
const route = (target: string | null) => ({ routes: [{ destination: '0.0.0.0/0', target }] });
const subnet = { cidr: '10.0.9.0/24', routeTable: 'rt' };

testRule(routesOfOwnVpc, {
  valid: [
    [
      'table and gateway of the same VPC',
      base
        .node('routeTable', 'rt', { in: 'main', props: route('igw') })
        .node('subnet', 'front', { in: 'zone-a', props: subnet }),
    ],
    [
      'a route without a target, which is another breach',
      base.node('routeTable', 'rt', { in: 'main', props: route(null) }),
    ],
  ],
  invalid: [
    [
      'a table of another VPC',
      base
        .node('routeTable', 'rt', { in: 'other', props: route('far-igw') })
        .node('subnet', 'front', { in: 'zone-a', props: subnet }),
      { on: ['front', 'rt'], message: 'Subnet "front" uses Route table "rt" of another VPC.', fixes: ['main-table'] },
    ],
    [
      'a gateway of another VPC',
      base.node('routeTable', 'rt', { in: 'main', props: route('far-igw') }),
      { on: ['rt', 'far-igw'], message: 'Route table "rt" uses Internet gateway "far-igw" of another VPC.' },
    ],
  ],
});
