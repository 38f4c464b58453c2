import { z } from 'zod';
import { noCloudMap, privateRefusals, publicBackends, toService } from './api-connections';
import {
  accessLogFields,
  addressFields,
  apiPlacement,
  backendFields,
  description,
  executionLog,
  stageName,
  throttleFields,
  timeout,
} from './api-fields';
import { choice, flag, nodeRef, rows, text } from './fields';
import { defineKind } from './kind';
import { emitWebSocketApi } from './web-socket-api-template';

const GUIDE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

/** An API Gateway WebSocket API: connections that stay open, with a route for each kind of message. */
export const webSocketApi = defineKind({
  id: 'webSocketApi',
  label: 'WebSocket API',
  short: 'WebSocket API',
  group: 'api',
  keywords: ['API Gateway', 'apigatewayv2', 'wss', 'real time', 'chat'],
  icon: 'webSocketApi',
  docs: `${GUIDE}/apigateway-websocket-api.html`,
  placement: apiPlacement,
  width: 168,
  rows: ['routes'],
  wiresFrom: 'rows',
  oneWireEach: true,
  wiresTo: true,
  connects: [
    {
      to: ['vpcLinkV1'],
      edge: 'data',
      when: 'Same account and Region; the integration URI is a URL with the port of a listener of the NLB.',
      violated: 'Messages are answered with "Internal server error" frames.',
    },
    ...publicBackends,
    toService('An integration of type AWS with a role that API Gateway takes.'),
  ],
  refuses: [
    {
      to: ['vpcLinkV2'],
      why: 'A WebSocket API takes V1 links only; V2 is for HTTP and REST APIs.',
      instead: 'vpcLinkV1',
      source: `${GUIDE}/websocket-api-develop-integrations.html`,
    },
    {
      to: ['alb', 'nlb'],
      why: 'A WebSocket API reaches a load balancer only as an NLB behind a V1 link.',
      instead: 'vpcLinkV1',
      source: `${GUIDE}/websocket-api-develop-integrations.html`,
    },
    noCloudMap,
    ...privateRefusals('vpcLinkV1'),
  ],
  labelStem: 'ws',
  starts: { routes: [{ routeKey: '$connect' }, { routeKey: '$default' }] },
  props: z.strictObject({
    routeSelectionExpression: text(
      {
        title: 'Route selection',
        help: 'Which part of a message names its route.',
        docs: `${GUIDE}/websocket-api-develop-routes.html`,
        mono: true,
        required: true,
      },
      '$request.body.action',
    ),
    stageName: stageName('prod', 'Letters, digits, hyphen, underscore.'),
    description: description(),
    autoDeploy: flag(true, {
      title: 'Deploy on change',
      help: 'The stage follows each change of the API.',
      docs: `${GUIDE}/apigateway-set-up-websocket-deployment.html`,
    }),
    ...addressFields(),
    ...accessLogFields(),
    executionLog: executionLog(),
    ...throttleFields(),
    routes: rows(
      'route',
      {
        routeKey: text(
          {
            title: 'Route key',
            help: '$connect, $disconnect, $default, or a value that the route selection finds.',
            docs: `${GUIDE}/websocket-api-develop-routes.html`,
            mono: true,
            required: true,
          },
          '$default',
        ),
        integration: choice(['HTTP_PROXY', 'HTTP', 'AWS_PROXY', 'AWS', 'MOCK'], 'HTTP_PROXY', {
          title: 'Integration',
          help: 'A route that is wired to a function is AWS_PROXY, or AWS to an action of a service, whatever HTTP says.',
          docs: `${GUIDE}/websocket-api-develop-integrations.html`,
        }),
        authorization: choice(['NONE', 'AWS_IAM', 'CUSTOM'], 'NONE', {
          title: 'Authorization',
          help: 'Only $connect is authorized; the connection keeps what it was given.',
          docs: `${GUIDE}/apigateway-websocket-api-control-access.html`,
        }),
        authorizer: nodeRef(['lambdaAuthorizer'], {
          title: 'Authorizer',
          help: 'None: the only one that is wired to the API.',
          docs: `${GUIDE}/apigateway-websocket-api-lambda-auth.html`,
        }),
        timeoutMs: timeout(29000, 29000, 'At most 29,000.', 'limits.html'),
        ...backendFields({
          serverName: {
            title: 'Backend host name',
            help: "Host in the URI; with HTTPS the certificate must cover it. Empty: the load balancer's own name.",
          },
          uri: { title: 'Backend URI', help: 'Written from the wire when empty.' },
        }),
      },
      {
        title: 'Routes',
        columns: { 'Route key': ['routeKey'], Integration: ['integration'] },
        help: 'What is done with opening, closing and messages.',
        docs: `${GUIDE}/websocket-api-develop-routes.html`,
      },
    ),
  }),
  rowText: (row) => ({
    strong: String(row.routeKey),
    text: '',
    ...(row.integration === 'MOCK' ? { remark: 'mock' } : {}),
  }),
  emit: emitWebSocketApi,
});
