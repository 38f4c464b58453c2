import { hairpin } from '../../../src/model/rules/hairpin';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const loop = (props: Readonly<Record<string, unknown>>, caller = 'web') =>
  twoZones()
    .node('ec2', 'web', { in: 'private-a' })
    .node('ec2', 'batch', { in: 'private-a' })
    .node('targetGroup', 'targets', { in: 'main', props: { protocol: 'TCP', ...props } })
    .node('nlb', 'front', {
      in: 'main',
      props: { subnets: ['private-a'], listeners: [{ protocol: 'TCP', port: 80 }] },
    })
    .wire('front', 'targets')
    .wire('targets', 'web')
    .wire(caller, 'front');
const finding = {
  on: ['web', 'front', 'targets'],
  message: 'EC2 instance "web" calls NLB "front", which may send the request back to it and keeps the client address.',
};

testRule(hairpin, {
  valid: [
    ['another instance that calls', loop({ targetType: 'instance' }, 'batch')],
    ['targets of type ip', loop({ targetType: 'ip' })],
    ['client addresses turned off', loop({ targetType: 'instance', preserveClientIp: 'off' })],
  ],
  invalid: [
    [
      'a target that calls its own NLB',
      loop({ targetType: 'instance' }),
      { ...finding, on: ['front', 'web', 'targets'] },
    ],
    [
      'targets of type ip with client addresses turned on',
      loop({ targetType: 'ip', preserveClientIp: 'on' }),
      { ...finding, on: ['front', 'web', 'targets'] },
    ],
  ],
});

testFixes(hairpin, [['a target that calls its own NLB', loop({ targetType: 'instance' }), ['hide-client']]]);
