import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import { defineReader, type NodeDraft, type ReadContext } from '../reader';
import { policyText } from '../reading/policy-text';
import { nameTag, resourcesIn, textWithNames } from '../reading/values';

/** Endpoints of a VPC: with network interfaces, as a route, or before a Gateway Load Balancer. */
export const vpcEndpointReader = defineReader({
  types: ['AWS::EC2::VPCEndpoint'],
  kindOf: ({ properties }, read) => {
    const type = read.text(properties.VpcEndpointType);
    if (type.known && type.value === 'Interface') return 'interfaceEndpoint';
    if (type.known && type.value === 'GatewayLoadBalancer') return 'gwlbEndpoint';
    if (type.known && type.value !== 'Gateway') return 'generic';
    return properties.SubnetIds === undefined ? 'gatewayEndpoint' : 'interfaceEndpoint';
  },
  read: ({ properties }, draft, read) => {
    draft.label(nameTag(read, properties.Tags));
    if (draft.kind === 'gwlbEndpoint') draft.inside(read.list(properties.SubnetIds).items[0], properties.VpcId);
    else draft.inside(properties.VpcId);
    const provider = providerOf(properties.ServiceName, read);
    if (provider !== undefined) draft.wire({ to: provider });
    if (draft.kind === 'gatewayEndpoint') readGateway(properties, draft, read);
    if (draft.kind === 'interfaceEndpoint') {
      readInterface(properties, draft, read);
      if (provider === undefined) readService(properties.ServiceName, draft, read);
    }
  },
});

function readGateway(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const service = shortName(properties.ServiceName, read);
  if (service === undefined) draft.unknown('service');
  else draft.choice('service', service.replace(/^.*\./, ''));
  draft.nodeRefs('routeTables', properties.RouteTableIds, 'routeTable');
  policyText(draft, 'policy', properties.PolicyDocument, read);
}

function readInterface(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  if (properties.PrivateDnsEnabled === undefined) draft.set('privateDns', false);
  else draft.flag('privateDns', properties.PrivateDnsEnabled);
  draft.nodeRefs('subnets', properties.SubnetIds, 'subnet');
  draft.nodeRefs('securityGroups', properties.SecurityGroupIds, 'securityGroup');
  draft.text('serviceRegion', properties.ServiceRegion);
  policyText(draft, 'policy', properties.PolicyDocument, read);
}

/** `s3` of `com.amazonaws.${AWS::Region}.s3`; a name that is written out stays as it is. */
function shortName(value: CfnValue | undefined, read: ReadContext): string | undefined {
  const name = textWithNames(read.resolve(value));
  if (name === undefined) return undefined;
  const short = /^(?:cn\.)?com\.amazonaws\.(?:\$\{AWS::Region\}|[a-z]{2}(?:-[a-z]+)+-\d)\.([a-z0-9.-]+)$/.exec(
    name,
  )?.[1];
  return short ?? (name.includes('${') ? undefined : name);
}

function readService(value: CfnValue | undefined, draft: NodeDraft, read: ReadContext): void {
  const service = shortName(value, read);
  if (service === undefined) draft.unknown('service');
  else draft.set('service', service);
}

/** The name of an endpoint service is built from its id. */
function providerOf(value: CfnValue | undefined, read: ReadContext): NodeId | undefined {
  const services = resourcesIn(read, value).filter((resource) => read.kindOf(resource) === 'endpointService');
  return read.node(value, 'endpointService') ?? services[0]?.nodeId;
}
