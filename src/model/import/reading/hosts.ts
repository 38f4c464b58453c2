import { type CfnValue, intrinsicOf, isList } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import type { ImportedResource, ReadContext } from '../reader';
import { functionAt } from './functions';

const DOMAINS = ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'];
const MAPPINGS: readonly (readonly [type: string, api: string])[] = [
  ['AWS::ApiGateway::BasePathMapping', 'RestApiId'],
  ['AWS::ApiGatewayV2::ApiMapping', 'ApiId'],
];
const HOSTS = [
  'alb',
  'nlb',
  'restApi',
  'httpApi',
  'webSocketApi',
  's3Bucket',
  'cloudFront',
  'interfaceEndpoint',
  'ec2',
] as const;

/** The node that answers at a name in DNS: a load balancer, an API by its own or a custom domain, a bucket, a function. */
export function hostOf(read: ReadContext, value: CfnValue | undefined): NodeId | undefined {
  // The host may be known to the letter, or only what it is cut out of.
  const from = read.target(value) ? value : pickedFrom(value);
  const target = read.target(from);
  if (target?.to !== 'resource') return undefined;
  if (target.resource.type === 'AWS::Lambda::Url') {
    return functionAt(read, target.resource.properties.TargetFunctionArn)?.nodeId;
  }
  return DOMAINS.includes(target.resource.type) ? apiAt(read, target.resource) : read.node(from, ...HOSTS);
}

/** The API behind a custom domain, when there is one. */
function apiAt(read: ReadContext, domain: ImportedResource): NodeId | undefined {
  const apis = MAPPINGS.flatMap(([type, api]) =>
    read.referring(domain, type, 'DomainName').flatMap(({ properties }) => {
      return read.node(properties[api], 'restApi', 'httpApi', 'webSocketApi') ?? [];
    }),
  );
  const [only, ...others] = new Set(apis);
  return others.length === 0 ? only : undefined;
}

/** What a part is picked from: the host of an address, `!Select [2, !Split ['/', !GetAtt Api.ApiEndpoint]]`. */
function pickedFrom(value: CfnValue | undefined): CfnValue | undefined {
  if (value === undefined || typeof value !== 'object' || isList(value)) return value;
  const call = intrinsicOf(value);
  if (call?.fn !== 'Fn::Select' && call?.fn !== 'Fn::Split') return value;
  const inner = typeof call.arg === 'object' && isList(call.arg) ? call.arg[1] : undefined;
  return inner === undefined ? value : pickedFrom(inner);
}
