import {
  DEFAULT_SETTINGS,
  type Diagram,
  type DiagramNode,
  NodeSchema,
  OUT,
  type Place,
  Wire,
} from '../src/model/document/diagram';
import { deriveLogicalId } from '../src/model/document/logical-id';
import { rowsOf } from '../src/model/document/references';
import type { NodeId } from '../src/model/kinds/fields';
import { type KindId, kindOf } from '../src/model/kinds/registry';
import { BELOW_TAB, PADDING, type Size, sizeOfNode, TAB } from '../src/model/layout/node-size';
import { furnish, type Site } from './furnish';

type Props = Readonly<Record<string, unknown>>;
type Add = (kind: KindId, label: string, parent: string | null, props?: Props) => string;

/** What a site has without its instances. */
const SITE = 28;
/** Instances of a site that is full: the shape of a middle-sized company, not of a stress test. */
const INSTANCES = 22;
const SITES_IN_ACCOUNT = 4;
const SITES_IN_REGION = 2;
const REGIONS = ['eu-central-1', 'us-east-1'];

/**
 * A realistic diagram of exactly `count` nodes: accounts with two Regions, two VPCs each, two zones, private and public
 * subnets, a REST API over a V1 link, NLB and ALB, an HTTP API over a V2 link and an ALB, security groups, instances.
 * The same count gives the same diagram. With `everyKind` each site holds one node of every other kind as well.
 */
export function generateDiagram(count: number, { everyKind = false } = {}): Diagram {
  const nodes: Record<string, DiagramNode> = {};
  const wires: Record<string, Wire> = {};
  const taken = new Set<string>();
  let made = 0;
  let wired = 0;
  const room = () => count - made;
  const add: Add = (kind, label, parent, props = {}) => {
    const id = `n_${(made++).toString(36)}`;
    const logicalId = deriveLogicalId(label, kindOf(kind).short, taken);
    taken.add(logicalId.toLowerCase());
    nodes[id] = NodeSchema.parse({ id, kind, label, logicalId, parent, props }) as DiagramNode;
    return id;
  };
  const wire = (from: string, to: string) => {
    const id = `w_${(wired++).toString(36)}`;
    const node = nodes[from];
    const port = node && kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node)[0]?.id : OUT;
    wires[id] = Wire.parse({ id, from: { node: from, port }, to: { node: to, port: 'in' } });
  };
  let region = '';
  let account = '';
  for (let site = 0; room() > SITE; site++) {
    if (site % SITES_IN_ACCOUNT === 0)
      account = add('account', `account-${site}`, null, { accountId: accountId(site) });
    if (site % SITES_IN_REGION === 0) {
      const code = REGIONS[Math.floor(site / SITES_IN_REGION) % REGIONS.length];
      region = add('region', `region-${site}`, account, { code });
    }
    addSite(site, region, add, wire, room, everyKind);
  }
  for (let i = 0; room() > 0; i++) add('client', `client-${i}`, null);
  const doc = { settings: DEFAULT_SETTINGS, nodes, wires, layout: {} };
  return { ...doc, layout: gridLayout(doc) };
}

function accountId(site: number): string {
  return String(111_122_223_333 + site);
}

function addSite(
  site: number,
  region: string,
  put: Add,
  wire: (from: string, to: string) => void,
  room: () => number,
  everyKind: boolean,
) {
  const here: Site = new Map([
    ['account', []],
    ['region', [region]],
  ]);
  const add: Add = (kind, label, parent, props) => {
    const id = put(kind, label, parent, props);
    here.set(kind, [...(here.get(kind) ?? []), id]);
    return id;
  };
  const name = (what: string) => `${what}-${site}`;
  let lists = 0;
  const rows = (list: readonly Props[]) => {
    lists++;
    return list.map((row, i) => ({ id: `r_${site}x${lists}x${i}`, ...row }));
  };
  const block = `10.${site % 250}`;
  const vpc = add('vpc', name('vpc'), region, { cidr: `${block}.0.0/16` });
  const gateway = add('internetGateway', name('igw'), vpc);
  const table = add('routeTable', name('public-rt'), vpc, {
    routes: rows([{ destination: '0.0.0.0/0', target: gateway }]),
  });
  const openTo = (cidr: string, port: number) =>
    rows([
      { direction: 'in', protocol: 'tcp', fromPort: port, toPort: port, cidr },
      { direction: 'out', protocol: 'all', cidr: '0.0.0.0/0' },
    ]);
  const loadBalancers = add('securityGroup', name('lb-sg'), vpc, { rules: openTo(`${block}.0.0/16`, 443) });
  const servers = add('securityGroup', name('server-sg'), vpc, { rules: openTo(`${block}.0.0/16`, 443) });
  const zones = ['a', 'b'].map((letter, i) => {
    const zone = add('zone', name(`zone-${letter}`), vpc, { letter });
    const access = { access: 'public', mapPublicIp: true, routeTable: table };
    add('subnet', name(`public-${letter}`), zone, { cidr: `${block}.${i}.0/24`, ...access });
    return add('subnet', name(`private-${letter}`), zone, { cidr: `${block}.${i + 10}.0/24` });
  });
  const balancer = { subnets: zones, securityGroups: [loadBalancers] };
  const secure = { protocol: 'HTTPS', port: 443 };
  const front = add('nlb', name('nlb'), vpc, { ...balancer, listeners: rows([{ protocol: 'TCP', port: 443 }]) });
  const inner = add('alb', name('alb'), vpc, { ...balancer, listeners: rows([secure]) });
  const other = add('alb', name('orders-alb'), vpc, { ...balancer, listeners: rows([secure]) });
  const bridge = { targetType: 'alb', protocol: 'TCP', port: 443, healthProtocol: 'HTTPS' };
  const toAlb = add('targetGroup', name('to-alb'), vpc, bridge);
  const group = { protocol: 'HTTPS', port: 443, healthProtocol: 'HTTPS' };
  const groups = [add('targetGroup', name('web'), vpc, group), add('targetGroup', name('orders'), vpc, group)];
  const linkV1 = add('vpcLinkV1', name('link-v1'), region);
  const linkV2 = add('vpcLinkV2', name('link-v2'), vpc, balancer);
  const route = { path: '/items', serverName: `orders-${site}.example.com` };
  const rest = add('restApi', name('rest'), region, { routes: rows([route]) });
  const http = add('httpApi', name('http'), region, { routes: rows([route]) });
  const chain = [rest, linkV1, front, toAlb, inner, groups[0], ...[http, linkV2, other, groups[1]]];
  for (const [i, from] of chain.entries()) {
    const to = chain[i + 1];
    if (from && to && to !== http) wire(from, to);
  }
  if (everyKind) furnish(here, site, { add: put, wire, rows, hasRoom: () => room() > 0 });
  for (let i = 0; i < INSTANCES && room() > 0; i++) {
    const server = add('ec2', name(`server-${i}`), zones[i % 2] ?? null, { securityGroups: [servers] });
    wire(groups[Math.floor(i / 2) % 2] ?? '', server);
  }
}

/** Contents of every container in a square grid, innermost containers first. */
function gridLayout(doc: Diagram): Readonly<Record<NodeId, Place>> {
  const layout: Record<NodeId, Place> = {};
  const children = new Map<NodeId | null, DiagramNode[]>();
  for (const node of Object.values(doc.nodes)) {
    if (kindOf(node.kind).listedOnly) layout[node.id] = { x: 0, y: 0 };
    else children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  const place = (parent: NodeId | null): Size => {
    const inside = children.get(parent) ?? [];
    const columns = Math.ceil(Math.sqrt(inside.length));
    let [x, y, height, width] = [PADDING, TAB + BELOW_TAB, 0, 0];
    for (const [i, node] of inside.entries()) {
      const content = place(node.id);
      const box = kindOf(node.kind).container;
      const own = box
        ? { width: Math.max(content.width, box.minWidth), height: Math.max(content.height, box.minHeight) }
        : undefined;
      layout[node.id] = { x, y, ...own };
      const size = sizeOfNode(node, layout[node.id]);
      height = Math.max(height, size.height);
      width = Math.max(width, x + size.width + PADDING);
      x += size.width + 48;
      if ((i + 1) % columns === 0) [x, y, height] = [PADDING, y + height + 48, 0];
    }
    return { width, height: y + height + PADDING };
  };
  place(null);
  return layout;
}
