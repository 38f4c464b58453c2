import type { DiagramNode } from '../document/diagram';
import { fix } from '../fixes/edits';
import { moveInto } from '../fixes/move';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const endpointServiceSamePlace = defineRule({
  id: 'X-04',
  title: 'An endpoint service belongs to the account and Region of its load balancers',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Only the owner of a load balancer can offer it, and only in its Region; consumers may be anywhere.',
  consequence: 'CloudFormation refuses the endpoint service: the load balancer does not exist in that account.',
  fix: 'Move the endpoint service to the account and Region of the load balancer.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html'],
  checkedOn: '2026-11',
  onWire: { from: ['endpointService'], to: ['nlb', 'gwlb'] },
  check({ from, to }, facts, report) {
    if (facts.mayShareStack(from, to)) return;
    report(
      sentence(
        `${titled(from)} stands in ${facts.stackName(from)}, ${titled(to)} in ${facts.stackName(to)}; only the owner can offer it.`,
      ),
      { fixes: () => moveTo(from, facts.region(to)) },
    );
  },
});

function moveTo(service: DiagramNode, region: DiagramNode | undefined) {
  if (!region) return [];
  return [fix('move-service', `Move ${nodeName(service)} to ${nodeName(region)}`, moveInto(service.id, region.id))];
}
