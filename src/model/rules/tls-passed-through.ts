import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

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
    for (const listener of nlb.props.listeners) {
      if (listener.protocol !== 'TCP') continue;
      for (const group of facts.groupsOf({ loadBalancer: nlb, listener })) {
        for (const target of facts.targets(group)) {
          const isHttps =
            target.kind === 'alb' &&
            target.props.listeners.some((each) => each.port === group.props.port && each.protocol === 'HTTPS');
          if (!isHttps) continue;
          report(
            sentence(`${longListener({ loadBalancer: nlb, listener })} passes TLS through to ${titled(target)}.`),
            {
              on: [nlb.id, target.id],
            },
          );
        }
      }
    }
  },
});
