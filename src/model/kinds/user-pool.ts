import { z } from 'zod';
import { choice, flag, text, whole } from './fields';
import { defineKind } from './kind';
import { emitUserPool } from './user-pool-template';

const GUIDE = 'https://docs.aws.amazon.com/cognito/latest/developerguide';

/** A Cognito user pool: people who sign in, with one app client. */
export const userPool = defineKind({
  id: 'userPool',
  label: 'Cognito user pool',
  short: 'User pool',
  group: 'identity',
  keywords: ['Cognito', 'login', 'sign in', 'users', 'OIDC'],
  icon: 'cognito',
  docs: `${GUIDE}/cognito-user-pools.html`,
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'Cognito is a managed service outside your VPC; it stands in a Region.',
  },
  width: 132,
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['restApi'],
      edge: 'association',
      when: 'Routes with authorization COGNITO_USER_POOLS.',
      violated: '401 Unauthorized.',
    },
    {
      to: ['httpApi'],
      edge: 'association',
      when: 'Routes with authorization JWT: the pool is the issuer, its app client the audience.',
      violated: '401 Unauthorized.',
    },
    {
      to: ['alb'],
      edge: 'association',
      when: 'An HTTPS listener with action authenticate-cognito, and a domain of the pool.',
      violated: 'ValidationError: authentication actions need an HTTPS listener.',
    },
  ],
  refuses: [
    {
      to: ['webSocketApi'],
      why: 'A WebSocket API asks a Lambda authorizer on $connect, never Cognito.',
      instead: 'lambdaAuthorizer',
      source:
        'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html',
    },
    {
      to: ['nlb'],
      why: 'An NLB does not read requests, so it cannot ask who is calling.',
      instead: 'alb',
      source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
    },
    {
      to: ['cloudFront'],
      why: 'CloudFront has no authorizers; the API behind it asks.',
      instead: 'restApi',
      source: `${GUIDE}/cognito-user-pools.html`,
    },
  ],
  labelStem: 'users',
  props: z.strictObject({
    mfa: choice(['OFF', 'OPTIONAL', 'ON'], 'OFF', {
      title: 'Second factor',
      help: 'Whether people sign in with a code of an authenticator app too.',
      docs: `${GUIDE}/user-pool-settings-mfa.html`,
    }),
    passwordLength: whole(8, {
      title: 'Password length',
      unit: 'characters',
      help: 'The fewest a password may have.',
      range: [6, 99],
      docs: `${GUIDE}/managing-users-passwords.html`,
      mono: true,
    }),
    selfSignUp: flag(true, {
      title: 'Self sign-up',
      help: 'Off: only an administrator adds people.',
      docs: `${GUIDE}/signing-up-users-in-your-app.html`,
    }),
    domainPrefix: text({
      title: 'Domain prefix',
      help: 'First part of the address of the sign-in pages; an ALB needs one. Unique in the Region.',
      docs: `${GUIDE}/cognito-user-pools-assign-domain.html`,
      placeholder: 'orders',
      mono: true,
    }),
  }),
  summary: (props) => (props.mfa === 'OFF' ? 'one factor' : props.mfa === 'ON' ? 'MFA' : 'MFA optional'),
  emit: emitUserPool,
});
