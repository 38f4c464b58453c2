import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { defineRule, titled } from './rule';
import { listed, longListener, sentence } from './words';

export const tlsPassedThrough = defineRule({
  id: 'TLS-09',
  title: 'Where TLS is passed through, the ALB holds the certificate',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'A TCP listener passes TLS on unopened; it ends at the HTTPS listener of the ALB behind it.',
  consequence: 'The NLB needs no certificate and writes no access log.',
  fix: 'Nothing to do; put the certificate on the ALB.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html'],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    for (const [alb, listeners] of passedThrough(nlb, facts)) {
      const names = listeners.map((listener) => `${listener.protocol} ${listener.port}`);
      const [only, ...others] = listeners;
      if (!only) continue;
      const what =
        others.length === 0
          ? `${longListener({ loadBalancer: nlb, listener: only })} passes`
          : `listeners ${listed(names)} of ${titled(nlb)} pass`;
      report(sentence(`${what} TLS through to ${titled(alb)}.`), { on: [nlb.id, alb.id] });
    }
  },
});

type Listener = NodeOf<'nlb'>['props']['listeners'][number];

/** The ALBs that end TLS for an NLB, each with the listeners that lead there: one ALB is one thing to say. */
function passedThrough(nlb: NodeOf<'nlb'>, facts: Facts): ReadonlyMap<NodeOf<'alb'>, readonly Listener[]> {
  const found = new Map<NodeOf<'alb'>, readonly Listener[]>();
  for (const listener of nlb.props.listeners) {
    if (listener.protocol !== 'TCP') continue;
    for (const alb of endingTls(nlb, listener, facts)) found.set(alb, [...(found.get(alb) ?? []), listener]);
  }
  return found;
}

function endingTls(nlb: NodeOf<'nlb'>, listener: Listener, facts: Facts): ReadonlySet<NodeOf<'alb'>> {
  const albs = facts.groupsOf({ loadBalancer: nlb, listener }).flatMap((group) =>
    facts.targets(group).flatMap((target) => {
      const isHttps = ({ port, protocol }: { readonly port: number; readonly protocol: string }) =>
        port === group.props.port && protocol === 'HTTPS';
      return target.kind === 'alb' && target.props.listeners.some(isHttps) ? [target] : [];
    }),
  );
  return new Set(albs);
}
