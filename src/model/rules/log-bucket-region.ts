import { defineRule, titled } from './rule';
import { sentence } from './words';

export const logBucketRegion = defineRule({
  id: 'LB-31',
  title: 'Access logs go to a bucket in the same Region',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A load balancer writes its access logs only to a bucket in its own Region.',
  consequence: 'AWS refuses the attribute: access denied for the bucket.',
  fix: 'Use a bucket in the same Region.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, facts, report) {
    const { accessLog } = loadBalancer.props;
    const bucket = accessLog === null ? undefined : facts.graph.node(accessLog);
    if (!bucket || facts.mayShareRegion(loadBalancer, bucket)) return;
    report(sentence(`${titled(loadBalancer)} writes its access logs to ${titled(bucket)} in another Region.`), {
      on: [loadBalancer.id, bucket.id],
    });
  },
});
