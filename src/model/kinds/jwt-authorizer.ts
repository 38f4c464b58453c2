import { z } from 'zod';
import { apiPlacement } from './api-fields';
import { text } from './fields';
import { defineKind } from './kind';
import { noteUnused } from './unused-authorizer';

const DOCS = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html';

/** A JWT authorizer: an HTTP API checks the tokens of an OpenID Connect issuer by itself. Exported with the API. */
export const jwtAuthorizer = defineKind({
  id: 'jwtAuthorizer',
  label: 'JWT authorizer',
  short: 'JWT authorizer',
  group: 'identity',
  keywords: ['OIDC', 'OpenID Connect', 'OAuth', 'token', 'login'],
  icon: 'jwtAuthorizer',
  docs: DOCS,
  placement: { ...apiPlacement, why: 'An authorizer is a part of API Gateway; it stands in a Region.' },
  width: 132,
  wiresFrom: 'node',
  wiresTo: false,
  connects: [
    {
      to: ['httpApi'],
      edge: 'association',
      when: 'AWS reaches the issuer over the internet; the token names one of the audiences.',
      violated: '401 Unauthorized.',
    },
  ],
  refuses: [
    {
      to: ['restApi', 'webSocketApi'],
      why: 'Only an HTTP API checks JWTs by itself; a REST API asks Cognito or a function, a WebSocket API a function.',
      instead: 'lambdaAuthorizer',
      source: DOCS,
    },
    {
      to: ['alb', 'nlb'],
      why: 'An ALB checks tokens with an action of its HTTPS listener (jwt-validation); an NLB does not read them.',
      source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-verify-jwt.html',
    },
  ],
  labelStem: 'jwt',
  props: z.strictObject({
    issuer: text({
      title: 'Issuer',
      help: 'Address of the OpenID Connect issuer, as tokens name it.',
      docs: DOCS,
      placeholder: 'https://login.example.com',
      mono: true,
      required: true,
    }),
    audience: text({
      title: 'Audience',
      help: 'Who tokens are for, separated by commas; one of them must be in a token.',
      docs: DOCS,
      placeholder: 'orders-app',
      mono: true,
      required: true,
    }),
    identitySource: text(
      {
        title: 'Identity source',
        help: 'Where the token is.',
        docs: DOCS,
        mono: true,
        required: true,
      },
      '$request.header.Authorization',
    ),
  }),
  summary: (props) => props.issuer.replace(/^https:\/\//, ''),
  emit: noteUnused,
});
