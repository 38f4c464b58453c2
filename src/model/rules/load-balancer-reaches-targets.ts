import { hasPublicAddress, isDeafAlb, probesOf } from '../facts/load-balancing';
import { fix } from '../fixes/edits';
import { letOut } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import { doesGroupAllow, groupsFiltering, peerOf } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { listed, listedNodes, probed, sentence } from './words';

export const loadBalancerReachesTargets = defineRule({
  id: 'SEC-03',
  title: 'Security groups of a load balancer let it reach its targets',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Traffic and health checks leave the load balancer through the outbound rules of its security groups.',
  consequence: 'Every target is unhealthy and requests time out.',
  fix: "Add outbound rules to the targets' security group on the traffic port and the health check port.",
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html'],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, facts, report) {
    const groups = groupsFiltering(facts, loadBalancer);
    for (const group of facts.groupsBehind(loadBalancer)) {
      // An ALB that does not listen there is told by LB-06, a public address by LB-13.
      const targets = facts
        .targets(group)
        .filter((target) => !isDeafAlb(target, group.props.port) && !hasPublicAddress(target));
      const blocked = targets.flatMap((target) =>
        probesOf(group, target)
          .filter(({ protocol, port }) => doesGroupAllow(groups, 'out', protocol, port, peerOf(facts, target)) === 'no')
          .map((probe) => ({ target, probe })),
      );
      if (blocked.length === 0) continue;
      const shut = [...new Set(blocked.map(({ target }) => target))];
      const where = `${listedNodes(shut)} on ${probed(blocked.map(({ probe }) => probe))}`;
      report(sentence(`the security groups of ${titled(loadBalancer)} let nothing out to ${where}.`), {
        on: [loadBalancer.id, ...shut.map((target) => target.id)],
        fixes: () => [
          fix(
            'let-out',
            `Let ${nodeName(loadBalancer)} out to ${listed(shut.map(nodeName))}`,
            ...blocked.map(({ target, probe }) => letOut(loadBalancer.id, target.id, [probe])),
          ),
        ],
      });
    }
  },
});
