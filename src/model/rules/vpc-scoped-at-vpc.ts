import { checkPlacement, kindsPlacedBy } from './placement';
import { defineRule } from './rule';

export const vpcScopedAtVpc = defineRule({
  id: 'CNT-06',
  title: 'Gateways, route tables, network ACLs, security groups and target groups stand at the VPC, clients outside',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'These belong to a VPC as a whole, not to one subnet; a client on the internet belongs to no account.',
  consequence: 'The export cannot tell which VPC the resource belongs to.',
  fix: 'Move it to the VPC itself; move a client to the canvas.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html'],
  checkedOn: '2026-11',
  onNode: kindsPlacedBy('CNT-06'),
  check: checkPlacement,
});
