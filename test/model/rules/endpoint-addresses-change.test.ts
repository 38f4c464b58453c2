import { endpointAddressesChange } from '../../../src/model/rules/endpoint-addresses-change';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const group = twoZones()
  .node('targetGroup', 'targets', { in: 'main', props: { targetType: 'ip', protocol: 'TCP', port: 443 } })
  .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets } })
  .node('interfaceEndpoint', 'hatch', { in: 'main', props: { subnets, service: 'sqs' } })
  .node('ec2', 'box', { in: 'private-a' });
const finding = (label: string) => ({
  on: ['targets', label],
  message: `Target group "targets" registers the addresses of Interface endpoint "${label}", which change when that is replaced.`,
});

testRule(endpointAddressesChange, {
  valid: [
    ['an endpoint that no group registers', group],
    ['a group of instances', group.wire('targets', 'box')],
  ],
  invalid: [
    ['a group of an endpoint', group.wire('targets', 'door'), finding('door')],
    [
      'a group of two endpoints',
      group.wire('targets', 'door').wire('targets', 'hatch'),
      finding('door'),
      finding('hatch'),
    ],
  ],
});
