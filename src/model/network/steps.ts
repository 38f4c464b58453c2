import type { DiagramNode } from '../document/diagram';
import { isOf } from '../graph/graph';
import { positionOf } from './addresses';
import { fromApi } from './api-steps';
import { fromBalancer } from './balancer-steps';
import { passed } from './checks';
import { fromDistribution, fromHostedZone } from './edge-steps';
import { fromEndpoint, fromEndpointService } from './endpoint-steps';
import { enter } from './entry';
import { crossLeg } from './leg';
import { fromLink } from './link-steps';
import { service, titled } from './names';
import { type Question, type Step, type Stop, step, stopAt } from './stops';
import { fromGroup } from './target-steps';

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
    const port = target.kind === 'ecsService' ? target.props.containerPort : undefined;
    const { checks, through } = crossLeg(question.net, { from: caller, to, protocol: 'tcp', port });
    return [
      step(stopAt(target, { caller, port, protocol: 'tcp' }), { via: service('tcp', port), wire, checks, through }),
    ];
  });
}

function targetsOf({ net, leads }: Question, node: DiagramNode) {
  const { graph } = net.facts;
  return graph.wiresFrom(node.id).flatMap((wire) => {
    const target = graph.node(wire.to.node);
    return target && leads(target) ? [{ target, wire: wire.id }] : [];
  });
}
