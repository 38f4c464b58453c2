import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Cidr, contains } from '../lib/cidr';
import { blocksOf } from './blocks';

/** A gateway that networks on premises are joined to. */
export type HybridGateway = NodeOf<'vpnGateway'> | NodeOf<'transitGateway'>;

/** One way between a gateway and a network on premises: a VPN, or Direct Connect. */
export interface HybridLink {
  /** Undefined when the drawing does not say which. */
  readonly network: NodeOf<'onPremises'> | undefined;
  /** The VPN, or virtual interface, connection and Direct Connect gateway. */
  readonly via: readonly DiagramNode[];
  /** What AWS tells the other side; undefined when it tells everything. */
  readonly tells: readonly Cidr[] | undefined;
  /** What AWS knows of the other side; undefined when BGP says it. */
  readonly knows: readonly Cidr[] | undefined;
}

/** Every VPN and Direct Connect that ends at a gateway, whether it works or not. */
export function networksBehind(facts: Facts, gateway: HybridGateway): readonly HybridLink[] {
  return sendersTo(facts, gateway).flatMap((node): readonly HybridLink[] => {
    if (node.kind === 'vpn') return [overVpn(facts, node)];
    if (node.kind === 'dxVif') return overInterface(facts, node, 'private', [], undefined);
    if (node.kind !== 'dxGateway') return [];
    const type = gateway.kind === 'transitGateway' ? 'transit' : 'private';
    const tells = blocksOf(node.props.allowedPrefixes);
    return sendersTo(facts, node).flatMap((vif) =>
      vif.kind === 'dxVif' ? overInterface(facts, vif, type, [node], tells) : [],
    );
  });
}

function overVpn(facts: Facts, vpn: NodeOf<'vpn'>): HybridLink {
  const knows = vpn.props.staticOnly ? blocksOf(vpn.props.staticRoutes) : undefined;
  return { network: networkNamed(facts, vpn.props.network), via: [vpn], tells: undefined, knows };
}

function overInterface(
  facts: Facts,
  vif: NodeOf<'dxVif'>,
  type: 'private' | 'transit',
  behind: readonly DiagramNode[],
  tells: readonly Cidr[] | undefined,
): readonly HybridLink[] {
  if (vif.props.type !== type) return [];
  const connection = vif.props.connection === null ? undefined : facts.graph.node(vif.props.connection);
  if (connection?.kind !== 'dxConnection')
    return [{ network: undefined, via: [vif, ...behind], tells, knows: undefined }];
  const network = networkNamed(facts, connection.props.network);
  return [{ network, via: [connection, vif, ...behind], tells, knows: undefined }];
}

function networkNamed(facts: Facts, id: NodeOf<'vpn'>['props']['network']): NodeOf<'onPremises'> | undefined {
  const node = id === null ? undefined : facts.graph.node(id);
  return node?.kind === 'onPremises' ? node : undefined;
}

function sendersTo(facts: Facts, node: DiagramNode): readonly DiagramNode[] {
  const { graph } = facts;
  return graph.wiresTo(node.id).flatMap((wire) => graph.node(wire.from.node) ?? []);
}

/** False only when a list is known and does not hold the block. */
export function mayHold(list: readonly Cidr[] | undefined, block: Cidr | undefined): boolean {
  return list === undefined || block === undefined || list.some((outer) => contains(outer, block));
}
