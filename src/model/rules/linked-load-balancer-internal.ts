import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { accepts } from '../kinds/connections';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const linkedLoadBalancerInternal = defineRule({
  id: 'API-15',
  title: 'The load balancer behind a VPC link is internal',
  severity: { aws: 'warning', 'saa-c03': 'error' },
  why: 'The link is there to keep the backend private; an internet-facing load balancer has public addresses all the same.',
  consequence: 'Anybody can call the backend without passing the API.',
  fix: 'Set the scheme of the load balancer to internal.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  today: 'AWS uses internal load balancers throughout its guides, but states no check that refuses another scheme.',
  onWire: { from: ['vpcLinkV1', 'vpcLinkV2'], to: ['alb', 'nlb'] },
  check({ from, to }, _facts, report) {
    if ((to.kind !== 'alb' && to.kind !== 'nlb') || !accepts(from.kind, to.kind)) return;
    if (to.props.scheme === 'internal') return;
    report(sentence(`${titled(to)} behind ${titled(from)} is internet-facing.`), {
      fixes: () => [fix('make-internal', `Make ${nodeName(to)} internal`, setProp(to.id, 'scheme', 'internal'))],
    });
  },
});
