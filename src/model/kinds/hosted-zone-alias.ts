import type { CfnMap, CfnValue } from '../cfn/value';
import type { EmitContext, EmitNode } from './kind';
import { pascal } from './parts';

/** The one zone all distributions stand in, as Route 53 documents it. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

/** Regions whose S3 website endpoints have a hyphen before the Region; later ones have a dot. */
const HYPHENATED = [
  'us-east-1',
  'us-west-1',
  'us-west-2',
  'us-gov-west-1',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-west-1',
  'sa-east-1',
];

/** What an alias to this node names; a text says why there is none. */
export function aliasOf(target: EmitNode, inPrivateZone: boolean, ctx: EmitContext): CfnMap | string {
  switch (target.kind) {
    case 'cloudFront':
      if (inPrivateZone) return 'leads to CloudFront, which is an alias in public zones only,';
      return alias(ctx.att(target.id, 'DomainName'), CLOUDFRONT_ZONE, false);
    case 'alb':
    case 'nlb':
      return alias(ctx.att(target.id, 'DNSName'), ctx.att(target.id, 'CanonicalHostedZoneID'), true);
    case 'restApi':
    case 'httpApi':
    case 'webSocketApi':
      return ofApi(target, ctx);
    case 'interfaceEndpoint':
      return ofEndpoint(target, ctx);
    case 's3Bucket':
      return ofWebsite(target, ctx);
    default:
      return 'leads to what is no alias target';
  }
}

/** An alias of something that is not drawn: in which zone its name stands, AWS tells where it is. */
export function aliasOfName(name: string, record: string, ctx: EmitContext): CfnMap {
  const zone = ctx.parameter({
    suffix: `${pascal(record) || 'Apex'}AliasZoneId`,
    type: 'String',
    description: `Hosted zone ID of ${ctx.plain(name, 200)}`,
  });
  return alias(name, zone, false);
}

function alias(name: CfnValue, zone: CfnValue, health: boolean): CfnMap {
  return { DNSName: name, HostedZoneId: zone, EvaluateTargetHealth: health };
}

/** Only the custom domain of an API is an alias target, never its default endpoint. */
function ofApi(api: EmitNode, ctx: EmitContext): CfnMap | string {
  if (api.props.domainName === '') return 'leads to an API without custom domain';
  if (api.props.endpointType === 'PRIVATE') return 'leads to a private API, whose domain is made by hand,';
  const part = (attribute: string) => ctx.partOf(api.id, 'DomainName', attribute);
  return api.props.endpointType === 'EDGE'
    ? alias(part('DistributionDomainName'), part('DistributionHostedZoneId'), false)
    : alias(part('RegionalDomainName'), part('RegionalHostedZoneId'), false);
}

/** The first entry of an endpoint is `zone:name` for the name that all its zones answer to. */
function ofEndpoint(endpoint: EmitNode, ctx: EmitContext): CfnMap | string {
  if (!ctx.inStack('interfaceEndpoint').some(({ id }) => id === endpoint.id)) {
    return 'leads to an endpoint of another stack';
  }
  const first = { 'Fn::Select': [0, ctx.att(endpoint.id, 'DnsEntries')] };
  const half = (i: number) => ({ 'Fn::Select': [i, { 'Fn::Split': [':', first] }] });
  return alias(half(1), half(0), true);
}

function ofWebsite(bucket: EmitNode, ctx: EmitContext): CfnMap | string {
  const { region } = ctx.placeOf(bucket.id);
  if (region === undefined) return 'leads to a bucket whose Region is not drawn';
  const zone = ctx.parameter({
    suffix: 'WebsiteZoneId',
    type: 'String',
    description: `Hosted zone id of S3 website endpoints in ${region} (Amazon S3 endpoints and quotas)`,
  });
  const name = HYPHENATED.includes(region)
    ? `s3-website-${region}.amazonaws.com`
    : `s3-website.${region}.amazonaws.com`;
  return alias(name, zone, false);
}
