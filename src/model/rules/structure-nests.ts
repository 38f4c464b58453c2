import { checkPlacement, kindsPlacedBy } from './placement';
import { defineRule } from './rule';

export const structureNests = defineRule({
  id: 'CNT-01',
  title: 'A VPC stands in a Region, and a Region in an account',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Account and Region decide who owns a resource, what it can reach and which stack it belongs to.',
  consequence: 'Everything inside belongs to no account and Region, and no stack can be written for it.',
  fix: 'Move the VPC into a Region, and the Region into an account.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html'],
  checkedOn: '2026-11',
  onNode: kindsPlacedBy('CNT-01'),
  check: checkPlacement,
});
