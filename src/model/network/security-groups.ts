import type { DiagramNode, NodeOf, NodeOfAny } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Cidr, contains, formatCidr, overlaps, parseCidr } from '../lib/cidr';
import type { Family } from './addresses';
import { ANYWHERE_IPV6, isPrivateBlock, parseBlock } from './blocks';
import type { Certainty } from './trace-types';

export type SecurityGroup = NodeOf<'securityGroup'>;
type GroupRule = SecurityGroup['props']['rules'][number];

/** `unknown` when the drawing does not say: a rule keeps quiet then. */
export type Allowance = Certainty;

/** The other end of a connection, as far as it is known: the groups it carries and the addresses it may have. */
export interface Peer {
  readonly groups?: readonly SecurityGroup[] | undefined;
  readonly cidrs?: readonly string[] | undefined;
  /** IPv4 where it does not say. */
  readonly family?: Family;
}

/** Anybody on the internet. */
export const INTERNET: Peer = { groups: [], cidrs: ['0.0.0.0/0'] };

/**
 * Whether security groups let a connection pass. `undefined` groups are the VPC's default group, which lets everything
 * out and nobody in but its own members; an empty list is a node that has no group at all and filters nothing. A group
 * without any outbound rule lets everything out. Where neither end carries a drawn group, the drawing does not speak of
 * security groups yet, and the answer is not known.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
 */
export function doesGroupAllow(
  groups: readonly SecurityGroup[] | undefined,
  direction: 'in' | 'out',
  protocol: 'tcp' | 'udp',
  port: number | undefined,
  peer: Peer,
): Allowance {
  if (groups === undefined) return byDefaultGroup(direction, peer);
  if (groups.length === 0) return 'yes';
  if (direction === 'out' && groups.some((group) => group.props.rules.every((rule) => rule.direction === 'in'))) {
    return 'yes';
  }
  const rules = groups
    .flatMap((group) => group.props.rules)
    .filter((rule) => rule.direction === direction && covers(rule, protocol, port));
  const drawn = either(byGroup(rules, peer.groups), byAddress(rules, peer));
  return either(drawn, isPartlyUnseen(groups, rules) ? 'unknown' : 'no');
}

/** A prefix list may hold any address, and a group that exists already may have rules that are not drawn. */
function isPartlyUnseen(groups: readonly SecurityGroup[], rules: readonly GroupRule[]): boolean {
  return groups.some((group) => group.props.external) || rules.some((rule) => rule.prefixList.trim() !== '');
}

function byDefaultGroup(direction: 'in' | 'out', peer: Peer): Allowance {
  if (direction === 'out') return 'yes';
  return peer.groups !== undefined && peer.groups.length > 0 ? 'no' : 'unknown';
}

/** The groups that filter a node's traffic, in the sense of {@link doesGroupAllow}. */
export function groupsFiltering(facts: Facts, node: DiagramNode): readonly SecurityGroup[] | undefined {
  const groups = facts.securityGroups(node);
  return groups ?? (node.kind === 'nlb' || isOnPremises(node) ? [] : undefined);
}

function isOnPremises(node: DiagramNode): node is NodeOfAny<'onPremServer' | 'onPremDatabase'> {
  return node.kind === 'onPremServer' || node.kind === 'onPremDatabase';
}

/** A node as the other end of a connection: its groups and its addresses, as far as they are known. */
export function peerOf(facts: Facts, node: DiagramNode): Peer {
  if (isOnPremises(node)) return { groups: [], cidrs: blockTexts(node.props.address) };
  const cidrs = facts.subnets(node).map((subnet) => subnet.props.cidr);
  return { groups: groupsFiltering(facts, node), cidrs: cidrs.length > 0 ? cidrs : undefined };
}

function blockTexts(address: string): readonly string[] | undefined {
  const block = parseBlock(address.trim());
  return block && [formatCidr(block)];
}

/** Without a port the question is whether any port is open. */
function covers(rule: GroupRule, protocol: 'tcp' | 'udp', port: number | undefined): boolean {
  if (rule.protocol === 'all') return true;
  return rule.protocol === protocol && (port === undefined || (rule.fromPort <= port && port <= rule.toPort));
}

function byGroup(rules: readonly GroupRule[], groups: readonly SecurityGroup[] | undefined): Allowance {
  const named = rules.flatMap((rule) => rule.peer ?? []);
  if (named.length === 0) return 'no';
  // The default group is not drawn, so no rule of a drawn group names it.
  return (groups ?? []).some((group) => named.includes(group.id)) ? 'yes' : 'no';
}

function byAddress(rules: readonly GroupRule[], { cidrs: addresses, family = 'ipv4' }: Peer): Allowance {
  // A block of one family admits no address of the other; a rule that names neither block nor group admits nobody.
  const texts = rules
    .filter((rule) => rule.peer === null && rule.prefixList.trim() === '')
    .map((rule) => rule.cidr.trim())
    .filter((text) => text !== '' && text.includes(':') === (family === 'ipv6'));
  if (texts.length === 0) return 'no';
  // Addresses of IPv6 are not compared: AWS deals them out.
  if (family === 'ipv6') return texts.includes(ANYWHERE_IPV6) ? 'yes' : 'unknown';
  const blocks = texts.flatMap((text) => parseCidr(text) ?? []);
  if (blocks.some((block) => block.bits === 0)) return 'yes';
  if (addresses === undefined || addresses.length === 0) return 'unknown';
  const legible = blocks.length === texts.length;
  return every(addresses.map((address) => admits(blocks, legible, parseCidr(address))));
}

/** A block that is admitted in part only may still hold the addresses that count: not known. */
function admits(every: readonly Cidr[], legible: boolean, address: Cidr | undefined): Allowance {
  if (address === undefined) return 'unknown';
  // Nobody on the internet has a private address.
  const blocks = address.bits === 0 ? every.filter((block) => !isPrivateBlock(block)) : every;
  if (blocks.some((block) => contains(block, address))) return 'yes';
  return legible && !blocks.some((block) => overlaps(block, address)) ? 'no' : 'unknown';
}

function either(a: Allowance, b: Allowance): Allowance {
  if (a === 'yes' || b === 'yes') return 'yes';
  return a === 'no' && b === 'no' ? 'no' : 'unknown';
}

function every(answers: readonly Allowance[]): Allowance {
  if (answers.includes('no')) return 'no';
  return answers.includes('unknown') ? 'unknown' : 'yes';
}
