import type { Diagram, Profile } from '../../../src/model/document/diagram';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import type { Change } from '../../support/traced';

export type Props = Readonly<Record<string, unknown>>;

/** A request that is followed on a design. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly port?: number;
  readonly arrives: boolean;
}

/** A design as somebody runs it on AWS, or nearly so, and everything that is to be said against it. */
export interface Design {
  readonly name: string;
  readonly doc: Diagram;
  /** Codes of all errors and warnings, one for each finding. */
  readonly aws: readonly string[];
  /** Where the exam sees it otherwise. */
  readonly exam?: readonly string[];
  readonly traces?: readonly Asked[];
}

/** What the exam says against a design that is fine today, and the other way round. */
export interface Findings {
  readonly aws?: readonly string[];
  readonly exam?: readonly string[];
}

/** A design that works, still to be drawn on. */
export interface Sound extends Design {
  readonly draw: DiagramBuilder;
}

/** A design that works. */
export function sound(name: string, draw: DiagramBuilder, found: Findings = {}, ...traces: readonly Asked[]): Sound {
  const { aws = [], exam = aws } = found;
  return { name, draw, doc: draw.build(), aws, exam, traces };
}

/** The same design with something more in it that changes no judgement. */
export function more(base: Sound, add: (draw: DiagramBuilder) => DiagramBuilder): Sound {
  const draw = add(base.draw);
  return { ...base, draw, doc: draw.build() };
}

/** The same design with one thing wrong: the codes come on top of those of the sound one. */
export function nearMiss(
  name: string,
  base: Design,
  changes: Change | readonly Change[],
  cause: readonly string[] | Findings,
  ...traces: readonly Asked[]
): Design {
  const all = typeof changes === 'function' ? [changes] : changes;
  const extra: Findings = Array.isArray(cause) ? { aws: cause } : (cause as Findings);
  const more = (profile: Profile) => (profile === 'aws' ? extra.aws : (extra.exam ?? extra.aws)) ?? [];
  return {
    name: `${base.name}, but ${name}`,
    doc: all.reduce((doc, change) => change(doc), base.doc),
    aws: [...base.aws, ...more('aws')],
    exam: [...(base.exam ?? base.aws), ...more('saa-c03')],
    traces,
  };
}

/** The same design with something too much. */
export function tooMuch(
  name: string,
  base: Sound,
  add: (draw: DiagramBuilder) => DiagramBuilder,
  cause: readonly string[] | Findings,
  ...traces: readonly Asked[]
): Design {
  return nearMiss(name, base, () => add(base.draw).build(), cause, ...traces);
}

const peerOrBlock = (who: string): Props => {
  if (who.startsWith('pl-')) return { prefixList: who };
  return who.includes('/') ? { cidr: who } : { peer: who };
};

/** An inbound rule of a group: from a group, a block or a prefix list. */
export function into(port: number, from: string): Props {
  return { direction: 'in', protocol: 'tcp', fromPort: port, toPort: port, ...peerOrBlock(from) };
}

/** An outbound rule of a group. */
export function out(port: number, to: string): Props {
  return { ...into(port, to), direction: 'out' };
}

/** Security groups of a VPC, by label. */
export function groups(
  builder: DiagramBuilder,
  vpc: string,
  all: Readonly<Record<string, readonly Props[]>>,
): DiagramBuilder {
  return Object.entries(all).reduce(
    (drawn, [label, rules]) => drawn.node('securityGroup', label, { in: vpc, props: { rules } }),
    builder,
  );
}

export const PRIVATE = ['private-a', 'private-b'];
export const PUBLIC = ['public-a', 'public-b'];

/** {@link twoZones} with public subnets, an internet gateway and a NAT gateway in each zone. */
export function withInternet(base: DiagramBuilder = twoZones()): DiagramBuilder {
  return base
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'public-rt', { in: 'main', props: { routes: [{ target: 'igw' }] } })
    .node('subnet', 'public-a', { in: 'zone-a', props: publicSubnet('10.0.101.0/24') })
    .node('subnet', 'public-b', { in: 'zone-b', props: publicSubnet('10.0.102.0/24') })
    .node('natGateway', 'nat-a', { in: 'public-a' })
    .node('natGateway', 'nat-b', { in: 'public-b' })
    .node('routeTable', 'app-a-rt', { in: 'main', props: { routes: [{ target: 'nat-a' }] } })
    .node('routeTable', 'app-b-rt', { in: 'main', props: { routes: [{ target: 'nat-b' }] } })
    .node('subnet', 'app-a', { in: 'zone-a', props: { cidr: '10.0.11.0/24', routeTable: 'app-a-rt' } })
    .node('subnet', 'app-b', { in: 'zone-b', props: { cidr: '10.0.12.0/24', routeTable: 'app-b-rt' } });
}

function publicSubnet(cidr: string): Props {
  return { cidr, access: 'public', routeTable: 'public-rt' };
}

export const APP = ['app-a', 'app-b'];

/** A route of an API, complete but for its wire. */
export const ROUTE = { method: 'GET', path: '/orders', authorization: 'AWS_IAM', serverName: 'orders.example.com' };

/** A target group that speaks TLS to what stands behind an ALB. */
export const HTTPS_GROUP = { protocol: 'HTTPS', port: 8443, healthProtocol: 'HTTPS' };

/** A target group behind an NLB that passes TLS through. */
export const TCP_GROUP = { protocol: 'TCP', port: 8443, healthProtocol: 'TCP' };

export const TLS_CERT = 'arn:aws:acm:eu-central-1:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef';

/** An internal ALB `web` on HTTPS with an ECS service `orders-svc` in both zones behind it. */
export function albWithTasks(
  base: DiagramBuilder,
  subnets: readonly string[] = PRIVATE,
  callers = 'link-sg',
): DiagramBuilder {
  return groups(base, 'main', {
    'alb-sg': [into(443, callers), out(8443, 'task-sg')],
    'task-sg': [into(8443, 'alb-sg')],
  })
    .node('alb', 'web', {
      in: 'main',
      props: { subnets, securityGroups: ['alb-sg'], listeners: [{ protocol: 'HTTPS', port: 443 }] },
    })
    .node('targetGroup', 'orders-tg', { in: 'main', props: { ...HTTPS_GROUP, targetType: 'ip' } })
    .node('ecsService', 'orders-svc', {
      in: 'main',
      props: { subnets, securityGroups: ['task-sg'], containerPort: 8443 },
    })
    .wire('web', 'orders-tg')
    .wire('orders-tg', 'orders-svc');
}

/** A VPC with one private subnet in each of two zones. */
export function spoke(
  base: DiagramBuilder,
  label: string,
  region: string,
  net: string,
  routes: readonly Props[] = [],
): DiagramBuilder {
  const subnet = (zone: string, third: number) => ({
    in: `${label}-${zone}`,
    props: { cidr: `${net}.${third}.0/24`, routeTable: `${label}-rt` },
  });
  return base
    .node('vpc', label, { in: region, props: { cidr: `${net}.0.0/16` } })
    .node('zone', `${label}-a`, { in: label, props: { letter: 'a' } })
    .node('zone', `${label}-b`, { in: label, props: { letter: 'b' } })
    .node('routeTable', `${label}-rt`, { in: label, props: { routes } })
    .node('subnet', `${label}-1`, subnet('a', 1))
    .node('subnet', `${label}-2`, subnet('b', 2));
}
