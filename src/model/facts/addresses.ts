import type { DiagramNode, NodeOf } from '../document/diagram';
import { type Cidr, cidrList, contains, parseCidr } from '../lib/cidr';
import type { Facts } from './facts';

/** RFC 1918 and RFC 6598: what may be registered from outside a VPC. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (text) => parseCidr(text) ?? [],
);

/** One IPv4 address as a block of one; undefined when the text is none. */
export function parseAddress(text: string): Cidr | undefined {
  return text.includes('/') ? undefined : parseCidr(`${text.trim()}/32`);
}

/** Whether an address is private; undefined when the text is no IPv4 address. */
export function isPrivate(address: string): boolean | undefined {
  const parsed = parseAddress(address);
  return parsed && PRIVATE.some((block) => contains(block, parsed));
}

/** The IPv4 blocks of a VPC that can be read. */
export function blocksOf({ props }: NodeOf<'vpc'>): readonly Cidr[] {
  return cidrList([props.cidr, props.extraCidrs].join(','));
}

/** False for a VPC whose blocks are not known: nothing can be said about what lies outside of it. */
export function isKnownVpc(vpc: NodeOf<'vpc'>): boolean {
  return blocksOf(vpc).length > 0;
}

/** True when an address lies in one of the blocks of a VPC. */
export function vpcHolds(vpc: NodeOf<'vpc'>, address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && blocksOf(vpc).some((block) => contains(block, parsed));
}

/** An address that a group registers, with the node it belongs to when that is drawn. */
export interface AddressTarget {
  readonly address: string;
  readonly of?: DiagramNode;
}

/** The addresses of a group of type ip: those listed in it, and those of wired nodes that say theirs. */
export function addressTargets(facts: Facts, group: NodeOf<'targetGroup'>): readonly AddressTarget[] {
  const listed = group.props.addresses.map(({ address }) => ({ address: address.trim() }));
  const wired = facts.graph.wiresFrom(group.id).flatMap((wire) => {
    const of = facts.graph.node(wire.to.node);
    const address = of && 'address' in of.props ? of.props.address.trim() : '';
    return of && address !== '' ? [{ address, of }] : [];
  });
  return [...listed.filter(({ address }) => address !== ''), ...wired];
}
