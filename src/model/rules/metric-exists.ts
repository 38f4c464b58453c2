import { fix, setProp } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const metricExists = defineRule({
  id: 'API-39',
  title: 'An alarm watches a metric that exists',
  severity: { aws: 'error', 'saa-c03': 'off' },
  why: 'There is no metric VpcLinkStatus: it is a field of the answer of GetVpcLink.',
  consequence: 'The alarm stays in INSUFFICIENT_DATA for ever.',
  fix: 'Watch 5XXError, IntegrationLatency or UnHealthyHostCount.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html'],
  checkedOn: '2026-11',
  today: 'No metric VpcLinkStatus exists. REST APIs have 5XXError, HTTP APIs 5xx, load balancers UnHealthyHostCount.',
  onNode: ['alarm'],
  check(alarm, facts, report) {
    if (alarm.props.metric.trim().toLowerCase() !== 'vpclinkstatus') return;
    const watched = alarm.props.resource === null ? undefined : facts.graph.node(alarm.props.resource);
    const instead = watched?.kind === 'httpApi' ? '5xx' : '5XXError';
    report(sentence(`${titled(alarm)} watches VpcLinkStatus, which is no metric.`), {
      fixes: () => [fix('watch-errors', `Watch ${instead}`, setProp(alarm.id, 'metric', instead))],
    });
  },
});
