import { ecsTargetType } from '../../../src/model/rules/ecs-target-type';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const service = (targetType: string, props: Readonly<Record<string, unknown>>) =>
  twoZones()
    .node('ecsService', 'orders', { in: 'main', props: { subnets: ['private-a', 'private-b'], ...props } })
    .node('targetGroup', 'tasks', { in: 'main', props: { targetType } })
    .wire('tasks', 'orders');
const message = (mode: string, needs: string, has: string) =>
  `ECS service "orders" (${mode}) needs a target group of type ${needs}; Target group "tasks" is of type ${has}.`;

testRule(ecsTargetType, {
  valid: [
    ['Fargate by address', service('ip', { launchType: 'FARGATE' })],
    ['bridge networking by instance', service('instance', { launchType: 'EC2', networkMode: 'bridge' })],
  ],
  invalid: [
    [
      'Fargate by instance',
      service('instance', { launchType: 'FARGATE' }),
      { on: ['tasks', 'orders'], message: message('Fargate', 'ip', 'instance') },
    ],
    [
      'awsvpc networking on EC2 by instance',
      service('instance', { launchType: 'EC2', networkMode: 'awsvpc' }),
      { on: ['tasks', 'orders'], message: message('awsvpc', 'ip', 'instance') },
    ],
    [
      'host networking by address',
      service('ip', { launchType: 'EC2', networkMode: 'host' }),
      { on: ['tasks', 'orders'], message: message('host', 'instance', 'ip') },
    ],
  ],
});

testFixes(ecsTargetType, [
  ['Fargate by instance', service('instance', { launchType: 'FARGATE' }), ['fit-type']],
  ['host networking by address', service('ip', { launchType: 'EC2', networkMode: 'host' }), ['fit-type']],
]);
