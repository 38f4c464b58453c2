import { isMock, routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

const DEFAULT = 29_000;
/** Beyond this API-20 speaks. */
const CEILING = 300_000;

export const restTimeoutDefault = defineRule({
  id: 'API-21',
  title: 'A Regional or private REST API waits 29 s at most, unless AWS raised its quota',
  severity: { aws: 'warning', 'saa-c03': 'error' },
  why: 'The default quota is 29 s. For Regional and private APIs AWS raises it on request, and may lower the throttle quota of the account for it.',
  consequence: 'Without the raised quota CloudFormation fails to create the method.',
  fix: 'Lower the timeout, or ask for a higher quota before you deploy.',
  sources: [
    'https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  ],
  checkedOn: '2026-11',
  today: 'Since June 2024 the quota can be raised for Regional and private APIs; the exam still says 29 s and no more.',
  onNode: ['restApi'],
  check(api, _facts, report) {
    if (api.props.endpointType === 'EDGE') return;
    for (const route of api.props.routes) {
      const { timeoutMs } = route;
      if (isMock(route) || timeoutMs <= DEFAULT || timeoutMs > CEILING) continue;
      report(
        sentence(`${routeName(route)} of ${titled(api)} waits ${timeoutMs} ms; the default quota is ${DEFAULT} ms.`),
        { fixes: () => [fix('default-quota', `Wait ${DEFAULT} ms`, setField(api.id, route.id, 'timeoutMs', DEFAULT))] },
      );
    }
  },
});
