import { z } from 'zod';
import { openBackends, privateRefusals, toService } from './api-connections';
import {
  accessLogFields,
  addressFields,
  apiPlacement,
  backendFields,
  description,
  loadFields,
  methodAndPath,
  stageName,
  throttleFields,
  timeout,
} from './api-fields';
import { choice, flag, nodeRef, rows, text } from './fields';
import { emitHttpApi } from './http-api-template';
import { defineKind } from './kind';

const GUIDE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

/** An API Gateway HTTP API with its routes and one stage. */
export const httpApi = defineKind({
  id: 'httpApi',
  label: 'HTTP API',
  short: 'HTTP API',
  group: 'api',
  keywords: ['API Gateway', 'apigatewayv2', 'v2'],
  icon: 'httpApi',
  docs: `${GUIDE}/http-api.html`,
  placement: apiPlacement,
  width: 168,
  rows: ['routes'],
  wiresFrom: 'rows',
  oneWireEach: true,
  wiresTo: true,
  connects: [
    {
      to: ['vpcLinkV2'],
      edge: 'data',
      when: 'Same account; the route names a listener of the load balancer, or the Cloud Map service, behind the link.',
      violated:
        'BadRequestException: For VpcLink VPC_LINK, integration uri should be a valid ELB listener ARN or a valid Cloud Map service ARN.',
    },
    ...openBackends,
    toService('One of the first-class actions of an HTTP API (SQS, EventBridge, Kinesis, Step Functions, AppConfig).'),
  ],
  refuses: [
    {
      to: ['vpcLinkV1'],
      why: 'An HTTP API takes V2 links only.',
      instead: 'vpcLinkV2',
      source: `${GUIDE}/http-api-develop-integrations-private.html`,
    },
    {
      to: ['cloudMapService'],
      why: 'A Cloud Map service is reached from a VPC; a link leads an HTTP API into it.',
      instead: 'vpcLinkV2',
    },
    ...privateRefusals('vpcLinkV2'),
  ],
  labelStem: 'api',
  starts: { routes: [{ method: 'GET', path: '/items' }] },
  props: z.strictObject({
    stageName: stageName('$default', '$default serves at the root of the address.'),
    description: description(),
    autoDeploy: flag(true, {
      title: 'Deploy on change',
      help: 'The stage follows each change of the API.',
      docs: `${GUIDE}/http-api-stages.html`,
    }),
    ...addressFields(),
    corsOrigins: text({
      title: 'CORS origins',
      help: 'Origins whose pages may call, separated by commas; * takes all. Empty: no CORS.',
      docs: `${GUIDE}/http-api-cors.html`,
      placeholder: 'https://www.example.com',
      mono: true,
    }),
    ...accessLogFields(),
    ...throttleFields(),
    ...loadFields(),
    routes: rows(
      'route',
      {
        ...methodAndPath('$default catches what no other route takes.'),
        integration: choice(['HTTP_PROXY', 'AWS_PROXY'], 'HTTP_PROXY', {
          title: 'Integration',
          help: 'A route that is wired to a function or a service is AWS_PROXY.',
          docs: `${GUIDE}/http-api-develop-integrations.html`,
        }),
        authorization: choice(['NONE', 'AWS_IAM', 'JWT', 'CUSTOM'], 'NONE', {
          title: 'Authorization',
          help: 'Who may call; CUSTOM asks a Lambda authorizer, JWT checks a token.',
          docs: `${GUIDE}/http-api-access-control.html`,
        }),
        authorizer: nodeRef(['lambdaAuthorizer', 'jwtAuthorizer', 'userPool'], {
          title: 'Authorizer',
          help: 'None: the only one of the right kind that is wired to the API.',
          docs: `${GUIDE}/http-api-access-control.html`,
        }),
        timeoutMs: timeout(30000, 30000, 'At most 30,000.', 'http-api-quotas.html'),
        ...backendFields({
          serverName: {
            title: 'Backend server name',
            help: 'Name on the certificate of an HTTPS or TLS listener (TlsConfig.ServerNameToVerify).',
          },
          uri: { title: 'Integration URI', help: "The listener's ARN, written from the wire when empty." },
        }),
        payloadFormat: choice(['1.0', '2.0'], '1.0', {
          title: 'Payload format',
          help: 'What a function gets; a private integration takes 1.0 only.',
          docs: `${GUIDE}/http-api-develop-integrations-lambda.html`,
        }),
      },
      {
        title: 'Routes',
        columns: { Method: ['method'], Path: ['path'], Integration: ['integration'] },
        help: 'What callers may ask for, and where each request goes.',
        docs: `${GUIDE}/http-api-develop-routes.html`,
      },
    ),
  }),
  rowText: (row) =>
    row.path === '$default' ? { strong: '$default', text: '' } : { strong: String(row.method), text: String(row.path) },
  emit: emitHttpApi,
});
