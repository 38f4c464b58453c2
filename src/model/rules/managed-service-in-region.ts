import { checkPlacement, kindsPlacedBy } from './placement';
import { defineRule } from './rule';

export const managedServiceInRegion = defineRule({
  id: 'CNT-05',
  title: 'Managed services such as API Gateway stand in the Region, not in a VPC',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'They are managed services: nothing of them has an address in your VPC.',
  consequence:
    'The drawing promises private reachability that does not exist; the export cannot place them in a subnet.',
  fix: 'Move it to the Region, outside every VPC.',
  sources: ['https://aws.amazon.com/blogs/compute/understanding-vpc-links-in-amazon-api-gateway-private-integrations/'],
  checkedOn: '2026-11',
  onNode: kindsPlacedBy('CNT-05'),
  check: checkPlacement,
});
