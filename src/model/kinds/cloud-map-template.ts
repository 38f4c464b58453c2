import type { CfnMap } from '../cfn/value';
import type { NodeId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';

interface NamespaceProps {
  readonly name: string;
  readonly type: string;
  readonly vpc: NodeId | null;
}

interface ServiceProps {
  readonly namespace: NodeId | null;
  readonly recordType: string;
  readonly ttl: number;
  readonly port: number;
}

/** A namespace; one with DNS asks for its VPC when the drawing does not name it. */
export function emitNamespace({ logicalId, props }: EmitNode<NamespaceProps>, ctx: EmitContext): readonly Emitted[] {
  if (props.type === 'http') {
    return [{ id: logicalId, type: 'AWS::ServiceDiscovery::HttpNamespace', properties: { Name: props.name } }];
  }
  const vpc =
    props.vpc === null
      ? ctx.parameter({
          suffix: 'VpcId',
          type: 'AWS::EC2::VPC::Id',
          description: `VPC in which the names of ${ctx.name(100)} resolve`,
        })
      : ctx.ref(props.vpc);
  return [
    { id: logicalId, type: 'AWS::ServiceDiscovery::PrivateDnsNamespace', properties: { Name: props.name, Vpc: vpc } },
  ];
}

/** A service with the instances it is wired to; an ECS service registers its tasks itself. */
export function emitDiscoveryService(node: EmitNode<ServiceProps>, ctx: EmitContext): readonly Emitted[] {
  const { id, logicalId, props } = node;
  const namespace = props.namespace === null ? undefined : ctx.node(props.namespace);
  const service = {
    id: logicalId,
    type: 'AWS::ServiceDiscovery::Service',
    properties: {
      Name: serviceName(ctx, logicalId),
      NamespaceId: namespace ? ctx.ref(namespace.id) : askedNamespace(ctx),
      ...(namespace?.props.type === 'http' ? {} : { DnsConfig: dnsConfig(props) }),
    },
  };
  const instances = ctx.wiredTo().filter(({ kind }) => kind === 'ec2');
  return [
    service,
    ...instances.map((instance) => ({
      id: ctx.ownId(`Instance${instance.logicalId}`),
      type: 'AWS::ServiceDiscovery::Instance',
      properties: {
        ServiceId: ctx.ref(id),
        InstanceId: ctx.ref(instance.id),
        InstanceAttributes: addressOf(instance, props, ctx),
      },
    })),
  ];
}

function addressOf({ id }: EmitNode, { port }: ServiceProps, ctx: EmitContext): CfnMap {
  return { AWS_INSTANCE_IPV4: ctx.att(id, 'PrivateIp'), AWS_INSTANCE_PORT: String(port) };
}

function dnsConfig({ recordType, ttl }: ServiceProps): CfnMap {
  return { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: recordType, TTL: ttl }] };
}

function askedNamespace(ctx: EmitContext) {
  return ctx.parameter({
    suffix: 'NamespaceId',
    type: 'String',
    description: `Id of the Cloud Map namespace of ${ctx.name(100)}`,
  });
}

/** The label in the letters a DNS name has. */
function serviceName(ctx: EmitContext, logicalId: string): string {
  const name = ctx
    .name(63)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? logicalId.toLowerCase().slice(0, 63) : name;
}
