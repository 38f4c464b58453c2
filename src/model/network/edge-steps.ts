import type { DiagramNode, NodeOf } from '../document/diagram';
import { isOf } from '../graph/graph';
import { recordName } from '../lib/record-name';
import { onInternet, type Position, positionOf } from './addresses';
import { blocked, judged, passed } from './checks';
import { enter } from './entry';
import type { Network } from './failures';
import { titled } from './names';
import { doesGroupAllow } from './security-groups';
import { asking, type Question, type Step, type Stop, step, stopAt } from './stops';
import type { Check } from './trace-types';
import { looksAtRequests, type WebRequest } from './web-request';

type Origin = NodeOf<'cloudFront'>['props']['origins'][number];

/** From a distribution to its origins: over the internet, or into a VPC by a VPC origin. */
export function fromDistribution(question: Question, { node }: Stop): readonly Step[] {
  if (node?.kind !== 'cloudFront') return [];
  const { graph } = question.net.facts;
  const edge: Position = { ...onInternet(node), place: 'aws' };
  return node.props.origins.flatMap((origin) =>
    graph.wiresFrom(node.id, origin.id).flatMap((wire): readonly Step[] => {
      const target = graph.node(wire.to.node);
      if (!target || !question.leads(target)) return [];
      const about = { via: `origin ${origin.name.trim() || titled(target)}`, wire: wire.id, row: origin.id };
      const steps = origin.vpcOrigin ? intoVpcOrigin(question, origin, target) : enter(question, edge, target, about);
      return steps.filter(({ to }) => isOnPort(origin, to)).map((each) => ({ ...each, ...about }));
    }),
  );
}

/** Which listener an origin means; a viewer may come by either scheme where it decides. */
function isOnPort({ protocol, httpPort, httpsPort }: Origin, { at }: Stop): boolean {
  if (!at) return true;
  const ports = [...(protocol === 'https-only' ? [] : [httpPort]), ...(protocol === 'http-only' ? [] : [httpsPort])];
  return ports.includes(at.listener.port);
}

/** A VPC origin has network interfaces in the VPC: private addresses will do, but the VPC needs an internet gateway. */
function intoVpcOrigin({ net }: Question, origin: Origin, target: DiagramNode): readonly Step[] {
  const port = origin.protocol === 'http-only' ? origin.httpPort : origin.httpsPort;
  const common = [gatewayCheck(net, target)];
  if (isOf(target, 'alb', 'nlb')) {
    return target.props.listeners.map((listener) =>
      step(stopAt(target, { at: { loadBalancer: target, listener }, port: listener.port, protocol: 'tcp' }), {
        checks: [...common, ...groupCheck(net, target, listener.port)],
      }),
    );
  }
  return [step(stopAt(target, { port, protocol: 'tcp' }), { checks: [...common, ...groupCheck(net, target, port)] })];
}

function gatewayCheck(net: Network, target: DiagramNode): Check {
  const vpc = net.facts.vpc(target);
  const gateways = vpc ? net.facts.graph.inside(vpc.id, 'internetGateway') : [];
  return judged(gateways.length > 0 ? 'yes' : 'no', 'the VPC of the VPC origin has an internet gateway', () => ({
    node: vpc,
    code: 'not-exposed',
    rule: 'WIRE-04',
    message: `${vpc ? titled(vpc) : 'The VPC'} has no internet gateway, which a VPC origin needs.`,
    fix: 'Add an internet gateway; no route to it is needed.',
  }));
}

function groupCheck(net: Network, target: DiagramNode, port: number): readonly Check[] {
  const position = positionOf(net, target);
  if (!position || position.groups?.length === 0) return [];
  const ok = doesGroupAllow(position.groups, 'in', 'tcp', port, { groups: [] });
  return [
    judged(ok, `${titled(target)} admits CloudFront on TCP ${port}`, () => ({
      node: position.groups?.[0] ?? target,
      code: 'sg-ingress',
      rule: null,
      message: `${titled(target)} does not admit CloudFront on TCP ${port}.`,
      fix: "Admit CloudFront's managed prefix list, or its own security group for VPC origins.",
    })),
  ];
}

/** From a name to what it stands for: the caller then connects to that by itself. */
export function fromHostedZone(question: Question, { node, caller }: Stop): readonly Step[] {
  if (node?.kind !== 'hostedZone' || !caller) return [];
  const { graph } = question.net.facts;
  return node.props.records.flatMap((record) =>
    graph.wiresFrom(node.id, record.id).flatMap((wire) => {
      const target = graph.node(wire.to.node);
      const via = `${record.type} ${record.name.trim() || '@'}`;
      const isAddress = record.type !== 'TXT';
      const check = isAddress
        ? passed(`${via} leads to ${target ? titled(target) : 'it'}`)
        : blocked(`${via} leads somewhere`, {
            node,
            code: 'dns',
            rule: null,
            message: `${via} is text and leads nowhere.`,
            fix: 'Use an A record.',
          });
      return target && question.leads(target)
        ? enter(question, caller, target, {}).map((each) => ({
            ...asking(requestFor(question.net, node, record.name, target), each),
            via,
            wire: wire.id,
            row: record.id,
            checks: [check, ...each.checks],
          }))
        : [];
    }),
  );
}

/** Who looked a name up asks for that host, whatever the path. */
function requestFor(
  { facts }: Network,
  zone: NodeOf<'hostedZone'>,
  record: string,
  target: DiagramNode,
): WebRequest | undefined {
  if (!isOf(target, 'alb', 'nlb') || !looksAtRequests(facts, target)) return undefined;
  const host = recordName(record.trim(), zone.props.name.trim());
  return host === '' ? undefined : { name: host, paths: undefined, host };
}
