import { z } from 'zod';
import { apiPlacement } from './api-fields';
import { choice, text, whole } from './fields';
import { defineKind } from './kind';
import { noteUnused } from './unused-authorizer';

const DOCS = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html';

/** A Lambda authorizer: a function that API Gateway asks whether a caller may. Exported with each API that uses it. */
export const lambdaAuthorizer = defineKind({
  id: 'lambdaAuthorizer',
  label: 'Lambda authorizer',
  short: 'Lambda authorizer',
  group: 'identity',
  keywords: ['custom authorizer', 'token', 'login', 'CUSTOM'],
  icon: 'lambdaAuthorizer',
  docs: DOCS,
  placement: { ...apiPlacement, why: 'An authorizer is a part of API Gateway; it stands in a Region.' },
  width: 140,
  wiresFrom: 'node',
  wiresTo: false,
  connects: [
    {
      to: ['restApi', 'httpApi', 'webSocketApi'],
      edge: 'association',
      when: 'Same account and Region; HTTP APIs take REQUEST only, WebSocket APIs REQUEST on $connect.',
      violated: 'BadRequestException: the type of the authorizer is not one of this API.',
    },
    {
      to: ['lambda'],
      edge: 'data',
      when: 'The policy of the function lets API Gateway invoke it; same Region.',
      violated: '500: AuthorizerConfigurationError.',
    },
  ],
  refuses: [
    {
      to: ['alb', 'nlb'],
      why: 'A Lambda authorizer is a part of API Gateway; a load balancer asks Cognito or an OIDC issuer.',
      instead: 'userPool',
      source: DOCS,
    },
    {
      to: ['cloudFront'],
      why: 'CloudFront has no authorizers; it asks in a function at the edge, or the API behind it does.',
      instead: 'restApi',
      source: DOCS,
    },
    { to: ['ec2', 'ecsService'], why: 'API Gateway asks a Lambda function.', instead: 'lambda', source: DOCS },
  ],
  labelStem: 'authorizer',
  props: z.strictObject({
    type: choice(['REQUEST', 'TOKEN'], 'REQUEST', {
      title: 'Type',
      help: 'TOKEN gets one header, REST only; REQUEST gets headers, query and path.',
      docs: DOCS,
    }),
    identitySource: text({
      title: 'Identity source',
      help: 'What must be there, separated by commas. Empty: the Authorization header.',
      docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
      placeholder: 'method.request.header.Authorization',
      mono: true,
    }),
    ttl: whole(300, {
      title: 'Cached for',
      unit: 's',
      help: 'How long an answer holds for the same identity. 0: asks each time.',
      range: [0, 3600],
      docs: DOCS,
      mono: true,
    }),
    payloadVersion: choice(['2.0', '1.0'], '2.0', {
      title: 'Payload version',
      help: 'What the function of an HTTP API gets; other APIs have one format.',
      docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
      advanced: true,
    }),
  }),
  summary: (props) => props.type,
  emit: noteUnused,
});
