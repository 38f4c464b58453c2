import type { CfnMap, CfnValue } from '../cfn/value';
import { getAtt, placeholder, ref, sub } from '../cfn/value';
import { parseHttpUri } from '../lib/http-uri';
import { canBeVpcOrigin } from '../lib/vpc-origin';
import type { RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { pascal } from './parts';

/** A row of the table of origins. */
export interface Origin {
  readonly id: RowId;
  readonly name: string;
  readonly domainName: string;
  readonly protocol: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly vpcOrigin: boolean;
  readonly readTimeout: number;
}

/** An origin as the distribution writes it, and what it needs beside it. */
export interface WrittenOrigin {
  readonly row: RowId;
  readonly name: string;
  /** A bucket gets no headers of callers and answers GET only. */
  readonly servesFiles: boolean;
  readonly properties: CfnMap;
  readonly resources: readonly Emitted[];
}

/** Kinds that answer on HTTPS only. */
const HTTPS_ONLY = ['restApi', 'httpApi', 'webSocketApi', 'lambda'];

/** An origin at what its row is wired to. */
export function originOf(origin: Origin, ctx: EmitContext): WrittenOrigin {
  const [target] = ctx.wiredTo(origin.id);
  const name = origin.name || 'origin';
  const own = { Id: name, DomainName: origin.domainName || domainOf(origin, target, ctx), ...pathOf(target) };
  const isBucket = target?.kind === 's3Bucket';
  const isWebsite = isBucket && target.props.website === true;
  const written = { row: origin.id, name, servesFiles: isBucket };
  // Files are read at the bucket's own name alone.
  if (isBucket && !isWebsite)
    return { ...written, ...filesOf(origin, { ...own, DomainName: domainOf(origin, target, ctx) }, ctx) };
  if (origin.vpcOrigin && target && canBeVpcOrigin(target.kind))
    return { ...written, ...inVpc(origin, target, own, ctx) };
  return {
    ...written,
    properties: {
      ...own,
      CustomOriginConfig: {
        OriginProtocolPolicy: isWebsite ? 'http-only' : protocolOf(origin, target),
        HTTPPort: origin.httpPort,
        HTTPSPort: origin.httpsPort,
        OriginReadTimeout: origin.readTimeout,
        OriginSSLProtocols: ['TLSv1.2'],
      },
    },
    resources: [],
  };
}

function protocolOf(origin: Origin, target: EmitNode | undefined): string {
  return HTTPS_ONLY.includes(target?.kind ?? '') ? 'https-only' : origin.protocol;
}

/** The stage of an API is a part of its default address. */
function pathOf(target: EmitNode | undefined): CfnMap {
  if (!target || !['restApi', 'httpApi', 'webSocketApi'].includes(target.kind)) return {};
  const stage = String(target.props.stageName);
  return stage === '$default' || stage === '' ? {} : { OriginPath: `/${stage}` };
}

function domainOf(origin: Origin, target: EmitNode | undefined, ctx: EmitContext): CfnValue {
  switch (target?.kind) {
    case 'restApi': {
      const region = ctx.placeOf(target.id).region ?? '${AWS::Region}';
      return sub(`${placeholder(ctx.ref(target.id))}.execute-api.${region}.\${AWS::URLSuffix}`);
    }
    case 'httpApi':
    case 'webSocketApi':
      return hostOf(ctx.att(target.id, 'ApiEndpoint'));
    case 'alb':
    case 'nlb':
      return ctx.att(target.id, 'DNSName');
    case 'ec2':
      return ctx.att(target.id, origin.vpcOrigin ? 'PrivateDnsName' : 'PublicDnsName');
    case 's3Bucket':
      return target.props.website === true
        ? hostOf(ctx.att(target.id, 'WebsiteURL'))
        : ctx.att(target.id, 'RegionalDomainName');
    case 'lambda':
      if (target.props.functionUrl === 'none') return asked(origin, ctx);
      return hostOf(ctx.partOf(target.id, 'Url', 'FunctionUrl'));
    case 'httpEndpoint':
      return parseHttpUri(String(target.props.url))?.host ?? asked(origin, ctx);
    default:
      return asked(origin, ctx);
  }
}

/** The host in an address such as `https://host/`. */
function hostOf(address: CfnValue): CfnValue {
  return { 'Fn::Select': [2, { 'Fn::Split': ['/', address] }] };
}

function asked(origin: Origin, ctx: EmitContext): CfnValue {
  return ctx.parameter({
    suffix: `${pascal(origin.name) || 'Origin'}DomainName`,
    type: 'String',
    description: `Domain name of origin ${ctx.plain(origin.name, 60)} of ${ctx.name(100)}`,
  });
}

/** CloudFront signs its requests to a bucket; the policy of the bucket must let it read. */
function filesOf(origin: Origin, own: CfnMap, ctx: EmitContext): Pick<WrittenOrigin, 'properties' | 'resources'> {
  const id = ctx.ownId(`${pascal(origin.name) || 'Origin'}Access`, `access ${origin.id}`);
  const access: Emitted = {
    id,
    type: 'AWS::CloudFront::OriginAccessControl',
    properties: {
      OriginAccessControlConfig: {
        Name: sub(`\${AWS::StackName}-${id}`),
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    },
  };
  const properties = {
    ...own,
    OriginAccessControlId: getAtt(id, 'Id'),
    S3OriginConfig: { OriginReadTimeout: origin.readTimeout },
  };
  return { properties, resources: [access] };
}

/** CloudFront reaches a private load balancer or instance through a VPC origin. */
function inVpc(
  origin: Origin,
  target: EmitNode,
  own: CfnMap,
  ctx: EmitContext,
): Pick<WrittenOrigin, 'properties' | 'resources'> {
  const id = ctx.ownId(`${pascal(origin.name) || 'Origin'}VpcOrigin`, `vpc origin ${origin.id}`);
  const vpcOrigin: Emitted = {
    id,
    type: 'AWS::CloudFront::VpcOrigin',
    properties: {
      VpcOriginEndpointConfig: {
        Name: sub(`\${AWS::StackName}-${id}`),
        Arn: arnOf(target, ctx),
        HTTPPort: origin.httpPort,
        HTTPSPort: origin.httpsPort,
        OriginProtocolPolicy: origin.protocol,
      },
    },
  };
  const config = { VpcOriginId: ref(id), OriginReadTimeout: origin.readTimeout };
  return { properties: { ...own, VpcOriginConfig: config }, resources: [vpcOrigin] };
}

function arnOf(target: EmitNode, ctx: EmitContext): CfnValue {
  if (target.kind !== 'ec2') return ctx.ref(target.id);
  const region = ctx.placeOf(target.id).region ?? '${AWS::Region}';
  return sub(`arn:\${AWS::Partition}:ec2:${region}:\${AWS::AccountId}:instance/${placeholder(ctx.ref(target.id))}`);
}
