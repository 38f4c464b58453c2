import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeDraft, ReadContext } from '../reader';
import { poolAt } from './authorizers';
import { functionAt } from './functions';
import type { Security } from './routes';
import type { SamApi } from './sam-events';

/** Who may call a route of SAM: what the event says, else what the API says of all. */
export function samSecurity(read: ReadContext, api: SamApi, event: CfnMap): Security {
  const named = read.text(event.Authorizer ?? api.auth.DefaultAuthorizer);
  const apiKey = event.ApiKeyRequired ?? api.auth.ApiKeyRequired;
  if (!named.known || named.value === 'NONE') return { authorization: 'NONE', apiKey };
  if (named.value === 'AWS_IAM') return { authorization: 'AWS_IAM', apiKey };
  const declared = read.map(read.map(api.auth.Authorizers)[named.value]);
  const { node, authorization } = authorizerNamed(read, api, named.value, declared);
  node?.wire({ to: api.draft.id });
  return { authorization, authorizer: node?.id, apiKey };
}

interface Named {
  readonly node: NodeDraft | undefined;
  readonly authorization: CfnValue;
}

function authorizerNamed(read: ReadContext, { draft, by }: SamApi, name: string, declared: CfnMap): Named {
  const jwt = read.map(declared.JwtConfiguration);
  const issuer = jwt.issuer ?? jwt.Issuer;
  const [arn] = read.list(declared.UserPoolArn).items;
  const pool = poolAt(read, arn ?? issuer, by);
  if (pool) return { node: pool, authorization: draft.kind === 'restApi' ? 'COGNITO_USER_POOLS' : 'JWT' };
  const isJwt = declared.JwtConfiguration !== undefined;
  const node = read.implied(isJwt ? 'jwtAuthorizer' : 'lambdaAuthorizer', `${by.logicalId} ${name}`, by);
  node.label(name);
  if (isJwt) {
    node.text('issuer', issuer);
    const audience = jwt.audience ?? jwt.Audience;
    if (audience !== undefined) node.text('audience', { 'Fn::Join': [', ', audience] });
    return { node, authorization: 'JWT' };
  }
  const called = functionAt(read, declared.FunctionArn);
  if (called) node.wire({ to: called.nodeId });
  node.choice('type', declared.FunctionPayloadType ?? (draft.kind === 'restApi' ? 'TOKEN' : 'REQUEST'));
  return { node, authorization: 'CUSTOM' };
}
