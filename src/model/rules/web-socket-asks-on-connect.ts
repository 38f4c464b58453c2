import { addRow, all, fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const webSocketAsksOnConnect = defineRule({
  id: 'API-34',
  title: 'A WebSocket API asks who calls on $connect only',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A WebSocket connection is authorized once, when it is opened; later messages belong to it.',
  consequence: 'AWS refuses the route: authorization is allowed on $connect only.',
  fix: 'Move the authorization to $connect.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html'],
  checkedOn: '2026-11',
  onNode: ['webSocketApi'],
  check(api, _facts, report) {
    const connect = api.props.routes.find(({ routeKey }) => routeKey.trim() === '$connect');
    for (const route of api.props.routes) {
      if (route.authorization === 'NONE' || route === connect) continue;
      report(sentence(`route ${route.routeKey} of ${titled(api)} asks ${route.authorization}; only $connect may.`), {
        fixes: () => [
          fix(
            'ask-on-connect',
            'Ask on $connect instead',
            connect
              ? all(
                  setField(api.id, connect.id, 'authorization', route.authorization),
                  setField(api.id, connect.id, 'authorizer', route.authorizer),
                )
              : addRow(api.id, 'routes', {
                  routeKey: '$connect',
                  integration: 'MOCK',
                  authorization: route.authorization,
                  authorizer: route.authorizer,
                }),
            setField(api.id, route.id, 'authorization', 'NONE'),
            setField(api.id, route.id, 'authorizer', null),
          ),
        ],
      });
    }
  },
});
