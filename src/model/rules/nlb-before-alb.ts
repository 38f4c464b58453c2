import { fix } from '../fixes/edits';
import { skipNlb } from '../fixes/links';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const nlbBeforeAlb = defineRule({
  id: 'COST-01',
  title: 'An NLB has more to do than to lead a VPC link to an ALB',
  severity: { aws: 'info', 'saa-c03': 'off' },
  why: 'A VPC link V2 reaches an ALB directly, from an HTTP API and since November 2025 from a REST API too.',
  consequence: 'The NLB is billed for each hour and for its traffic.',
  fix: 'Wire a VPC link V2 straight to the ALB, unless the NLB is also needed for PrivateLink or fixed addresses.',
  sources: [
    'https://aws.amazon.com/blogs/compute/build-scalable-rest-apis-using-amazon-api-gateway-private-integration-with-application-load-balancer',
  ],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    const callers = facts.graph.wiresTo(nlb.id).map((wire) => facts.graph.node(wire.from.node));
    const links = callers.flatMap((node) => (node?.kind === 'vpcLinkV1' || node?.kind === 'vpcLinkV2' ? [node] : []));
    const targets = facts.groupsBehind(nlb).flatMap((group) => facts.targets(group));
    const isBridge = links.length > 0 && links.length === callers.length && targets.length > 0;
    if (!isBridge || targets.some((target) => target.kind !== 'alb')) return;
    report(sentence(`${titled(nlb)} only leads ${listedNodes(links)} to ${listedNodes(targets)}.`), {
      fixes: () => [fix('skip-nlb', `Wire the link straight to ${listedNodes(targets)}`, skipNlb(nlb.id))],
    });
  },
});
