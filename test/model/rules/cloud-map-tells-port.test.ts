import { cloudMapTellsPort } from '../../../src/model/rules/cloud-map-tells-port';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const service = (recordType: string) =>
  twoZones()
    .node('cloudMapNamespace', 'names', { in: 'frankfurt', props: { vpc: 'main' } })
    .node('cloudMapService', 'orders', { in: 'frankfurt', props: { namespace: 'names', recordType } })
    .node('ecsService', 'tasks', { in: 'main', props: { subnets } })
    .node('ec2', 'box', { in: 'private-a' });
const linked = (recordType: string) =>
  service(recordType).node('vpcLinkV2', 'link', { in: 'main', props: { subnets } }).wire('link', 'orders');

testRule(cloudMapTellsPort, {
  valid: [
    ['SRV records', linked('SRV').wire('orders', 'tasks')],
    ['A records of instances, which are registered with their port', linked('A').wire('orders', 'box')],
    ['A records that no API reads', service('A').wire('orders', 'tasks')],
  ],
  invalid: [
    [
      'A records of tasks',
      linked('A').wire('orders', 'tasks'),
      {
        on: ['orders', 'tasks'],
        message: 'Cloud Map service "orders" has A records, so ECS service "tasks" registers no port.',
        fixes: ['use-srv'],
      },
    ],
    [
      'A records of tasks beside an instance',
      linked('A').wire('orders', 'tasks').wire('orders', 'box'),
      {
        on: ['orders', 'tasks'],
        message: 'Cloud Map service "orders" has A records, so ECS service "tasks" registers no port.',
        fixes: ['use-srv'],
      },
    ],
  ],
});
