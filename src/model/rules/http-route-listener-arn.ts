import { routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

const LISTENER = /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener\/(app|net)\/\S+$/;
const CLOUD_MAP = /^arn:aws[a-z-]*:servicediscovery:[a-z0-9-]+:\d{12}:service\/\S+$/;

export const httpRouteListenerArn = defineRule({
  id: 'API-18',
  title: 'The private integration of an HTTP API names a listener, not an address',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Over a VPC link an HTTP API takes the ARN of a listener or of a Cloud Map service; neither a URL nor the load balancer will do.',
  consequence:
    'CloudFormation fails: "For VpcLink VPC_LINK, integration uri should be a valid ELB listener ARN or a valid Cloud Map service ARN".',
  fix: 'Clear the integration URI, so that it is written from the wire, or give the ARN of a listener.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html',
    'https://github.com/anomalyco/sst/issues/5510',
  ],
  checkedOn: '2026-11',
  onNode: ['httpApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      const uri = route.uri.trim();
      if (!('link' in facts.backend(api, route)) || uri === '' || LISTENER.test(uri) || CLOUD_MAP.test(uri)) continue;
      report(
        sentence(`${routeName(route)} of ${titled(api)} has the integration URI "${uri}", which is no listener ARN.`),
        { fixes: () => [fix('clear-uri', 'Write it from the wire', setField(api.id, route.id, 'uri', ''))] },
      );
    }
  },
});
