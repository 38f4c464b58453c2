import { checkPlacement, kindsPlacedBy } from './placement';
import { defineRule } from './rule';

export const subnetInZone = defineRule({
  id: 'CNT-02',
  title: 'A subnet stands in one Availability Zone of a VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A subnet belongs to exactly one VPC and lies in exactly one Availability Zone.',
  consequence: 'CloudFormation cannot create the subnet: it has no VPC, or AWS picks any zone for it.',
  fix: 'Draw the zone inside the VPC and the subnet inside the zone.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html'],
  checkedOn: '2026-11',
  onNode: kindsPlacedBy('CNT-02'),
  check: checkPlacement,
});
