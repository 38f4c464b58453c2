import type {
  KindStyle,
  LayoutContainer,
  LayoutEdge,
  LayoutLeaf,
  LayoutPort,
  LayoutTree,
} from '../../../../src/model/layout/auto/tree';

type Child = LayoutContainer | LayoutLeaf;

/** A container with the sizes the canvas uses. */
export function container(kindStyle: KindStyle, id: string, ...children: Child[]): LayoutContainer {
  return { id, kindStyle, header: 32, padding: 12, minWidth: 160, minHeight: 80, children };
}

/** A whole diagram; wires are written `from:port to:port`. */
export function tree(wires: readonly string[], ...children: Child[]): LayoutTree {
  const edges = wires.map((wire): LayoutEdge => {
    const [from = '', fromPort = '', to = '', toPort = ''] = wire.split(/[ :]/);
    return { from, fromPort, to, toPort };
  });
  const root = { id: 'root', kindStyle: 'root', header: 0, padding: 0, minWidth: 0, minHeight: 0 } as const;
  return { ...root, children, edges };
}

function leaf(
  id: string,
  width: number,
  height: number,
  outs: readonly number[],
  spans: readonly string[] = [],
): LayoutLeaf {
  const inPort: LayoutPort = { id: 'in', side: 'left', offset: outs.length > 0 && height > 60 ? 24 : height / 2 };
  const out = outs.map((offset, i): LayoutPort => ({ id: `r${i + 1}`, side: 'right', offset }));
  const floating: LayoutPort = { id: 'out', side: 'right', offset: height / 2, floating: true };
  return { id, width, height, ports: [inPort, ...out, floating], spans };
}

export const client = (id: string) => leaf(id, 68, 72, []);
export const api = (id: string, routes = 3) =>
  leaf(
    id,
    156,
    46 + 24 * routes,
    Array.from({ length: routes }, (_, i) => 58 + 24 * i),
  );
export const link = (id: string, ...spans: string[]) => leaf(id, 124, 48, [], spans);
export const loadBalancer = (id: string, ...spans: string[]): LayoutLeaf => {
  const lb = leaf(id, 148, 96, [58], spans);
  return { ...lb, ports: lb.ports.map((port) => (port.id === 'in' ? { ...port, offset: 58 } : port)) };
};
export const group = (id: string) => leaf(id, 108, 44, []);
export const instance = (id: string) => leaf(id, 112, 48, []);

/** The chain of the picture: client, REST API, V1 link, NLB, ALB, two instances in two zones. */
export function classicChain(): LayoutTree {
  return tree(
    ['client:out api:in', ...chainWires('')],
    client('client'),
    container('account', 'account', container('region', 'region', api('api'), link('link'), chainVpc(''))),
  );
}

/** The wires of one classic chain; the prefix keeps several apart. */
export function chainWires(p: string): string[] {
  return [
    `${p}api:r1 ${p}link:in`,
    `${p}api:r2 ${p}link:in`,
    `${p}link:out ${p}nlb:in`,
    `${p}nlb:r1 ${p}tg1:in`,
    `${p}tg1:out ${p}alb:in`,
    `${p}alb:r1 ${p}tg2:in`,
    `${p}tg2:out ${p}web1:in`,
    `${p}tg2:out ${p}web2:in`,
  ];
}

/** The VPC of the classic chain. */
export function chainVpc(p: string): LayoutContainer {
  const spans = [`${p}private-a`, `${p}private-b`];
  const zone = (z: string, n: number) =>
    container('zone', `${p}zone-${z}`, container('subnet', `${p}private-${z}`, instance(`${p}web${n}`)));
  return container(
    'vpc',
    `${p}vpc`,
    loadBalancer(`${p}nlb`, ...spans),
    group(`${p}tg1`),
    loadBalancer(`${p}alb`, ...spans),
    group(`${p}tg2`),
    zone('a', 1),
    zone('b', 2),
  );
}

/** An API in the Region whose routes lead to a V2 link inside the VPC. */
export function linkInVpc(): LayoutTree {
  const spans = ['private-a'];
  const zone = container('zone', 'zone-a', container('subnet', 'private-a', instance('web1')));
  const vpc = container('vpc', 'vpc', link('link', ...spans), loadBalancer('alb', ...spans), group('tg'), zone);
  return tree(
    ['client:out api:in', 'api:r1 link:in', 'api:r2 link:in', 'link:out alb:in', 'alb:r1 tg:in', 'tg:out web1:in'],
    client('client'),
    container('account', 'account', container('region', 'region', api('api'), vpc)),
  );
}

/** HTTP API, V2 link with subnets, ALB, instances; public subnets with a bastion. */
export function v2Chain(publicSubnets: boolean): LayoutTree {
  const zone = (z: string, n: number) =>
    container(
      'zone',
      `zone-${z}`,
      ...(publicSubnets ? [container('subnet', `public-${z}`, ...(n === 1 ? [instance('bastion')] : []))] : []),
      container('subnet', `private-${z}`, instance(`web${n}`)),
    );
  const spans = ['private-a', 'private-b'];
  return tree(
    ['client:out api:in', 'api:r1 link:in', 'link:out alb:in', 'alb:r1 tg:in', 'tg:out web1:in', 'tg:out web2:in'],
    client('client'),
    container(
      'account',
      'account',
      container(
        'region',
        'region',
        api('api', 2),
        link('link', ...spans),
        container('vpc', 'vpc', loadBalancer('alb', ...spans), group('tg'), zone('a', 1), zone('b', 2)),
      ),
    ),
  );
}

/** The classic chain with public subnets that hold an internet-facing ALB's shadows. */
export function publicChain(): LayoutTree {
  const zone = (z: string, n: number) =>
    container(
      'zone',
      `zone-${z}`,
      container('subnet', `public-${z}`),
      container('subnet', `private-${z}`, instance(`web${n}`)),
    );
  const vpc = container(
    'vpc',
    'vpc',
    loadBalancer('alb', 'public-a', 'public-b'),
    group('tg'),
    leaf('igw', 112, 44, []),
    zone('a', 1),
    zone('b', 2),
  );
  return tree(
    ['client:out alb:in', 'alb:r1 tg:in', 'tg:out web1:in', 'tg:out web2:in'],
    client('client'),
    container('account', 'account', container('region', 'region', vpc)),
  );
}

/** One Region, one API, a link and a chain per VPC. */
export function twoVpcs(): LayoutTree {
  const one = chainWires('a-').slice(2);
  const two = chainWires('b-').slice(2);
  return tree(
    ['client:out api:in', 'api:r1 a-link:in', 'api:r2 b-link:in', ...one, ...two],
    client('client'),
    container(
      'account',
      'account',
      container('region', 'region', api('api'), link('a-link'), link('b-link'), chainVpc('a-'), chainVpc('b-')),
    ),
  );
}

/** Two accounts with a classic chain each, and two clients. */
export function twoAccounts(): LayoutTree {
  const account = (p: string) =>
    container(
      'account',
      `${p}account`,
      container('region', `${p}region`, api(`${p}api`), link(`${p}link`), chainVpc(p)),
    );
  return tree(
    ['a-client:out a-api:in', 'b-client:out b-api:in', ...chainWires('a-'), ...chainWires('b-')],
    client('a-client'),
    client('b-client'),
    account('a-'),
    account('b-'),
  );
}

/** One ALB with forty instances in two subnets. */
export function fortyInstances(): LayoutTree {
  const ids = Array.from({ length: 40 }, (_, i) => `web${i}`);
  const half = (rest: number) => ids.filter((_, i) => i % 2 === rest).map(instance);
  const zone = (z: string, rest: number) =>
    container('zone', `zone-${z}`, container('subnet', `private-${z}`, ...half(rest)));
  const vpc = container(
    'vpc',
    'vpc',
    loadBalancer('alb', 'private-a', 'private-b'),
    group('tg'),
    zone('a', 0),
    zone('b', 1),
  );
  return tree(
    ['client:out alb:in', 'alb:r1 tg:in', ...ids.map((id) => `tg:out ${id}:in`)],
    client('client'),
    container('account', 'account', container('region', 'region', vpc)),
  );
}

/** Containers with nothing in them. */
export function emptyContainers(): LayoutTree {
  const vpc = container(
    'vpc',
    'vpc',
    container('zone', 'zone-a', container('subnet', 'private-a')),
    container('zone', 'zone-b'),
  );
  return tree([], container('account', 'account', container('region', 'region', vpc), container('region', 'other')));
}

/** Leaves everywhere and no wire at all. */
export function disconnected(): LayoutTree {
  const many = (p: string, n: number) => Array.from({ length: n }, (_, i) => instance(`${p}${i}`));
  const vpc = container(
    'vpc',
    'vpc',
    ...many('v', 5),
    container('zone', 'z', container('subnet', 's', ...many('s-', 7))),
  );
  return tree(
    [],
    ...many('r', 11),
    container('account', 'account', container('region', 'region', ...many('g', 3), vpc)),
  );
}

/** Two APIs, a V1 and a V2 link, an NLB and an ALB with three target groups, instances that call a database. */
export function fanOut(): LayoutTree {
  const spans = ['app-a', 'app-b'];
  const zone = (z: string) =>
    container(
      'zone',
      `zone-${z}`,
      container('subnet', `public-${z}`),
      container('subnet', `app-${z}`, instance(`web-${z}`), instance(`shop-${z}`), instance(`blog-${z}`)),
      container('subnet', `data-${z}`, instance(`db-${z}`)),
    );
  const vpc = container(
    'vpc',
    'vpc',
    leaf('igw', 112, 44, []),
    loadBalancer('nlb', ...spans),
    loadBalancer('edge', 'public-a', 'public-b'),
    loadBalancer('alb', ...spans),
    ...['to-alb', 'to-web', 'to-shop', 'to-blog', 'edge-web'].map(group),
    zone('a'),
    zone('b'),
  );
  const targets = ['a', 'b'].flatMap((z) => [
    `edge-web:out web-${z}:in`,
    ...['web', 'shop', 'blog'].flatMap((app) => [`to-${app}:out ${app}-${z}:in`, `${app}-${z}:out db-${z}:in`]),
  ]);
  return tree(
    [
      'phone:out rest:in',
      'browser:out http:in',
      'browser:out edge:in',
      'rest:r1 v1:in',
      'rest:r2 v1:in',
      'http:r1 v2:in',
      'v1:out nlb:in',
      'v2:out alb:in',
      'nlb:r1 to-alb:in',
      'to-alb:out alb:in',
      'alb:r1 to-web:in',
      'alb:r1 to-shop:in',
      'alb:r1 to-blog:in',
      'edge:r1 edge-web:in',
      ...targets,
    ],
    client('phone'),
    client('browser'),
    container(
      'account',
      'account',
      container('region', 'region', api('rest'), api('http', 2), link('v1'), link('v2', ...spans), vpc),
    ),
  );
}
