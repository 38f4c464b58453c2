import { databaseTwoZones } from '../../../src/model/rules/database-two-zones';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const database = (...subnets: readonly string[]) =>
  twoZones()
    .node('subnet', 'second-a', { in: 'zone-a', props: { cidr: '10.0.3.0/24' } })
    .node('rds', 'orders', { in: 'main', props: { subnets } });

testRule(databaseTwoZones, {
  valid: [
    ['subnets in two zones', database('private-a', 'private-b')],
    ['no subnet, which CNT-04 tells', database()],
  ],
  invalid: [
    [
      'one subnet',
      database('private-a'),
      { on: ['orders'], message: 'RDS "orders" has subnets in eu-central-1a only.', fixes: ['span-second-zone'] },
    ],
    [
      'two subnets of one zone',
      database('private-a', 'second-a'),
      { on: ['orders'], message: 'RDS "orders" has subnets in eu-central-1a only.' },
    ],
  ],
});
