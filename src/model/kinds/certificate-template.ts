import type { CfnMap, CfnValue } from '../cfn/value';
import { listed } from '../lib/listed';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

type Certificate = EmitNode<{
  readonly domainName: string;
  readonly alternativeNames: string;
  readonly validation: string;
  readonly authority: string;
  readonly arn: string;
}>;

/** A certificate that Amazon or a private authority signs; what exists already or is imported is not made. */
export function emitCertificate(node: Certificate, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  if (isGiven(props)) {
    if (props.arn.trim() === '') {
      ctx.note(`Import certificate ${ctx.name(100)} into ACM; its ARN is asked for at deployment.`);
    }
    return [];
  }
  const names = listed(props.alternativeNames);
  return [
    {
      id: logicalId,
      type: 'AWS::CertificateManager::Certificate',
      properties: {
        DomainName: props.domainName,
        ...(names.length > 0 ? { SubjectAlternativeNames: names } : {}),
        ...(props.authority === 'private' ? privateAuthority(ctx) : validationOf(node, ctx)),
      },
    },
  ];
}

/** ARN of a certificate for whatever names it: the one typed in, the one made here, or one asked for at deployment. */
export function certificateArn(ctx: EmitContext, id: NodeId): CfnValue {
  const node = ctx.node(id);
  if (!node || !isGiven(node.props)) return ctx.ref(id);
  const arn = String(node.props.arn).trim();
  if (arn !== '') return arn;
  return storedCertificateArn(ctx, { suffix: `${node.logicalId}Arn`, shared: true, of: node, label: node.label });
}

interface Stored {
  readonly suffix: string;
  readonly shared?: true;
  readonly of: { readonly logicalId: string };
  readonly label: string;
}

/** A certificate that the drawing does not have is looked up in Parameter Store, as listeners do. */
export function storedCertificateArn(ctx: EmitContext, { suffix, shared, of, label }: Stored): CfnValue {
  const stored = `/drawbridge/${of.logicalId}/certificate-arn`;
  const whose = ctx.plain(label, 100) || of.logicalId;
  ctx.note(
    `Store the ARN of the certificate of ${whose} (ACM) in the SSM parameter ${stored}, or name another one at deployment.`,
  );
  return ctx.parameter({
    suffix,
    ...(shared ? { shared } : {}),
    type: 'AWS::SSM::Parameter::Value<String>',
    description: `SSM parameter that holds the ARN of the certificate of ${whose}`,
    default: stored,
  });
}

function isGiven(props: Readonly<Record<string, unknown>>): boolean {
  return String(props.arn).trim() !== '' || props.authority === 'self-signed';
}

function privateAuthority(ctx: EmitContext): CfnMap {
  const authority = ctx.parameter({
    suffix: 'AuthorityArn',
    type: 'String',
    description: `ARN of the private certificate authority that signs ${ctx.name(100)}`,
  });
  return { CertificateAuthorityArn: authority };
}

/** With DNS validation CloudFormation writes the records by itself where the zones of the names stand in the same stack. */
function validationOf({ props }: Certificate, ctx: EmitContext): CfnMap {
  const names = [props.domainName, ...listed(props.alternativeNames)];
  const zones = props.validation === 'DNS' ? ctx.inStack('hostedZone') : [];
  const options = names.flatMap((name) => {
    const zone = zones.find((each) => answersFor(each, name));
    return zone ? [{ DomainName: name, HostedZoneId: ctx.ref(zone.id) }] : [];
  });
  if (options.length < names.length) {
    const what =
      props.validation === 'DNS' ? 'the records that ACM names are in DNS' : 'the links in its mails are followed';
    ctx.note(`The stack waits with certificate ${ctx.name(100)} until ${what}.`);
  }
  return {
    ValidationMethod: props.validation,
    ...(options.length > 0 ? { DomainValidationOptions: options } : {}),
  };
}

function answersFor(zone: EmitNode, domainName: string): boolean {
  const name = String(zone.props.name).trim();
  const bare = domainName.replace(/^\*\./, '');
  return name !== '' && zone.props.private !== true && (bare === name || bare.endsWith(`.${name}`));
}
