import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const targetCertificateUnchecked = defineRule({
  id: 'TLS-08',
  title: 'An NLB does not check the certificates of its targets',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'Behind a TLS listener an NLB opens TLS to its targets and takes any certificate.',
  consequence: 'Traffic is encrypted, and nothing proves who answers.',
  fix: 'Pass TLS through with a TCP listener where that matters.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html'],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    for (const listener of nlb.props.listeners) {
      if (listener.protocol !== 'TLS') continue;
      for (const group of facts.groupsOf({ loadBalancer: nlb, listener })) {
        if (group.props.protocol !== 'TLS') continue;
        report(
          sentence(
            `${longListener({ loadBalancer: nlb, listener })} takes any certificate of the targets of ${titled(group)}.`,
          ),
          {
            on: [nlb.id, group.id],
          },
        );
      }
    }
  },
});
