import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const accessLogNeedsTls = defineRule({
  id: 'LB-30',
  title: 'An NLB with access logs has a TLS listener',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'An NLB writes access logs for TLS listeners only.',
  consequence: 'The log is set up and stays empty.',
  fix: 'Use a TLS listener, or flow logs of the subnets.',
  sources: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html'],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, _facts, report) {
    const { accessLog, listeners } = nlb.props;
    if (accessLog === null || listeners.length === 0 || listeners.some(({ protocol }) => protocol === 'TLS')) return;
    report(sentence(`${titled(nlb)} writes access logs and has no TLS listener; nothing is ever written.`), {
      on: [nlb.id, accessLog],
      fixes: () => [fix('no-log', `Turn the access log of ${nodeName(nlb)} off`, setProp(nlb.id, 'accessLog', null))],
    });
  },
});
