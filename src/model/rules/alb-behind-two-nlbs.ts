import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, removeWires } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import { compare } from '../lib/order';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const albBehindTwoNlbs = defineRule({
  id: 'LB-08',
  title: 'An ALB is the target of two NLBs at most',
  severity: { aws: 'error', 'saa-c03': 'off' },
  why: 'AWS lets an ALB be registered behind two Network Load Balancers, not more.',
  consequence: 'Registering the ALB with the third NLB fails.',
  fix: 'Share one of the NLBs, or use a second ALB.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html'],
  checkedOn: '2026-11',
  onNode: ['alb'],
  check(alb, facts, report) {
    const sources = facts.graph.wiresTo(alb.id).map((wire) => facts.graph.node(wire.from.node));
    const nlbs = sources
      .flatMap((node) => (node?.kind === 'targetGroup' ? facts.listenersInto(node) : []))
      .flatMap(({ loadBalancer }) => (loadBalancer.kind === 'nlb' ? [loadBalancer] : []));
    const distinct = [...new Set(nlbs)].sort((a, b) => compare(a.label, b.label));
    if (distinct.length <= 2) return;
    report(sentence(`${titled(alb)} is the target of ${listedNodes(distinct)}; two is the limit.`), {
      fixes: () => distinct.map((nlb) => leaveOut(nlb, alb, facts)),
    });
  },
});

/** Takes the ALB out of the target groups that only this NLB sends to. */
function leaveOut(nlb: NodeOf<'nlb'>, alb: NodeOf<'alb'>, facts: Facts): QuickFix {
  const groups = facts.groupsBehind(nlb).map(({ id }) => id);
  const wires = facts.graph.wiresTo(alb.id).filter((wire) => groups.includes(wire.from.node));
  const title = `Take ${nodeName(alb)} out of the targets of ${nodeName(nlb)}`;
  return fix(`leave-out-${nlb.id}`, title, removeWires(...wires.map(({ id }) => id)));
}
