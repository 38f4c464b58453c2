import { instanceInGroupVpc } from '../../../src/model/rules/instance-in-group-vpc';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('zone', 'other-a', { in: 'other' })
  .node('subnet', 'far-a', { in: 'other-a', props: { cidr: '10.1.1.0/24' } })
  .node('ec2', 'near', { in: 'private-a' })
  .node('ec2', 'far', { in: 'far-a' })
  .node('ec2', 'nowhere');
const group = (targetType: string) => base.node('targetGroup', 'targets', { in: 'main', props: { targetType } });
const message = 'EC2 instance "far" stands in another VPC than Target group "targets" of type instance.';

testRule(instanceInGroupVpc, {
  valid: [
    ['an instance of the same VPC', group('instance').wire('targets', 'near')],
    ['an instance of another VPC in a group of type ip', group('ip').wire('targets', 'far')],
    ['an instance of no VPC', group('instance').wire('targets', 'nowhere')],
  ],
  invalid: [
    ['an instance of another VPC', group('instance').wire('targets', 'far'), { on: ['targets', 'far'], message }],
    [
      'one near and one far',
      group('instance').wire('targets', 'near').wire('targets', 'far'),
      { on: ['targets', 'far'], message },
    ],
  ],
});

testFixes(instanceInGroupVpc, [
  ['an instance of another VPC', group('instance').wire('targets', 'far'), ['register-addresses']],
]);
