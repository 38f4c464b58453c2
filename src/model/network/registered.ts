import type { DiagramNode, NodeOf } from '../document/diagram';
import { registeredPort } from '../facts/load-balancing';
import type { WireId } from '../kinds/fields';
import type { Network } from './failures';

/** A target of a group, with the port it is registered on. */
export interface Registered {
  readonly target: DiagramNode;
  readonly port: number;
  /** Absent where the group names its address. */
  readonly wire: WireId | undefined;
}

/** Everything a group sends to: what it is wired to, and drawn nodes at the addresses it lists. */
export function registeredIn(net: Network, group: NodeOf<'targetGroup'>): readonly Registered[] {
  const { graph } = net.facts;
  const wired = graph.wiresFrom(group.id).flatMap((wire) => {
    const target = graph.node(wire.to.node);
    return target ? [{ target, port: registeredPort(group, target), wire: wire.id }] : [];
  });
  const listed = group.props.addresses.flatMap(({ address, port }) => {
    const target = atAddress(net, address);
    return target && !wired.some((one) => one.target === target) ? [{ target, port, wire: undefined }] : [];
  });
  return [...wired, ...listed];
}

/** The drawn node that says it has this address. */
function atAddress(net: Network, address: string): DiagramNode | undefined {
  const wanted = address.trim();
  if (wanted === '') return undefined;
  return net.facts.graph.ofKind('ec2', 'onPremServer', 'onPremDatabase').find((node) => addressOf(node) === wanted);
}

/** The address that a node says it has; empty for one that says none. */
export function addressOf(node: DiagramNode): string {
  if (node.kind === 'ec2') return node.props.privateIp.trim();
  return node.kind === 'onPremServer' || node.kind === 'onPremDatabase' ? node.props.address.trim() : '';
}

/** The groups that list the address of a node. */
export function groupsListing(net: Network, node: DiagramNode): readonly NodeOf<'targetGroup'>[] {
  const address = addressOf(node);
  if (address === '') return [];
  return net.facts.graph
    .ofKind('targetGroup')
    .filter((group) => group.props.addresses.some((row) => row.address.trim() === address));
}
