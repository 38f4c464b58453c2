import { z } from 'zod';
import { choice, flag, rowRef, rows, text, whole } from './fields';
import { defineKind } from './kind';
import { emitRestApi } from './rest-api-template';

/** An API Gateway REST API with its routes (resource and method) and one stage. */
export const restApi = defineKind({
  id: 'restApi',
  label: 'REST API',
  short: 'REST API',
  group: 'api',
  keywords: ['API Gateway', 'apigateway', 'v1'],
  icon: 'restApi',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html',
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'API Gateway is a managed service outside your VPC; it stands in a Region.',
  },
  width: 168,
  rows: 'routes',
  wiresFrom: 'rows',
  oneWireEach: true,
  wiresTo: true,
  connects: [
    {
      to: ['vpcLinkV1'],
      edge: 'data',
      when: 'Same account and Region; the URI names a listener of the NLB behind the link.',
    },
    {
      to: ['vpcLinkV2'],
      edge: 'data',
      when: 'Same account; the load balancer is the integration target (since November 2025).',
    },
  ],
  labelStem: 'api',
  starts: { routes: [{ method: 'GET', path: '/items' }] },
  props: z.strictObject({
    endpointType: choice(['REGIONAL', 'EDGE', 'PRIVATE'], 'REGIONAL', {
      title: 'Endpoint type',
      docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
    }),
    stageName: text(
      { title: 'Stage', help: 'Letters, digits, hyphen, underscore.', mono: true, required: true },
      'prod',
    ),
    description: text({ title: 'Description' }),
    tracing: flag(false, { title: 'X-Ray tracing', advanced: true }),
    policy: text({
      title: 'Resource policy',
      help: 'JSON. A private API answers nobody without one.',
      lines: 6,
      docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html',
      mono: true,
      advanced: true,
    }),
    routes: rows(
      'route',
      {
        method: choice(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'], 'GET', { title: 'Method' }),
        path: text({ title: 'Path', placeholder: '/items/{id}', mono: true, required: true }, '/items'),
        integration: choice(['HTTP_PROXY', 'HTTP', 'MOCK'], 'HTTP_PROXY', {
          title: 'Integration',
          docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html',
        }),
        authorization: choice(['NONE', 'AWS_IAM'], 'NONE', { title: 'Authorization' }),
        timeoutMs: whole(29000, {
          title: 'Timeout',
          unit: 'ms',
          help: '29,000 by default; Regional and private APIs may ask for more.',
          range: [50, 300000],
          docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
          mono: true,
        }),
        listener: rowRef({ title: 'Backend listener', help: 'Needed where the link leads to several listeners.' }),
        serverName: text({
          title: 'Backend host name',
          help: "Host in the URI; with HTTPS the certificate must cover it. Empty: the load balancer's own name.",
          placeholder: 'orders.internal.example.com',
          mono: true,
        }),
        uri: text({
          title: 'Backend URI',
          help: 'Written from the wire when empty.',
          placeholder: 'From the wire',
          mono: true,
          advanced: true,
        }),
      },
      { title: 'Routes' },
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
