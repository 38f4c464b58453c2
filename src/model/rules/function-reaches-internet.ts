import type { BlockedCall } from '../network/node-steps';
import { reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const functionReachesInternet = defineRule({
  id: 'NET-03',
  title: 'What calls the internet from a private subnet has a NAT gateway',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'Without a public address of its own, and functions never have one, the way to the internet takes a NAT gateway.',
  consequence: 'Calls to the internet time out.',
  fix: 'Route its subnets to a NAT gateway, or use VPC endpoints for services of AWS.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  ],
  checkedOn: '2026-11',
  onNode: ['lambda', 'ec2', 'autoScalingGroup', 'ecsService'],
  check(caller, facts, report) {
    reportBlocked(facts, caller, report, isMissingWayOut);
  },
});

const OUTSIDE: ReadonlySet<string> = new Set([
  'httpEndpoint',
  'awsService',
  's3Bucket',
  'restApi',
  'httpApi',
  'webSocketApi',
  'lambda',
]);

/** A subnet that leads nowhere, or to an internet gateway that is of no use; a function there is told by NET-04. */
export function isMissingWayOut({ to, blocker: { code, rule } }: BlockedCall): boolean {
  if (!OUTSIDE.has(to.kind) || rule === 'NET-04' || rule === 'NET-02') return false;
  return code === 'no-route' || (code === 'not-exposed' && rule === 'NET-03');
}
