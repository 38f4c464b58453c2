import type { DiagramNode, NodeOf } from '../document/diagram';
import { atPublicName, onInternet, type Position, positionOf } from './addresses';
import { judged, passed } from './checks';
import { endpointDnsChecks } from './endpoint-dns';
import type { Network } from './failures';
import { egressCheck, nameOf } from './group-checks';
import { crossLeg } from './leg';
import { titled } from './names';
import { tableOf } from './route-lookup';
import { type Question, type Step, step, stopAt } from './stops';
import type { Check } from './trace-types';

type GatewayEndpoint = NodeOf<'gatewayEndpoint'>;

/** What a node of the drawing is called among AWS's services: `s3`, `sqs`. */
export function serviceName(node: DiagramNode): string {
  if (node.kind === 's3Bucket') return 's3';
  return node.kind === 'awsService' ? node.props.service.trim() : node.kind;
}

/**
 * From a caller to a service of AWS. In a VPC the routes of a gateway endpoint come first, then an interface endpoint
 * whose private DNS answers for the service, then whatever way leads to the internet.
 */
export function intoService(question: Question, caller: Position, target: DiagramNode, about: Partial<Step>): Step {
  const { net } = question;
  const arrived = stopAt(target, { caller, port: 443, protocol: 'tcp' });
  const name = titled(target);
  if (caller.place !== 'vpc') {
    return step(arrived, { via: 'HTTPS 443', ...about, checks: [passed(`${name} is reached at its public endpoint`)] });
  }
  const vpc = caller.spots[0]?.vpc;
  const wanted = serviceName(target);
  const gateways = vpc ? net.facts.graph.inside(vpc.id, 'gatewayEndpoint') : [];
  const gateway = gateways.find(
    (one) => one.props.service === wanted && coversAll(net, one, caller) && !net.isDown(one),
  );
  if (gateway) {
    const checks = [
      ...egressCheck(toAws(caller, target)),
      passed(`the route tables of ${nameOf(caller)} lead to ${titled(gateway)}`),
    ];
    return step(arrived, { via: 'HTTPS 443', ...about, checks, through: [gateway] });
  }
  const endpoints = vpc ? net.facts.graph.inside(vpc.id, 'interfaceEndpoint') : [];
  const endpoint = endpoints.find(({ props }) => props.service.trim() === wanted && props.privateDns);
  const position = endpoint && positionOf(net, endpoint);
  if (endpoint && position) {
    const leg = crossLeg(net, { from: caller, to: position, protocol: 'tcp', port: 443 });
    const checks = [...endpointDnsChecks(net, endpoint, caller), ...leg.checks];
    return step(arrived, { via: 'HTTPS 443', ...about, checks, through: [...leg.through, endpoint] });
  }
  const leg = crossLeg(net, { from: caller, to: atPublicName(), protocol: 'tcp', port: 443 });
  return step(arrived, { via: 'HTTPS 443', ...about, checks: leg.checks, through: leg.through });
}

function toAws(caller: Position, target: DiagramNode) {
  const to: Position = {
    ...onInternet(target),
    place: 'aws',
    spots: onInternet().spots.map((spot) => ({ ...spot, block: undefined })),
  };
  return { from: caller, to, protocol: 'tcp', port: 443, knowsGroups: false } as const;
}

function coversAll(net: Network, endpoint: GatewayEndpoint, caller: Position): boolean {
  return caller.spots.every(({ subnet }) => {
    const table = subnet && tableOf(net.facts, subnet);
    return table !== undefined && endpoint.props.routeTables.includes(table.id);
  });
}

/** To a gateway endpoint: routes of the own VPC lead there, and nothing from outside. */
export function intoGatewayEndpoint(
  question: Question,
  caller: Position,
  endpoint: GatewayEndpoint,
  about: Partial<Step>,
): Step {
  const { net } = question;
  const arrived = stopAt(endpoint, { caller, port: 443, protocol: 'tcp' });
  const home = net.facts.vpc(endpoint);
  const name = titled(endpoint);
  const isInside = caller.place === 'vpc' && caller.spots.every(({ vpc }) => vpc === home);
  const inside = judged(isInside ? 'yes' : 'no', `${nameOf(caller)} stands in the VPC of ${name}`, () => ({
    node: endpoint,
    code: 'not-transitive',
    rule: 'X-09',
    message: `${name} serves its own VPC only; ${nameOf(caller)} stands outside of it.`,
    fix: 'Use an interface endpoint for the service.',
  }));
  const routed = (): Check =>
    judged(
      coversAll(net, endpoint, caller) ? 'yes' : 'no',
      `the route tables of ${nameOf(caller)} lead to ${name}`,
      () => ({
        node: endpoint,
        code: 'no-route',
        rule: null,
        message: `A subnet of ${nameOf(caller)} uses a route table that ${name} is not associated with.`,
        fix: 'Associate the endpoint with the route table of the subnet.',
      }),
    );
  return step(arrived, {
    via: 'HTTPS 443',
    ...about,
    checks: isInside ? [...egressCheck(toAws(caller, endpoint)), inside, routed()] : [inside],
  });
}
