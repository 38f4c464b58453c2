import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence, shortListener } from './words';

export const nlbIdleTimeout = defineRule({
  id: 'LB-32',
  title: 'The idle timeout of an NLB is in range and outlasts its callers',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A TCP listener keeps an idle connection for 60 to 6000 s, 350 s by default; what lives longer on either side is cut without a word.',
  consequence: 'Connections are reset while one side believes them alive.',
  fix: 'Choose a timeout above those of callers and targets.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html'],
  checkedOn: '2026-11',
  today: 'The timeout is 350 s by default and can be set from 60 to 6000 s.',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    for (const listener of nlb.props.listeners) {
      if (listener.protocol !== 'TCP') continue;
      for (const target of facts.groupsOf({ loadBalancer: nlb, listener }).flatMap((group) => facts.targets(group))) {
        if (target.kind !== 'alb' || target.props.idleTimeout <= listener.idleTimeout) continue;
        report(
          sentence(
            `listener ${shortListener(listener)} of ${titled(nlb)} drops a connection after ${listener.idleTimeout} s of silence, and ${titled(target)} keeps it for ${target.props.idleTimeout} s.`,
          ),
          {
            on: [nlb.id, target.id],
            fixes: () => [
              fix(
                'outlast',
                `Let listener ${shortListener(listener)} wait ${target.props.idleTimeout} s`,
                setField(nlb.id, listener.id, 'idleTimeout', target.props.idleTimeout),
              ),
            ],
          },
        );
      }
    }
  },
});
