import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, removeWires, wire as wireTo } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

/** More NLBs than this are not offered. */
const OFFERED = 4;

export const vpcLinkV1OneNlb = defineRule({
  id: 'API-10',
  title: 'A VPC link V1 has exactly one NLB behind it',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The link takes a list of targets, but exactly one NLB may stand in it.',
  consequence: 'CloudFormation fails to create the link.',
  fix: 'Wire the link to one NLB; several backends can share it, each behind a listener of its own.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-vpclink.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1'],
  check(link, facts, report) {
    if (facts.isExternal(link)) return;
    // A wire to anything else is told by API-09.
    if (facts.graph.wiresFrom(link.id).length === 0) {
      return report(sentence(`${titled(link)} has no NLB behind it.`), { fixes: () => wireFixes(link, facts) });
    }
    const nlbs = [...new Set(facts.loadBalancersBehind(link))];
    if (nlbs.length < 2) return;
    const on = [link.id, ...nlbs.map((nlb) => nlb.id)];
    // Nothing tells which of them is meant, so each of the wires is in doubt.
    const wires = facts.graph.wiresFrom(link.id).filter((wire) => on.includes(wire.to.node));
    report(sentence(`${titled(link)} points at ${listedNodes(nlbs)}; a V1 link takes exactly one.`), {
      on,
      wires: wires.map((wire) => wire.id),
      fixes: () =>
        nlbs.map((kept) => {
          const surplus = wires.filter((wire) => wire.to.node !== kept.id).map(({ id }) => id);
          return fix(`keep-${kept.id}`, `Keep ${nodeName(kept)} alone`, removeWires(...surplus));
        }),
    });
  },
});

/** The NLBs it could be meant for: those of its Region. */
function wireFixes(link: NodeOf<'vpcLinkV1'>, facts: Facts): readonly QuickFix[] {
  const region = facts.region(link)?.id;
  const nlbs = region === undefined ? [] : facts.graph.inside(region, 'nlb');
  return nlbs
    .slice(0, OFFERED)
    .map((nlb) => fix(`wire-${nlb.id}`, `Wire it to ${nodeName(nlb)}`, wireTo({ node: link.id, port: 'out' }, nlb.id)));
}
