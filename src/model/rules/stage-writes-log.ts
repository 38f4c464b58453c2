import { fix } from '../fixes/edits';
import { addLog } from '../fixes/logs';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const stageWritesLog = defineRule({
  id: 'API-38',
  title: 'A stage writes an access log',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'Without an access log nothing tells which request failed and why.',
  consequence: 'A 5xx cannot be explained after the fact.',
  fix: 'Give the API a log group for its access log.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
    'https://repost.aws/knowledge-center/api-gateway-500-error-vpc',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, _facts, report) {
    // An API that serves nothing yet is told by API-28.
    if (api.props.accessLog !== null || api.props.routes.length === 0) return;
    report(sentence(`${titled(api)} writes no access log.`), {
      fixes: () => [fix('add-log', `Add a log group for ${nodeName(api)}`, addLog(api.id))],
    });
  },
});
