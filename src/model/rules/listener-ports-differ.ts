import { fix, removeRow, setField } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import type { Listener, LoadBalancer } from '../graph/backend';
import { defineRule, titled } from './rule';
import { listed, sentence, shortListener } from './words';

export const listenerPortsDiffer = defineRule({
  id: 'LB-03',
  title: 'Each listener of a load balancer has a port of its own',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A load balancer has one listener for each port; TCP and UDP on one port are one TCP_UDP listener.',
  consequence:
    'CloudFormation refuses the second listener: "A listener already exists on this port for this load balancer".',
  fix: 'Change one of the ports, or make it one TCP_UDP listener.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html'],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, _facts, report) {
    const { listeners } = loadBalancer.props;
    for (const port of new Set(listeners.map((listener) => listener.port))) {
      const same = listeners.filter((listener) => listener.port === port);
      if (same.length < 2) continue;
      const names = same.map((listener) => shortListener(listener));
      const who = new Set(names).size === 1 ? `${same.length} listeners ${names[0]}` : `the listeners ${listed(names)}`;
      report(sentence(`${titled(loadBalancer)} has ${who} on one port.`), {
        fixes: () => [moveLast(loadBalancer, same), removeLast(loadBalancer, same)].flatMap((each) => each ?? []),
      });
    }
  },
});

function moveLast({ id, props }: LoadBalancer, same: readonly Listener[]): QuickFix | undefined {
  const last = same.at(-1);
  const free = [80, 443, 8080, 8443].find((port) => props.listeners.every((each) => each.port !== port));
  if (!last || free === undefined) return undefined;
  return fix('next-port', `Move the last one to port ${free}`, setField(id, last.id, 'port', free));
}

function removeLast({ id }: LoadBalancer, same: readonly Listener[]): QuickFix | undefined {
  const last = same.at(-1);
  return last && fix('remove-last', `Remove the last one, ${shortListener(last)}`, removeRow(id, last.id));
}
