import { flowLogs } from '../../../src/model/rules/flow-logs';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const base = () =>
  twoZones().node('alb', 'web', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] },
  });
const finding = {
  on: ['main'],
  message: 'VPC "main" has no flow log for the subnets of its load balancers and links.',
};

testRule(flowLogs, {
  valid: [
    ['a flow log of the VPC', base().node('flowLog', 'flows', { in: 'main', props: { resource: 'main' } })],
    [
      'flow logs of all its subnets',
      base()
        .node('flowLog', 'a', { in: 'main', props: { resource: 'private-a' } })
        .node('flowLog', 'b', { in: 'main', props: { resource: 'private-b' } }),
    ],
    ['a VPC without load balancers', twoZones()],
  ],
  invalid: [
    ['no flow log', base(), finding],
    [
      'a flow log of one subnet',
      base().node('flowLog', 'a', { in: 'main', props: { resource: 'private-a' } }),
      finding,
    ],
  ],
});

testFixes(flowLogs, [['no flow log', base(), ['add-flow-log']]]);
