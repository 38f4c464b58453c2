import { reportBlocked } from './blocked-call';
import { defineRule } from './rule';

export const functionInPublicSubnet = defineRule({
  id: 'NET-04',
  title: 'A function does not rely on a public subnet',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A function gets no public address, not even in a public subnet, so the internet gateway does not serve it.',
  consequence: 'Calls to the internet time out.',
  fix: 'Put it into private subnets with a route to a NAT gateway.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html'],
  checkedOn: '2026-11',
  onNode: ['lambda'],
  check(lambda, facts, report) {
    reportBlocked(facts, lambda, report, ({ blocker }) => blocker.rule === 'NET-04');
  },
});
