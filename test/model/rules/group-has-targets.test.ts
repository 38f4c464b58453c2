import { groupHasTargets } from '../../../src/model/rules/group-has-targets';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const base = twoZones().node('ec2', 'box', { in: 'private-a' }).node('targetGroup', 'targets', { in: 'main' });

testRule(groupHasTargets, {
  valid: [
    ['one instance', base.wire('targets', 'box')],
    [
      'addresses that are typed in',
      base
        .node('targetGroup', 'typed', {
          in: 'main',
          props: { targetType: 'ip', addresses: [{ address: '10.0.1.7', port: 443 }] },
        })
        .wire('targets', 'box'),
    ],
    ['a wire to something else, which the wire tells', base.node('client', 'users').wire('targets', 'users')],
  ],
  invalid: [
    ['a group without targets', base, { on: ['targets'], message: 'Target group "targets" has no target.' }],
    [
      'addresses that a group of instances does not use',
      base
        .node('targetGroup', 'switched', {
          in: 'main',
          props: { targetType: 'instance', addresses: [{ address: '10.0.1.7', port: 443 }] },
        })
        .wire('targets', 'box'),
      { on: ['switched'], message: 'Target group "switched" has no target.' },
    ],
    [
      'the empty one of two groups',
      base.node('targetGroup', 'more', { in: 'main' }).wire('targets', 'box'),
      { on: ['more'], message: 'Target group "more" has no target.' },
    ],
  ],
});

const alb = twoZones()
  .node('alb', 'web', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol: 'HTTP', port: 80 }] },
  })
  .node('targetGroup', 'to-alb', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 80 } });
const served = twoZones()
  .node('securityGroup', 'box-sg', { in: 'main' })
  .node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['box-sg'] } })
  .node('targetGroup', 'targets', { in: 'main' })
  .node('alb', 'web', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol: 'HTTP', port: 80 }] },
  })
  .wire('web', 'targets');

testFixes(groupHasTargets, [
  ['an instance that nobody calls', base, ['register-n_box']],
  ['an instance whose group admits nobody yet', served, ['register-n_box']],
  ['a group for an ALB', alb, ['register-n_web']],
  ['a VPC without instances', twoZones().node('targetGroup', 'targets', { in: 'main' }), []],
]);
