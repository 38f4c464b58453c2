import { z } from 'zod';
import { choice, flag, rowRef, rows, text, whole } from './fields';
import { emitHttpApi } from './http-api-template';
import { defineKind } from './kind';

/** An API Gateway HTTP API with its routes and one stage. */
export const httpApi = defineKind({
  id: 'httpApi',
  label: 'HTTP API',
  short: 'HTTP API',
  group: 'api',
  keywords: ['API Gateway', 'apigatewayv2', 'v2'],
  icon: 'httpApi',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html',
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
      to: ['vpcLinkV2'],
      edge: 'data',
      when: 'Same account; the route names a listener of the load balancer behind the link.',
    },
  ],
  labelStem: 'api',
  starts: { routes: [{ method: 'GET', path: '/items' }] },
  props: z.strictObject({
    stageName: text(
      { title: 'Stage', help: '$default serves at the root of the address.', mono: true, required: true },
      '$default',
    ),
    description: text({ title: 'Description' }),
    autoDeploy: flag(true, { title: 'Deploy on change', help: 'The stage follows each change of the API.' }),
    routes: rows(
      'route',
      {
        method: choice(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'], 'GET', { title: 'Method' }),
        path: text(
          {
            title: 'Path',
            help: '$default catches what no other route takes.',
            placeholder: '/items/{id}',
            mono: true,
            required: true,
          },
          '/items',
        ),
        authorization: choice(['NONE', 'AWS_IAM'], 'NONE', { title: 'Authorization' }),
        timeoutMs: whole(30000, {
          title: 'Timeout',
          unit: 'ms',
          help: 'At most 30,000.',
          range: [50, 30000],
          docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
          mono: true,
        }),
        listener: rowRef({ title: 'Backend listener', help: 'Needed where the link leads to several listeners.' }),
        serverName: text({
          title: 'Backend server name',
          help: 'Name on the certificate of an HTTPS or TLS listener (TlsConfig.ServerNameToVerify).',
          placeholder: 'orders.internal.example.com',
          mono: true,
        }),
        uri: text({
          title: 'Integration URI',
          help: "The listener's ARN, written from the wire when empty.",
          placeholder: 'From the wire',
          mono: true,
          advanced: true,
        }),
      },
      { title: 'Routes' },
    ),
  }),
  rowText: (row) =>
    row.path === '$default' ? { strong: '$default', text: '' } : { strong: String(row.method), text: String(row.path) },
  emit: emitHttpApi,
});
