import type { DiagramNode, NodeOf } from '../document/diagram';
import type { WireId } from '../kinds/fields';
import type { Position } from './addresses';
import { judged, passed } from './checks';
import { endpointDnsChecks } from './endpoint-dns';
import type { Network } from './failures';
import { noListener } from './listeners';
import { titled } from './names';
import { policyChecks } from './policy-checks';
import { privateLinkChecks } from './private-link';
import { samePlaceChecks } from './same-place';
import { serviceName } from './service-entry';
import { type Question, type Step, type Stop, step, stopAt } from './stops';
import type { Check } from './trace-types';

type Endpoint = NodeOf<'interfaceEndpoint'>;

/** From an interface endpoint to the service it leads to: a private API, an endpoint service, or one of AWS. */
export function fromEndpoint(question: Question, stop: Stop): readonly Step[] {
  const { node, caller } = stop;
  const { net } = question;
  if (node?.kind !== 'interfaceEndpoint') return [];
  const { graph } = net.facts;
  const dns = caller ? endpointDnsChecks(net, node, caller) : [];
  const wired = graph.wiresFrom(node.id).flatMap((wire) => {
    const target = graph.node(wire.to.node);
    return target && question.leads(target) ? toService(net, node, target, stop, wire.id) : [];
  });
  const drawn = new Set(wired.map(({ to }) => to.end));
  const others = impliedBy(question, node).filter(({ id }) => !drawn.has(id));
  const steps = [...wired, ...others.flatMap((target) => toService(net, node, target, stop, undefined))];
  return steps.map((each) => ({ ...each, checks: [...dns, ...each.checks] }));
}

/** What an endpoint of a service leads to without a wire: everything of that service in its Region that is asked for. */
function impliedBy({ net, goals }: Question, endpoint: Endpoint): readonly DiagramNode[] {
  const wanted = endpoint.props.service.trim();
  return [...goals].flatMap((id) => {
    const node = id === 'internet' || id === 'on-prem' ? undefined : net.facts.graph.node(id);
    if (!node || !net.facts.mayShareRegion(endpoint, node)) return [];
    const isApi = node.kind === 'restApi' && node.props.endpointType === 'PRIVATE' && wanted === 'execute-api';
    const isService = (node.kind === 's3Bucket' || node.kind === 'awsService') && serviceName(node) === wanted;
    return isApi || isService ? [node] : [];
  });
}

function toService(
  net: Network,
  endpoint: Endpoint,
  target: DiagramNode,
  stop: Stop,
  wire: WireId | undefined,
): readonly Step[] {
  const isDrawn = wire !== undefined;
  if (target.kind === 'restApi') {
    const arrived = stopAt(target, { caller: stop.caller, port: 443, protocol: 'tcp' });
    return [
      step(arrived, { via: 'PrivateLink', wire, isDrawn, checks: apiChecks(net, endpoint, target, stop.caller) }),
    ];
  }
  if (target.kind === 'endpointService') {
    const arrived = stopAt(target, { port: stop.port, protocol: 'tcp' });
    return [step(arrived, { via: 'PrivateLink', wire, isDrawn, checks: offerChecks(net, endpoint, target) })];
  }
  if (target.kind !== 's3Bucket' && target.kind !== 'awsService') return [];
  const check = judged(
    serviceName(target) === endpoint.props.service.trim() ? 'yes' : 'no',
    `${titled(endpoint)} is an endpoint of ${serviceName(target)}`,
    () => ({
      node: endpoint,
      code: 'no-path',
      rule: null,
      message: `${titled(endpoint)} is an endpoint of ${endpoint.props.service.trim() || 'no service'}, not of ${serviceName(target)}.`,
      fix: `Set its service to ${serviceName(target)}.`,
    }),
  );
  return [step(stopAt(target, { port: 443, protocol: 'tcp' }), { via: 'PrivateLink', wire, isDrawn, checks: [check] })];
}

function apiChecks(
  net: Network,
  endpoint: Endpoint,
  api: NodeOf<'restApi'>,
  caller: Position | undefined,
): readonly Check[] {
  const fault = { node: api, rule: 'API-30' } as const;
  const isPrivate = judged(api.props.endpointType === 'PRIVATE' ? 'yes' : 'no', `${titled(api)} is private`, () => ({
    ...fault,
    code: 'not-exposed',
    message: `${titled(api)} is public; an interface endpoint leads to private APIs only.`,
    fix: 'Make its endpoint type PRIVATE, or call its public endpoint.',
  }));
  const hasPolicy = judged(
    api.props.policy.trim() === '' ? 'no' : 'yes',
    `${titled(api)} has a resource policy`,
    () => ({
      ...fault,
      code: 'policy',
      message: `${titled(api)} has no resource policy; a private API answers nobody without one.`,
      fix: 'Add a resource policy that allows the endpoint.',
    }),
  );
  const region = samePlaceChecks(net, endpoint, api, { account: 'X-06', region: 'API-14' }).slice(1);
  if (api.props.endpointType !== 'PRIVATE') return [isPrivate, ...region];
  return [isPrivate, hasPolicy, ...policyChecks(net, api, caller, endpoint), ...region];
}

/** Another account must be an allowed principal, another Region a supported one. */
function offerChecks(net: Network, endpoint: Endpoint, offer: NodeOf<'endpointService'>): readonly Check[] {
  const { facts } = net;
  const consumer = facts.account(endpoint)?.props.accountId.trim() ?? '';
  const { allowedPrincipals, supportedRegions } = offer.props;
  const isAllowed =
    facts.mayShareAccount(endpoint, offer) ||
    consumer === '' ||
    allowedPrincipals.includes('*') ||
    allowedPrincipals.includes(consumer);
  const home = facts.region(endpoint)?.props.code ?? '';
  const isNear =
    facts.mayShareRegion(endpoint, offer) ||
    (endpoint.props.serviceRegion.trim() !== '' && supportedRegions.includes(home));
  return [
    judged(isAllowed ? 'yes' : 'no', `${titled(offer)} allows account ${consumer}`, () => ({
      node: offer,
      code: 'account',
      rule: 'X-06',
      message: `${titled(offer)} does not name account ${consumer} among its allowed principals.`,
      fix: `Add ${consumer} to the allowed principals.`,
    })),
    judged(isNear ? 'yes' : 'no', `${titled(offer)} is offered in the Region of ${titled(endpoint)}`, () => ({
      node: offer,
      code: 'region',
      rule: 'X-05',
      message: `${titled(offer)} stands in another Region than ${titled(endpoint)}.`,
      fix: 'Set the service Region of the endpoint, and add its Region to the supported Regions of the service.',
    })),
  ];
}

/** From an endpoint service to the listener of its NLB on the same port. */
export function fromEndpointService({ net, leads }: Question, { node, port }: Stop): readonly Step[] {
  if (node?.kind !== 'endpointService') return [];
  const { graph } = net.facts;
  return graph.wiresFrom(node.id).flatMap((wire): readonly Step[] => {
    const target = graph.node(wire.to.node);
    if (target?.kind !== 'nlb' || !leads(target)) return [];
    const place = samePlaceChecks(net, node, target, { account: 'X-04', region: 'X-04' });
    const listeners = target.props.listeners.filter((one) => port === undefined || one.port === port);
    if (listeners.length === 0)
      return [step(stopAt(target, { port }), { wire: wire.id, checks: [...place, noListener(target, port)] })];
    return listeners.map((listener) =>
      step(stopAt(target, { at: { loadBalancer: target, listener }, port: listener.port, protocol: 'tcp' }), {
        via: `${listener.protocol} ${listener.port}`,
        wire: wire.id,
        checks: [
          ...place,
          passed(`${titled(target)} has a listener on ${listener.port}`),
          ...privateLinkChecks(net, target, listener.port, titled(node)),
        ],
      }),
    );
  });
}
