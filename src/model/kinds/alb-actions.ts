import { type CfnMap, type CfnValue, placeholder, ref, sub } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { forwardActions, type ListenerExtras, type ListenerRow, listenerName } from './listener-template';

/** A listener of an ALB. */
export interface AlbListener extends ListenerRow {
  readonly action: string;
  readonly statusCode: number;
}

type Alb = EmitNode<{ readonly listeners: readonly AlbListener[] }>;

/** Sends the caller to the same address over HTTPS. */
export const redirectToHttps: CfnMap = {
  Type: 'redirect',
  RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' },
};

/** Answers without a target. */
export function fixedResponse(statusCode: number): CfnMap {
  return { Type: 'fixed-response', FixedResponseConfig: { StatusCode: String(statusCode), ContentType: 'text/plain' } };
}

/** What a listener does when none of its rules matches. */
export function defaultActions(node: Alb, row: AlbListener, ctx: EmitContext): ListenerExtras {
  switch (row.action) {
    case 'redirect-https':
      return { actions: [redirectToHttps] };
    case 'fixed-response':
      return { actions: [fixedResponse(row.statusCode)] };
    case 'authenticate-cognito':
      return askFirst(withCognito(row, ctx), row, ctx);
    case 'authenticate-oidc':
      return askFirst(withOidc(node, row, ctx), row, ctx);
    case 'jwt-validation':
      return askFirst(withJwt(row, ctx), row, ctx);
    default:
      return { actions: forwardActions(row.id, ctx) };
  }
}

interface Asked {
  readonly action: CfnMap;
  readonly dependsOn?: readonly string[];
}

function askFirst({ action, dependsOn = [] }: Asked, row: AlbListener, ctx: EmitContext): ListenerExtras {
  return { actions: [{ ...action, Order: 1 }, ...forwardActions(row.id, ctx, 2)], dependsOn };
}

function poolOf(ctx: EmitContext): EmitNode | undefined {
  return ctx.wiredFrom().find((node) => node.kind === 'userPool');
}

/** An app client with a secret, which an ALB needs and browsers must not have: so it is not the one of the pool. */
export function signInClient(node: Alb, ctx: EmitContext): readonly Emitted[] {
  const pool = poolOf(ctx);
  if (!pool || !node.props.listeners.some((row) => row.action === 'authenticate-cognito')) return [];
  ctx.note(
    `Cognito returns people to the DNS name of ALB ${ctx.name(100)}; add the callback https://HOST/oauth2/idpresponse of your own host name to its app client.`,
  );
  return [
    {
      id: ctx.ownId('SignInClient'),
      type: 'AWS::Cognito::UserPoolClient',
      properties: {
        UserPoolId: ctx.ref(pool.id),
        GenerateSecret: true,
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid'],
        SupportedIdentityProviders: ['COGNITO'],
        CallbackURLs: [sub(`https://${placeholder(ctx.att(node.id, 'DNSName'))}/oauth2/idpresponse`)],
      },
    },
  ];
}

function withCognito(row: AlbListener, ctx: EmitContext): Asked {
  const pool = poolOf(ctx);
  const asked = (suffix: string, what: string) => parameterOf(row, suffix, what, ctx);
  const config = pool
    ? {
        UserPoolArn: ctx.att(pool.id, 'Arn'),
        UserPoolClientId: ref(ctx.ownId('SignInClient')),
        UserPoolDomain: domainOf(pool) || asked('UserPoolDomain', 'domain prefix of the user pool'),
      }
    : {
        UserPoolArn: asked('UserPoolArn', 'ARN of the user pool'),
        UserPoolClientId: asked('UserPoolClientId', 'id of an app client with a secret'),
        UserPoolDomain: asked('UserPoolDomain', 'domain prefix of the user pool'),
      };
  const domain = pool && domainOf(pool) !== '' ? ctx.idOf(pool.id, 'Domain') : undefined;
  return {
    action: { Type: 'authenticate-cognito', AuthenticateCognitoConfig: config },
    ...(domain === undefined ? {} : { dependsOn: [domain] }),
  };
}

function domainOf({ props }: EmitNode): string {
  return typeof props.domainPrefix === 'string' ? props.domainPrefix.trim() : '';
}

/** The secret stays in Secrets Manager: a parameter would show it to whoever may read the stack. */
function withOidc(node: Alb, row: AlbListener, ctx: EmitContext): Asked {
  const asked = (suffix: string, what: string) => parameterOf(row, suffix, what, ctx);
  const secret = `/drawbridge/${node.logicalId}/${row.port}/oidc-client-secret`;
  ctx.note(
    `Store the OIDC client secret for listener ${row.port} of ${ctx.name(100)} in Secrets Manager as ${secret}.`,
  );
  return {
    action: {
      Type: 'authenticate-oidc',
      AuthenticateOidcConfig: {
        Issuer: asked('Issuer', 'issuer of the tokens'),
        AuthorizationEndpoint: asked('AuthorizationEndpoint', 'authorization endpoint of the issuer'),
        TokenEndpoint: asked('TokenEndpoint', 'token endpoint of the issuer'),
        UserInfoEndpoint: asked('UserInfoEndpoint', 'user info endpoint of the issuer'),
        ClientId: asked('ClientId', 'id of the client at the issuer'),
        ClientSecret: `{{resolve:secretsmanager:${secret}:SecretString}}`,
      },
    },
  };
}

function withJwt(row: AlbListener, ctx: EmitContext): Asked {
  const asked = (suffix: string, what: string) => parameterOf(row, suffix, what, ctx);
  return {
    action: {
      Type: 'jwt-validation',
      JwtValidationConfig: {
        Issuer: asked('Issuer', 'issuer of the tokens'),
        JwksEndpoint: asked('JwksEndpoint', 'address of the keys of the issuer'),
      },
    },
  };
}

function parameterOf(row: AlbListener, suffix: string, what: string, ctx: EmitContext): CfnValue {
  return ctx.parameter({
    suffix: `${listenerName(row, ctx)}${suffix}`,
    type: 'String',
    description: `For listener ${row.port} of ${ctx.name(100)}: ${what}`,
  });
}
