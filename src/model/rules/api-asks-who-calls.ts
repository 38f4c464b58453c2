import { isMock, routeName } from '../facts/api';
import type { Facts } from '../facts/facts';
import { fix, setField } from '../fixes/edits';
import type { Api, ApiRoute } from '../graph/backend';
import { defineRule, titled } from './rule';
import { listed } from './words';

/** More routes than this are counted, not named. */
const NAMED = 3;

export const apiAsksWhoCalls = defineRule({
  id: 'API-31',
  title: 'An API on the internet asks who is calling',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A route with authorization NONE serves anybody who knows the address.',
  consequence: 'Strangers read or change data, and you pay for their calls.',
  fix: 'Set an authorization for the route, or give a REST API a resource policy.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, facts, report) {
    if (!isOnTheInternet(api, facts) || isGuarded(api, facts)) return;
    const open = openRoutes(api);
    if (open.length === 0) return;
    const names = open.slice(0, NAMED).map(routeName);
    const more = open.length > NAMED ? [`${open.length - NAMED} more`] : [];
    report(`Anybody on the internet may call ${listed([...names, ...more])} of ${titled(api)}.`, {
      fixes: () => [
        fix(
          'ask-iam',
          'Ask callers to sign with IAM',
          ...open.map(({ id }) => setField(api.id, id, 'authorization', 'AWS_IAM')),
        ),
      ],
    });
  },
});

function isOnTheInternet(api: Api, facts: Facts): boolean {
  if (api.kind === 'restApi' && api.props.endpointType === 'PRIVATE') return false;
  // No template has its clients: whatever is not private is open to them.
  if (facts.graph.isImported(api.id)) return true;
  return facts.graph.wiresTo(api.id).some((wire) => facts.graph.node(wire.from.node)?.kind === 'client');
}

/** A resource policy, a web ACL or a usage plan asks as well. */
function isGuarded(api: Api, facts: Facts): boolean {
  if (api.kind !== 'restApi') return false;
  const hasWebAcl = facts.graph.wiresTo(api.id).some((wire) => facts.graph.node(wire.from.node)?.kind === 'webAcl');
  return hasWebAcl || api.props.policy.trim() !== '' || api.props.usagePlan;
}

function openRoutes(api: Api): readonly ApiRoute[] {
  // A WebSocket connection is asked for once, when it is opened.
  if (api.kind === 'webSocketApi') {
    return api.props.routes.filter(
      ({ routeKey, authorization }) => routeKey.trim() === '$connect' && authorization === 'NONE',
    );
  }
  // Browsers ask with OPTIONS before they may send credentials.
  return api.props.routes.filter(
    (route) => route.authorization === 'NONE' && route.method !== 'OPTIONS' && !isMock(route),
  );
}
