import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const hairpin = defineRule({
  id: 'LB-34',
  title: 'A target does not call itself through its NLB',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'With client addresses kept, a target that is its own client sees its own address as the source and drops the reply.',
  consequence: 'Such connections time out at random.',
  fix: 'Use targets of type ip without client addresses, or turn them off.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html'],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    const callers = new Set(facts.graph.wiresTo(nlb.id).map((wire) => wire.from.node));
    for (const group of facts.groupsBehind(nlb)) {
      if (!facts.keepsCallerAddress(nlb, group)) continue;
      for (const target of facts.targets(group)) {
        if (!callers.has(target.id)) continue;
        report(
          sentence(
            `${titled(target)} calls ${titled(nlb)}, which may send the request back to it and keeps the client address.`,
          ),
          {
            on: [nlb.id, target.id, group.id],
            fixes: () => [
              fix(
                'hide-client',
                `Let ${nodeName(group)} hide the client address`,
                setProp(group.id, 'preserveClientIp', 'off'),
              ),
            ],
          },
        );
      }
    }
  },
});
