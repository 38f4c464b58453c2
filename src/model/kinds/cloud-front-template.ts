import type { CfnMap } from '../cfn/value';
import { listed } from '../lib/listed';
import { certificateArn, storedCertificateArn } from './certificate-template';
import { behaviorOf, type CacheBehavior } from './cloud-front-behavior';
import { type Origin, originOf, type WrittenOrigin } from './cloud-front-origin';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

interface CloudFrontProps {
  readonly origins: readonly Origin[];
  readonly behaviors: readonly CacheBehavior[];
  readonly aliases: string;
  readonly certificate: NodeId | null;
  readonly priceClass: string;
  readonly defaultRootObject: string;
  readonly accessLog: NodeId | null;
}

type CloudFront = EmitNode<CloudFrontProps>;

/** A distribution with its origins, VPC origins and behaviours. */
export function emitCloudFront(node: CloudFront, ctx: EmitContext): readonly Emitted[] {
  const { id, logicalId, props } = node;
  const origins = props.origins.map((origin) => originOf(origin, ctx));
  const [webAcl] = ctx.wiredFrom().filter(({ kind }) => kind === 'webAcl');
  ctx.output({
    suffix: 'DomainName',
    description: `Address of ${ctx.name(100)}`,
    value: ctx.att(id, 'DomainName'),
  });
  if (origins.length === 0) {
    ctx.note(`Distribution ${ctx.name(100)} has no origin, which CloudFront refuses.`);
  }
  const configuration: CfnMap = {
    Enabled: true,
    HttpVersion: 'http2',
    IPV6Enabled: true,
    Comment: ctx.name(128),
    ...namesOf(node, ctx),
    PriceClass: props.priceClass,
    ...(props.defaultRootObject === '' ? {} : { DefaultRootObject: props.defaultRootObject }),
    Origins: origins.map(({ properties }) => properties),
    ...behaviorsOf(props.behaviors, origins, ctx),
    ...(webAcl ? { WebACLId: ctx.att(webAcl.id, 'Arn') } : {}),
    ...(props.accessLog === null ? {} : { Logging: { Bucket: ctx.att(props.accessLog, 'DomainName') } }),
  };
  return [
    { id: logicalId, type: 'AWS::CloudFront::Distribution', properties: { DistributionConfig: configuration } },
    ...origins.flatMap(({ resources }) => resources),
  ];
}

/** CloudFront takes a name of yours only with a certificate that covers it. */
function namesOf(node: CloudFront, ctx: EmitContext): CfnMap {
  const names = listed(node.props.aliases);
  const { certificate } = node.props;
  if (names.length === 0 && certificate === null) return {};
  const arn =
    certificate === null
      ? storedCertificateArn(ctx, { suffix: 'CertificateArn', of: node, label: node.label })
      : certificateArn(ctx, certificate);
  return {
    ...(names.length > 0 ? { Aliases: names } : {}),
    ViewerCertificate: {
      AcmCertificateArn: arn,
      SslSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021',
    },
  };
}

/** The behaviour for `*` is the default one; without it the first origin takes what is left. */
function behaviorsOf(behaviors: readonly CacheBehavior[], origins: readonly WrittenOrigin[], ctx: EmitContext): CfnMap {
  const isDefault = ({ path }: CacheBehavior) => ['', '*', '/*'].includes(path.trim());
  const others = behaviors.filter((behavior) => !isDefault(behavior));
  const rest = behaviors.find(isDefault) ?? {
    path: '*',
    origin: null,
    viewerProtocol: 'redirect-to-https',
    cachePolicy: 'CachingOptimized',
  };
  return {
    DefaultCacheBehavior: behaviorOf(rest, origins, ctx),
    ...(others.length === 0
      ? {}
      : { CacheBehaviors: others.map((each) => ({ PathPattern: each.path, ...behaviorOf(each, origins, ctx) })) }),
  };
}
