import { type CfnMap, type CfnValue, placeholder, sub, subLiteral } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { groupIds, nameTag, refs, vpcId } from './parts';
import { typedObject } from './policy';

interface InterfaceProps {
  readonly service: string;
  readonly privateDns: boolean;
  readonly subnets: readonly NodeId[];
  readonly securityGroups: readonly NodeId[];
  readonly policy: string;
  readonly serviceRegion: string;
}

/** An endpoint with network interfaces: to the endpoint service it is wired to, else to a service of AWS. */
export function emitInterfaceEndpoint(node: EmitNode<InterfaceProps>, ctx: EmitContext): readonly Emitted[] {
  const { props } = node;
  const provider = providerOf(ctx);
  const serviceRegion = props.serviceRegion.trim() || (provider ? otherRegionOf(provider, ctx) : '');
  const service = props.service.trim() || (ctx.wiredTo().some(({ kind }) => kind === 'restApi') ? 'execute-api' : '');
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::VPCEndpoint',
      properties: {
        ...vpcId(ctx),
        VpcEndpointType: 'Interface',
        ...(provider
          ? { ServiceName: providedName(provider, serviceRegion, ctx) }
          : nameOfService(node.label, service, serviceRegion, ctx)),
        ...(serviceRegion === '' ? {} : { ServiceRegion: serviceRegion }),
        SubnetIds: refs(ctx, props.subnets),
        ...groupIds(ctx, 'SecurityGroupIds', props.securityGroups),
        ...(provider ? { PrivateDnsEnabled: false } : privateNames(service, props.privateDns, ctx)),
        ...policyDocument(node, ctx),
        Tags: nameTag(ctx),
      },
      ...(provider && props.privateDns
        ? { comment: 'Private DNS stays off: the endpoint service offers no private DNS name of its own.' }
        : {}),
    },
  ];
}

interface GatewayProps {
  readonly service: 's3' | 'dynamodb';
  readonly routeTables: readonly NodeId[];
  readonly policy: string;
}

/** An endpoint that is a route in the tables it names. */
export function emitGatewayEndpoint(node: EmitNode<GatewayProps>, ctx: EmitContext): readonly Emitted[] {
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::VPCEndpoint',
      properties: {
        ...vpcId(ctx),
        VpcEndpointType: 'Gateway',
        ...nameOfService(node.label, node.props.service, '', ctx),
        RouteTableIds: refs(ctx, node.props.routeTables),
        ...policyDocument(node, ctx),
        Tags: nameTag(ctx),
      },
    },
  ];
}

/** An endpoint that sends what routes give it through the appliances behind an endpoint service. */
export function emitGwlbEndpoint(node: EmitNode<object>, ctx: EmitContext): readonly Emitted[] {
  const provider = providerOf(ctx);
  const subnet = ctx.within('subnet');
  if (!provider) ctx.note(`${ctx.name(100)} is wired to no endpoint service: its service name is missing.`);
  return [
    {
      id: node.logicalId,
      type: 'AWS::EC2::VPCEndpoint',
      properties: {
        ...vpcId(ctx),
        VpcEndpointType: 'GatewayLoadBalancer',
        ...(provider ? { ServiceName: providedName(provider, '', ctx) } : {}),
        ...(subnet ? { SubnetIds: [ctx.ref(subnet.id)] } : {}),
        Tags: nameTag(ctx),
      },
    },
  ];
}

function providerOf(ctx: EmitContext): EmitNode | undefined {
  return ctx.wiredTo().find((node) => node.kind === 'endpointService');
}

function otherRegionOf(provider: EmitNode, ctx: EmitContext): string {
  const { region } = ctx.placeOf(provider.id);
  return region === undefined || ctx.region() === undefined || region === ctx.region() ? '' : region;
}

/** AWS builds the name of an endpoint service from its Region and its id. */
function providedName(provider: EmitNode, region: string, ctx: EmitContext): CfnValue {
  const id = placeholder(ctx.att(provider.id, 'ServiceId'));
  return sub(`com.amazonaws.vpce.${region === '' ? '${AWS::Region}' : subLiteral(region)}.${id}`);
}

function nameOfService(label: string, service: string, region: string, ctx: EmitContext): CfnMap {
  if (service === '') {
    ctx.note(`Endpoint ${label} names no service and is wired to none: its service name is missing.`);
    return {};
  }
  if (/^(cn\.)?com\.amazonaws\./.test(service)) return { ServiceName: service };
  if (region !== '') return { ServiceName: `com.amazonaws.${region}.${service}` };
  return { ServiceName: sub(`com.amazonaws.\${AWS::Region}.${subLiteral(service)}`) };
}

/** Private names of S3 are kept for callers on premises unless told otherwise, and then need a gateway endpoint. */
function privateNames(service: string, isOn: boolean, ctx: EmitContext): CfnMap {
  const forEverybody =
    isOn && service === 's3' && !ctx.inVpc('gatewayEndpoint').some(({ props }) => props.service === 's3');
  return {
    PrivateDnsEnabled: isOn,
    ...(forEverybody ? { DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: 'AllResolvers' } } : {}),
  };
}

function policyDocument(node: EmitNode<{ readonly policy: string }>, ctx: EmitContext): CfnMap {
  if (node.props.policy.trim() === '') return {};
  const policy = typedObject(node.props.policy, ctx);
  if (policy) return { PolicyDocument: policy };
  ctx.note(`The policy of endpoint ${node.label} is no JSON object of plain values and is left out.`);
  return {};
}
