import type { CfnMap, CfnValue } from '../../cfn/value';
import type { RowId } from '../../kinds/fields';
import { listenerSuffix } from '../../kinds/listener-template';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from '../reader';
import { readDefaultAction, readIdleTimeout, readRuleAction, signInClients, wireActions } from './actions';
import { readListenerCertificate } from './certificates';
import { takeReferring } from './parts';

export const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
export const LISTENER_RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
export const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';

/** The listeners of a load balancer, in the order of the file. */
export function listenersOf(read: ReadContext, loadBalancer: ImportedResource): readonly ImportedResource[] {
  return read.referring(loadBalancer, LISTENER, 'LoadBalancerArn');
}

/** The listener of a load balancer on a port. */
export function listenerAt(
  read: ReadContext,
  loadBalancer: ImportedResource,
  port: number,
): ImportedResource | undefined {
  return listenersOf(read, loadBalancer).find(({ properties }) => {
    const known = read.number(properties.Port);
    return known.known && known.value === port;
  });
}

/** Reads the listeners of an ALB or NLB with what hangs on them. */
export function readListeners(read: ReadContext, draft: NodeDraft, loadBalancer: ImportedResource): void {
  const isAlb = draft.kind === 'alb';
  const listeners = listenersOf(read, loadBalancer);
  // Another stack may add what this one leaves out.
  if (listeners.length === 0 && read.isGivenAway(loadBalancer)) draft.unknown('listeners');
  let clients: readonly ImportedResource[] = [];
  for (const listener of listeners) {
    const id = readListener(read, draft, listener, isAlb);
    takeReferring(read, draft, listener, 'ListenerArn', LISTENER_CERTIFICATE);
    if (isAlb) {
      for (const rule of read.referring(listener, LISTENER_RULE, 'ListenerArn')) readRule(read, draft, rule, id);
      clients = [...clients, ...signInClients(read, listener)];
    }
  }
  const [client, ...others] = new Set(clients);
  if (client) draft.take(client, 'SignInClient');
  for (const other of others) draft.take(other);
}

function readListener(read: ReadContext, draft: NodeDraft, listener: ImportedResource, isAlb: boolean): RowId {
  const { properties } = listener;
  const port = read.number(properties.Port);
  const id = draft.row('listeners', read.rowId(listener), (row) => {
    row.choice('protocol', properties.Protocol);
    row.number('port', properties.Port);
    const [certificate] = read.list(properties.Certificates).items;
    const asked = `${listenerSuffix({ port: port.known ? port.value : '' })}CertificateArn`;
    readListenerCertificate(read, row, read.map(certificate).CertificateArn, asked);
    if (isAlb) readDefaultAction(read, row, properties.DefaultActions);
    else readIdleTimeout(read, row, properties.ListenerAttributes);
  });
  if (isBare(read, properties)) draft.lacks(id, 'certificate');
  draft.take(listener, id);
  if (!wireActions(read, draft, properties.DefaultActions, id)) draft.unknown('listeners');
  return id;
}

/** A listener that ends TLS without a certificate: CloudFormation refuses it. */
function isBare(read: ReadContext, { Protocol, Certificates }: CfnMap): boolean {
  const protocol = read.text(Protocol);
  const certificates = read.list(Certificates);
  const endsTls = protocol.known && ['HTTPS', 'TLS'].includes(protocol.value);
  return endsTls && certificates.known && certificates.items.length === 0;
}

/** Takes a listener, or a rule of one, into the load balancer that is made elsewhere. */
export function takeIntoExisting(read: ReadContext, resource: ImportedResource): void {
  const { properties, type } = resource;
  const protocol = read.text(properties.Protocol);
  const isNetwork = protocol.known && !protocol.value.startsWith('HTTP');
  const named = type === LISTENER ? properties.LoadBalancerArn : properties.ListenerArn;
  const id = read.node(named, isNetwork ? 'nlb' : 'alb', isNetwork ? 'alb' : 'nlb');
  const draft = id === undefined ? undefined : read.draft(id);
  if (draft?.props.external !== true) return;
  // It may have more of both than this template adds.
  const isAlb = draft.kind === 'alb';
  for (const prop of isAlb ? ['listeners', 'rules'] : ['listeners']) draft.unknown(prop);
  if (type === LISTENER_RULE && isAlb) readRule(read, draft, resource, null);
  if (type !== LISTENER) return;
  const row = readListener(read, draft, resource, isAlb);
  if (!isAlb) return;
  for (const rule of read.referring(resource, LISTENER_RULE, 'ListenerArn')) readRule(read, draft, rule, row);
}

function readRule(read: ReadContext, draft: NodeDraft, rule: ImportedResource, listener: RowId | null): void {
  const { properties } = rule;
  const id = draft.row('rules', read.rowId(rule), (row) => {
    row.set('listener', listener);
    row.number('priority', properties.Priority);
    readConditions(read, row, properties.Conditions);
    readRuleAction(read, row, properties.Actions);
  });
  draft.take(rule, id);
  if (!wireActions(read, draft, properties.Actions, id)) draft.unknown('rules');
}

/** Only paths and hosts are shown; a rule with none of both asks for something else, which the text keeps. */
function readConditions(read: ReadContext, row: RowDraft, value: CfnValue | undefined): void {
  const conditions = read.list(value).items.map((item) => read.map(item));
  const paths = patternsOf(read, conditions, 'path-pattern', 'PathPatternConfig');
  const hosts = patternsOf(read, conditions, 'host-header', 'HostHeaderConfig');
  if (paths) row.text('path', paths);
  if (hosts) row.text('host', hosts);
  if (!paths && !hosts) row.unknown('path');
}

/** All patterns of one field with commas, as the row has them. */
function patternsOf(
  read: ReadContext,
  conditions: readonly CfnMap[],
  field: string,
  config: string,
): CfnValue | undefined {
  const values = conditions
    .filter((condition) => condition.Field === field || condition[config] !== undefined)
    .flatMap((condition) => [condition.Values, read.map(condition[config]).Values])
    .flatMap((list) => read.list(list).items);
  return values.length === 0 ? undefined : { 'Fn::Join': [', ', values] };
}
