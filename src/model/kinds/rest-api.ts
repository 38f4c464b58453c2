import { z } from 'zod';
import { noCloudMap, openBackends, privateRefusals, toService } from './api-connections';
import {
  accessLogFields,
  addressFields,
  apiPlacement,
  backendFields,
  description,
  executionLog,
  loadFields,
  methodAndPath,
  stageName,
  throttleFields,
  timeout,
} from './api-fields';
import { choice, flag, nodeRef, rows, text } from './fields';
import { defineKind } from './kind';
import { emitRestApi } from './rest-api-template';

const GUIDE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide';

/** An API Gateway REST API with its routes (resource and method) and one stage. */
export const restApi = defineKind({
  id: 'restApi',
  label: 'REST API',
  short: 'REST API',
  group: 'api',
  keywords: ['API Gateway', 'apigateway', 'v1'],
  icon: 'restApi',
  docs: `${GUIDE}/apigateway-rest-api.html`,
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
      when: 'Same account and Region; the URI names a listener of the NLB behind the link.',
      violated: '500 or 504: API Gateway cannot connect over the link.',
    },
    {
      to: ['vpcLinkV2'],
      edge: 'data',
      when: 'Same account; the load balancer is the integration target (since November 2025).',
      violated: 'BadRequestException: IntegrationTarget is required for VpcLinkV2.',
    },
    ...openBackends,
    toService('An integration of type AWS with a role that API Gateway takes.'),
  ],
  refuses: [noCloudMap, ...privateRefusals('vpcLinkV2')],
  labelStem: 'api',
  starts: { routes: [{ method: 'GET', path: '/items' }] },
  props: z.strictObject({
    endpointType: choice(['REGIONAL', 'EDGE', 'PRIVATE'], 'REGIONAL', {
      title: 'Endpoint type',
      words: { REGIONAL: 'Regional', EDGE: 'Edge', PRIVATE: 'Private' },
      help: 'Private APIs answer only through an interface endpoint for execute-api.',
      docs: `${GUIDE}/api-gateway-api-endpoint-types.html`,
    }),
    stageName: stageName('prod', 'Letters, digits, hyphen, underscore.'),
    description: description(),
    ...addressFields(),
    ...accessLogFields(),
    executionLog: executionLog(),
    tracing: flag(false, {
      title: 'X-Ray tracing',
      help: 'X-Ray follows requests through the API.',
      docs: `${GUIDE}/apigateway-xray.html`,
      advanced: true,
    }),
    policy: text({
      title: 'Resource policy',
      help: 'JSON. A private API answers nobody without one.',
      lines: 6,
      json: true,
      docs: `${GUIDE}/apigateway-resource-policies.html`,
      mono: true,
      advanced: true,
    }),
    usagePlan: flag(false, {
      title: 'Usage plan',
      help: 'An API key with limits of its own, for routes that ask for a key.',
      docs: `${GUIDE}/api-gateway-api-usage-plans.html`,
      advanced: true,
    }),
    ...throttleFields(),
    cacheSize: choice(['', '0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'], '', {
      title: 'Cache',
      unit: 'GB',
      help: 'Keeps answers of GET routes; costs by the hour. Empty: no cache.',
      docs: `${GUIDE}/api-gateway-caching.html`,
      advanced: true,
    }),
    ...loadFields(),
    routes: rows(
      'route',
      {
        ...methodAndPath(),
        integration: choice(['HTTP_PROXY', 'HTTP', 'AWS_PROXY', 'AWS', 'MOCK'], 'HTTP_PROXY', {
          title: 'Integration',
          help: 'A route that is wired to a function is AWS_PROXY, or AWS to an action of a service, whatever HTTP says.',
          docs: `${GUIDE}/api-gateway-api-integration-types.html`,
        }),
        authorization: choice(['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'], 'NONE', {
          title: 'Authorization',
          help: 'Who may call; CUSTOM asks a Lambda authorizer.',
          docs: `${GUIDE}/apigateway-control-access-to-api.html`,
        }),
        authorizer: nodeRef(['lambdaAuthorizer', 'userPool'], {
          title: 'Authorizer',
          help: 'None: the only one of the right kind that is wired to the API.',
          docs: `${GUIDE}/apigateway-use-lambda-authorizer.html`,
        }),
        apiKeyRequired: flag(false, {
          title: 'API key',
          help: 'Callers send x-api-key; who has no key gets 403.',
          docs: `${GUIDE}/api-gateway-setup-api-key-with-console.html`,
        }),
        timeoutMs: timeout(
          29000,
          300000,
          '29,000 by default; Regional and private APIs may ask for more.',
          'api-gateway-execution-service-limits-table.html',
        ),
        ...backendFields({
          serverName: {
            title: 'Backend host name',
            help: "Host in the URI; with HTTPS the certificate must cover it. Empty: the load balancer's own name.",
          },
          uri: { title: 'Backend URI', help: 'Written from the wire when empty.' },
        }),
        skipVerification: flag(false, {
          title: 'Trust any certificate',
          help: 'Takes a certificate of an unknown authority; the API is exported as an OpenAPI body then.',
          docs: `${GUIDE}/api-gateway-extensions-integration-tls-config.html`,
        }),
        stripStage: flag(false, {
          title: 'Without stage prefix',
          help: 'The backend sees the path without the name of the stage.',
          docs: `${GUIDE}/private-integration.html`,
        }),
        responseTransferMode: choice(['BUFFERED', 'STREAM'], 'BUFFERED', {
          title: 'Answer',
          help: 'STREAM passes the answer on while it comes; proxy integrations only.',
          docs: `${GUIDE}/response-transfer-mode.html`,
        }),
      },
      {
        title: 'Routes',
        columns: { Method: ['method'], Path: ['path'], Integration: ['integration'] },
        help: 'What callers may ask for, and where each request goes.',
        docs: `${GUIDE}/api-gateway-method-settings.html`,
      },
    ),
  }),
  summary: (props) => ({ REGIONAL: 'Regional', EDGE: 'Edge', PRIVATE: 'Private' })[props.endpointType],
  rowText: (row) => ({
    strong: String(row.method),
    text: String(row.path),
    ...(row.integration === 'MOCK' ? { remark: 'mock' } : {}),
  }),
  emit: emitRestApi,
});
