import type { NodeOf } from '../document/diagram';
import { type Cidr, contains, overlaps, parseCidr } from '../lib/cidr';
import type { Family } from './addresses';
import { ANYWHERE_IPV6, isPrivateBlock } from './blocks';
import type { Certainty, Protocol } from './trace-types';

type Entry = NodeOf<'networkAcl'>['props']['entries'][number];

/** First and last port. */
export type Ports = readonly [from: number, to: number];

/** The ports that answers come back to (https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html). */
export const EPHEMERAL: Ports = [1024, 65535];

/** What a list of entries says of some traffic; `part` when it lets only some of the ports pass. */
export type Passage = Certainty | 'part';

/**
 * Whether entries let traffic pass, in the order of their numbers: the first that fits decides, and what none fits is
 * denied. An entry that fits some of the addresses only may decide either way.
 */
export function doesAclAllow(
  entries: readonly Entry[],
  direction: 'in' | 'out',
  protocol: Protocol,
  [from, to]: Ports,
  other: Cidr | undefined,
  family: Family = 'ipv4',
): Passage {
  const fitting = entries
    .filter((entry) => entry.direction === direction && (entry.protocol === 'all' || entry.protocol === protocol))
    .sort((a, b) => a.ruleNumber - b.ruleNumber);
  let left: readonly Ports[] = [[from, to]];
  const allowed: Ports[] = [];
  const doubtful = new Set<Entry['action']>();
  for (const entry of fitting) {
    const holds = holdsAddresses(entry, other, family);
    const ports: Ports = entry.protocol === 'all' ? [0, 65535] : [entry.fromPort, entry.toPort];
    const hit = left.flatMap((range) => shared(range, ports) ?? []);
    if (holds === 'no' || hit.length === 0) continue;
    if (holds === 'unknown') {
      doubtful.add(entry.action);
      continue;
    }
    if (entry.action === 'allow') allowed.push(...hit);
    left = left.flatMap((range) => without(range, ports));
    if (left.length === 0) break;
  }
  const open = count(allowed);
  const passage = open === 0 ? 'no' : open === to - from + 1 ? 'yes' : 'part';
  const mayDiffer = (passage !== 'yes' && doubtful.has('allow')) || (passage !== 'no' && doubtful.has('deny'));
  return mayDiffer ? 'unknown' : passage;
}

/** Whether an entry is about the addresses: all, none, or some of them. */
function holdsAddresses({ cidr }: Entry, other: Cidr | undefined, family: Family): Certainty {
  const text = cidr.trim();
  if (text === '' || text.includes(':') !== (family === 'ipv6')) return 'no';
  if (family === 'ipv6') return text === ANYWHERE_IPV6 ? 'yes' : 'unknown';
  const block = parseCidr(text);
  if (!block) return 'unknown';
  if (block.bits === 0) return 'yes';
  if (!other) return 'unknown';
  // Anybody on the internet has no private address.
  if (other.bits === 0) return isPrivateBlock(block) ? 'no' : 'unknown';
  if (contains(block, other)) return 'yes';
  return overlaps(block, other) ? 'unknown' : 'no';
}

function shared([a, b]: Ports, [c, d]: Ports): [Ports] | undefined {
  const from = Math.max(a, c);
  const to = Math.min(b, d);
  return from <= to ? [[from, to]] : undefined;
}

function without([a, b]: Ports, [c, d]: Ports): readonly Ports[] {
  const before: Ports = [a, Math.min(b, c - 1)];
  const after: Ports = [Math.max(a, d + 1), b];
  return [before, after].filter(([from, to]) => from <= to);
}

function count(ranges: readonly Ports[]): number {
  return ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}
