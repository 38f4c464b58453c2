import { targetsInTwoZones } from '../../../src/model/rules/targets-in-two-zones';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

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
