import { type CfnMap, type CfnValue, placeholder, sub } from '../cfn/value';
import { listed } from '../lib/listed';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { nameTag } from './parts';

interface Props {
  readonly acceptanceRequired: boolean;
  readonly allowedPrincipals: string;
  readonly supportedRegions: string;
  readonly payer: 'endpoint owner' | 'service owner';
}

/** An endpoint service in front of the load balancers it is wired to, and who may make endpoints for it. */
export function emitEndpointService(node: EmitNode<Props>, ctx: EmitContext): readonly Emitted[] {
  const { id, label, logicalId, props } = node;
  const principals = listed(props.allowedPrincipals).map(principal);
  const regions = listed(props.supportedRegions);
  ctx.output({
    suffix: 'ServiceName',
    description: `Service name of ${ctx.plain(label, 100) || logicalId}, for endpoints of its consumers`,
    value: sub(`com.amazonaws.vpce.\${AWS::Region}.${placeholder(ctx.att(id, 'ServiceId'))}`),
  });
  return [
    {
      id: logicalId,
      type: 'AWS::EC2::VPCEndpointService',
      properties: {
        ...loadBalancers('NetworkLoadBalancerArns', 'nlb', ctx),
        ...loadBalancers('GatewayLoadBalancerArns', 'gwlb', ctx),
        AcceptanceRequired: props.acceptanceRequired,
        ...(regions.length === 0 ? {} : { SupportedRegions: regions }),
        ...(props.payer === 'service owner' ? { PayerResponsibility: 'ServiceOwner' } : {}),
        Tags: nameTag(ctx),
      },
    },
    ...(principals.length === 0
      ? []
      : [
          {
            id: ctx.ownId('Permissions'),
            type: 'AWS::EC2::VPCEndpointServicePermissions',
            properties: { ServiceId: ctx.ref(id), AllowedPrincipals: principals },
          },
        ]),
  ];
}

function loadBalancers(property: string, kind: string, ctx: EmitContext): CfnMap {
  const arns = ctx.wiredTo().flatMap((node) => (node.kind === kind ? [ctx.ref(node.id)] : []));
  return arns.length === 0 ? {} : { [property]: arns };
}

/** An account number stands for everybody in that account. */
function principal(text: string): CfnValue {
  return /^\d{12}$/.test(text) ? sub(`arn:\${AWS::Partition}:iam::${text}:root`) : text;
}
