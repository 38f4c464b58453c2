import type { CfnMap, CfnValue } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { wireActions } from '../reading/actions';
import {
  LISTENER,
  LISTENER_CERTIFICATE,
  LISTENER_RULE,
  listenersOf,
  readListeners,
  takeIntoExisting,
} from '../reading/listeners';
import { attributesOf, firstOf, nameTag, resourceAt } from '../reading/values';

const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const KINDS = { application: 'alb', network: 'nlb', gateway: 'gwlb' } as const;

/** Load balancers with their listeners, and an ALB's rules. Without a type it is an ALB. */
export const loadBalancerReader = defineReader({
  types: [LOAD_BALANCER, LISTENER, LISTENER_RULE, LISTENER_CERTIFICATE],
  kindOf: ({ type, properties }, read) => {
    if (type !== LOAD_BALANCER) return undefined;
    const typed = read.text(properties.Type);
    return (typed.known && Object.entries(KINDS).find(([name]) => name === typed.value)?.[1]) || 'alb';
  },
  read: (resource, draft, read) => {
    const { properties } = resource;
    const attributes = attributesOf(read, properties.LoadBalancerAttributes);
    draft.label(firstOf(properties.Name, nameTag(read, properties.Tags)));
    readSubnets(draft, properties, read);
    draft.flag('deletionProtection', attributes['deletion_protection.enabled']);
    if (draft.kind !== 'alb') draft.flag('crossZone', attributes['load_balancing.cross_zone.enabled']);
    if (draft.kind === 'gwlb') readGatewayListener(resource, draft, read);
    else readServing(resource, attributes, draft, read);
  },
  otherwise: (resource, read) => takeIntoExisting(read, resource),
});

/** Subnets stand in a list, or each with the address it gets. */
function readSubnets(draft: NodeDraft, { Subnets, SubnetMappings }: CfnMap, read: ReadContext): void {
  if (SubnetMappings === undefined) {
    draft.nodeRefs('subnets', Subnets, 'subnet');
    return;
  }
  const mappings = read.list(SubnetMappings);
  const subnets = mappings.items.flatMap((mapping) => read.map(mapping).SubnetId ?? []);
  draft.nodeRefs('subnets', subnets, 'subnet');
  if (!mappings.known) draft.unknown('subnets');
  const addresses = mappings.items.flatMap((mapping) => read.map(mapping).PrivateIPv4Address ?? []);
  if (draft.kind === 'nlb' && addresses.length > 0) draft.text('addresses', { 'Fn::Join': [', ', addresses] });
  for (const mapping of mappings.items) {
    const address = resourceAt(read, read.map(mapping).AllocationId, 'AWS::EC2::EIP');
    if (address) draft.take(address);
  }
}

/** A Gateway Load Balancer has one listener, without port and protocol. */
function readGatewayListener(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  for (const listener of listenersOf(read, resource)) {
    draft.take(listener, 'Listener');
    wireActions(read, draft, listener.properties.DefaultActions);
  }
}

/** What an ALB and an NLB have. */
function readServing(resource: ImportedResource, attributes: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const { properties } = resource;
  if (properties.Scheme === undefined) draft.set('scheme', 'internet-facing');
  else draft.choice('scheme', properties.Scheme);
  draft.text('name', properties.Name);
  draft.nodeRefs('securityGroups', properties.SecurityGroups, 'securityGroup');
  readAccessLog(attributes, draft, read);
  if (draft.kind === 'alb') readAlb(properties, attributes, draft);
  else readEnforcement(properties.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic, draft);
  readListeners(read, draft, resource);
}

function readAlb(properties: CfnMap, attributes: CfnMap, draft: NodeDraft): void {
  draft.choice('ipAddressType', properties.IpAddressType);
  draft.number('idleTimeout', attributes['idle_timeout.timeout_seconds']);
  draft.number('keepAlive', attributes['client_keep_alive.seconds']);
  draft.flag('dropInvalidHeaders', attributes['routing.http.drop_invalid_header_fields.enabled']);
  draft.flag('http2', attributes['routing.http2.enabled']);
}

function readAccessLog(attributes: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const enabled = read.flag(attributes['access_logs.s3.enabled']);
  if (enabled.known && !enabled.value) return;
  if (attributes['access_logs.s3.bucket'] !== undefined) {
    draft.nodeRef('accessLog', attributes['access_logs.s3.bucket'], 's3Bucket');
  }
}

/** `on` and `off`: whoever forgot the quotes gets a truth value. */
function readEnforcement(value: CfnValue | undefined, draft: NodeDraft): void {
  if (value === 'on' || value === 'off') draft.set('enforceOnPrivateLink', value === 'on');
  else draft.flag('enforceOnPrivateLink', value);
}
