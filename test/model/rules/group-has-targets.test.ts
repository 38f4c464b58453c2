import { groupHasTargets } from '../../../src/model/rules/group-has-targets';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones().node('ec2', 'box', { in: 'private-a' }).node('targetGroup', 'targets', { in: 'main' });

testRule(groupHasTargets, {
  valid: [
    ['one instance', base.wire('targets', 'box')],
    ['a wire to something else, which the wire tells', base.node('client', 'users').wire('targets', 'users')],
  ],
  invalid: [
    ['a group without targets', base, { on: ['targets'], message: 'Target group "targets" has no target.' }],
    [
      'the empty one of two groups',
      base.node('targetGroup', 'more', { in: 'main' }).wire('targets', 'box'),
      { on: ['more'], message: 'Target group "more" has no target.' },
    ],
  ],
});
