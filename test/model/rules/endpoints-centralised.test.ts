import { endpointsCentralised } from '../../../src/model/rules/endpoints-centralised';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const vpcs = (services: readonly string[]) =>
  services.reduce(
    (all, service, i) =>
      all
        .node('vpc', `vpc${i}`, { in: 'frankfurt', props: { cidr: `10.${i + 1}.0.0/16` } })
        .node('interfaceEndpoint', `door${i}`, { in: `vpc${i}`, props: { service } }),
    twoZones(),
  );

testRule(endpointsCentralised, {
  valid: [
    ['two VPCs with the same endpoint', vpcs(['ssm', 'ssm'])],
    ['three VPCs with different endpoints', vpcs(['ssm', 'kms', 'sqs'])],
  ],
  invalid: [
    [
      'three VPCs with the same endpoint',
      vpcs(['ssm', 'ssm', 'ssm']),
      {
        on: ['frankfurt', 'door0', 'door1', 'door2'],
        message: '3 VPCs of Region "frankfurt" have an endpoint of their own for ssm.',
      },
    ],
    [
      'four of five',
      vpcs(['ssm', 'ssm', 'kms', 'ssm', 'ssm']),
      {
        on: ['frankfurt', 'door0', 'door1', 'door3', 'door4'],
        message: '4 VPCs of Region "frankfurt" have an endpoint of their own for ssm.',
      },
    ],
  ],
});
