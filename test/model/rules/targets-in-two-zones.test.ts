import { targetsInTwoZones } from '../../../src/model/rules/targets-in-two-zones';
import { diagram, twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('ec2', 'a1', { in: 'private-a' })
  .node('ec2', 'a2', { in: 'private-a' })
  .node('ec2', 'b1', { in: 'private-b' })
  .node('ec2', 'nowhere')
  .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
  .node('targetGroup', 'targets', { in: 'main' });

testRule(targetsInTwoZones, {
  valid: [
    ['instances in zones a and b', base.wire('targets', 'a1').wire('targets', 'b1')],
    ['an ALB', base.wire('targets', 'web')],
    ['no target, which LB-16 tells', base],
    ['an instance whose zone is not known', base.wire('targets', 'a1').wire('targets', 'nowhere')],
  ],
  invalid: [
    [
      'one instance',
      base.wire('targets', 'b1'),
      {
        on: ['targets'],
        message: 'Target group "targets" has one instance, in eu-central-1b only.',
        fixes: ['add-instance'],
      },
    ],
    [
      'two instances of one zone',
      base.wire('targets', 'a1').wire('targets', 'a2'),
      { on: ['targets'], message: 'Target group "targets" has 2 instances, in eu-central-1a only.' },
    ],
  ],
});

const inAccount = (environment: string, kind: 'rds' | 'autoScalingGroup', props: Readonly<Record<string, unknown>>) =>
  diagram()
    .node('account', 'acct', { props: { environment } })
    .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
    .node('vpc', 'main', { in: 'frankfurt', props: { cidr: '10.0.0.0/16' } })
    .node(kind, 'it', { in: 'main', props });

testRule(targetsInTwoZones, {
  valid: [
    ['a database in two zones', inAccount('production', 'rds', { multiAz: true })],
    ['a database of a test account', inAccount('test', 'rds', { multiAz: false })],
    ['two instances at least', inAccount('production', 'autoScalingGroup', { minSize: 2 })],
  ],
  invalid: [
    [
      'a database in one zone',
      inAccount('production', 'rds', { multiAz: false }),
      { on: ['it'], message: 'RDS "it" runs in one zone, in an account of production.' },
    ],
    [
      'a group that may shrink to one',
      inAccount('production', 'autoScalingGroup', { minSize: 1 }),
      { on: ['it'], message: 'Auto Scaling "it" may shrink to 1, in an account of production.' },
    ],
  ],
});

testFixes(targetsInTwoZones, [
  ['a database in one zone', inAccount('production', 'rds', { multiAz: false }), ['multi-az']],
  ['a group that may shrink to one', inAccount('production', 'autoScalingGroup', { minSize: 1 }), ['keep-two']],
]);
