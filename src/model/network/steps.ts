import type { DiagramNode } from '../document/diagram';
import { isOf } from '../graph/graph';
import { positionOf } from './addresses';
import { fromApi } from './api-steps';
import { fromBalancer } from './balancer-steps';
import { judged, passed } from './checks';
import { fromDistribution, fromHostedZone } from './edge-steps';
import { fromEndpoint, fromEndpointService } from './endpoint-steps';
import { enter } from './entry';
import { crossLeg } from './leg';
import { fromLink } from './link-steps';
import { service, titled } from './names';
import { type Question, type Step, type Stop, step, stopAt } from './stops';
import { fromGroup } from './target-steps';
import type { Check } from './trace-types';

/** Everything a request can do from where it is, along what is drawn. */
export function stepsFrom(question: Question, stop: Stop): readonly Step[] {
  const { node } = stop;
  if (!node) return [];
  switch (node.kind) {
    case 'restApi':
    case 'httpApi':
    case 'webSocketApi':
      return fromApi(question, stop);
    case 'vpcLinkV1':
    case 'vpcLinkV2':
      return fromLink(question, stop);
    case 'alb':
    case 'nlb':
      return fromBalancer(question, stop);
    case 'targetGroup':
      return fromGroup(question, stop);
    case 'interfaceEndpoint':
      return fromEndpoint(question, stop);
    case 'endpointService':
      return fromEndpointService(question, stop);
    case 'gatewayEndpoint':
      return fromGatewayEndpoint(question, node);
    case 'cloudFront':
      return fromDistribution(question, stop);
    case 'hostedZone':
      return fromHostedZone(question, stop);
    case 'cloudMapService':
      return fromCloudMap(question, stop, node);
    default:
      return fromCaller(question, node);
  }
}

/** What code or people call: along their wires. */
function fromCaller(question: Question, node: DiagramNode): readonly Step[] {
  const position = positionOf(question.net, node);
  if (!position) return [];
  return targetsOf(question, node).flatMap(({ target, wire }) => enter(question, position, target, { wire }));
}

function fromGatewayEndpoint(question: Question, node: DiagramNode): readonly Step[] {
  return targetsOf(question, node)
    .filter(({ target }) => isOf(target, 's3Bucket', 'awsService'))
    .map(({ target, wire }) =>
      step(stopAt(target, { port: 443, protocol: 'tcp' }), {
        via: 'HTTPS 443',
        wire,
        checks: [passed(`${titled(node)} leads to ${titled(target)}`)],
      }),
    );
}

/** From a name in Cloud Map to what is registered under it: the link connects to its address and port. */
function fromCloudMap(question: Question, { caller }: Stop, node: DiagramNode): readonly Step[] {
  return targetsOf(question, node).flatMap(({ target, wire }) => {
    const to = positionOf(question.net, target);
    if (!to || !caller) return [];
    const port = registeredPort(node, target);
    const { checks, through } = crossLeg(question.net, { from: caller, to, protocol: 'tcp', port });
    return [
      step(stopAt(target, { caller, port, protocol: 'tcp' }), {
        via: service('tcp', port),
        wire,
        checks: [...portTold(node, target), ...checks],
        through,
      }),
    ];
  });
}

/** ECS registers ports with SRV records only. */
function portTold(map: DiagramNode, target: DiagramNode): readonly Check[] {
  if (map.kind !== 'cloudMapService' || target.kind !== 'ecsService') return [];
  const { recordType } = map.props;
  return [
    judged(recordType === 'SRV' ? 'yes' : 'no', `${titled(map)} tells the port of ${titled(target)}`, () => ({
      node: map,
      code: 'no-target',
      rule: 'WIRE-08',
      message: `${titled(map)} has ${recordType} records, so ${titled(target)} registers no port.`,
      fix: 'Use SRV records.',
    })),
  ];
}

/** ECS tells the port of its tasks itself; instances are registered with the port of the service. */
function registeredPort(service: DiagramNode, target: DiagramNode): number | undefined {
  if (target.kind === 'ecsService') return target.props.containerPort;
  return target.kind === 'ec2' && service.kind === 'cloudMapService' ? service.props.port : undefined;
}

function targetsOf({ net, leads }: Question, node: DiagramNode) {
  const { graph } = net.facts;
  return graph.wiresFrom(node.id).flatMap((wire) => {
    const target = graph.node(wire.to.node);
    return target && leads(target) ? [{ target, wire: wire.id }] : [];
  });
}
