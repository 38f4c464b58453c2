import type { BlockedCall } from '../network/node-steps';
import { reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const functionReachesInternet = defineRule({
  id: 'NET-03',
  title: 'A function in a VPC that calls the internet has a NAT gateway',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'The network interfaces of a function have no public address, so the internet takes a NAT gateway.',
  consequence: 'Calls time out.',
  fix: 'Route its subnets to a NAT gateway, or use VPC endpoints for services of AWS.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html'],
  checkedOn: '2026-11',
  onNode: ['lambda'],
  check(lambda, facts, report) {
    reportBlocked(facts, lambda, report, isMissingWayOut);
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

/** A subnet that leads nowhere; one that leads to an internet gateway is told by NET-04. */
export function isMissingWayOut({ to, blocker }: BlockedCall): boolean {
  return OUTSIDE.has(to.kind) && blocker.code === 'no-route' && blocker.rule !== 'NET-04' && blocker.rule !== 'NET-02';
}
