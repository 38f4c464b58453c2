import type { DiagramNode } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import {
  type Cidr,
  contains,
  formatAddress,
  formatCidr,
  hasHostBits,
  overlaps,
  parseCidr,
  sizeOf,
} from '../../../model/lib/cidr';
import { type Block, drawnBlocks } from './blocks';

/** Words about a value, beside its field. */
export interface Note {
  readonly tone: 'error' | 'warning' | 'info';
  readonly text: string;
}

/** AWS keeps five addresses of each subnet. */
const KEPT = 5;

/** What a typed block is: how far it goes, whose it is or where it lies, and what is wrong with it. Nothing for an empty text. */
export function cidrNote(text: string, node: DiagramNode, facts: Facts): Note | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const notes = parts.map((part) => ({ part, note: noteOnOne(part, node, facts) }));
  const [first] = notes;
  if (!first) return undefined;
  if (notes.length === 1) return first.note;
  const worst = notes.find(({ note }) => note.tone === 'error') ?? notes.find(({ note }) => note.tone === 'warning');
  return { tone: worst?.note.tone ?? 'info', text: notes.map(({ part, note }) => `${part}: ${note.text}`).join(' ') };
}

function noteOnOne(text: string, node: DiagramNode, facts: Facts): Note {
  if (text.includes(':')) return noteOnIpv6(text);
  const cidr = parseCidr(text);
  if (!cidr) return { tone: 'error', text: whyNone(text) };
  const own = drawnBlocks(facts).some(({ owner }) => owner === node.id);
  const places = own ? ownPlace(cidr, node, facts) : foreignPlace(cidr, node, facts);
  const words = [extent(cidr, node.kind), places.text].filter(Boolean).join(' ');
  if (!hasHostBits(text)) return { tone: places.tone, text: words };
  return { tone: 'warning', text: `Has host bits: AWS takes ${formatCidr(cidr)}. ${words}` };
}

function noteOnIpv6(text: string): Note {
  if (/^::\/0$/.test(text)) return { tone: 'info', text: 'Everybody over IPv6.' };
  if (/^[0-9a-f:]+\/\d{1,3}$/i.test(text)) return { tone: 'info', text: 'An IPv6 block.' };
  return { tone: 'error', text: 'No IPv6 block: write it like 2001:db8::/56.' };
}

function whyNone(text: string): string {
  if (parseCidr(`${text}/32`)) return `The length is missing: ${text}/32 is this one address.`;
  return 'No block of addresses: write it like 10.0.0.0/16.';
}

function extent(cidr: Cidr, kind: string): string {
  if (cidr.bits === 0) return 'Everybody: all IPv4 addresses.';
  if (cidr.bits === 32) return 'One address.';
  const size = sizeOf(cidr);
  const range = `${formatAddress(cidr.base)} to ${formatAddress(cidr.base + size - 1)}`;
  const usable = kind === 'subnet' && size > KEPT ? `, ${inWords(size - KEPT)} of them for you` : '';
  return `${range}, ${inWords(size)} addresses${usable}.`;
}

/** Of a block that a rule or route names: which drawn network it is, lies in, or holds. */
function foreignPlace(cidr: Cidr, node: DiagramNode, facts: Facts): Note {
  const info = (text: string): Note => ({ tone: 'info', text });
  if (cidr.bits === 0) return info('');
  const blocks = nearest(drawnBlocks(facts), node, facts);
  const same = blocks.filter((block) => block.cidr.bits === cidr.bits && block.cidr.base === cidr.base);
  if (same.length > 0) return info(`${capital(listed(same))}.`);
  const around = blocks.filter((block) => contains(block.cidr, cidr)).sort((a, b) => b.cidr.bits - a.cidr.bits);
  const held = blocks.filter((block) => contains(cidr, block.cidr));
  const outermost = held.filter(
    (block) => !held.some((other) => other.cidr.bits < block.cidr.bits && contains(other.cidr, block.cidr)),
  );
  if (around[0]) return info(`In ${around[0].name}.`);
  return info(outermost.length > 0 ? `Holds ${listed(outermost)}.` : 'In nothing that is drawn.');
}

/** Of the block a network has itself: what it gets in the way of. */
function ownPlace(cidr: Cidr, node: DiagramNode, facts: Facts): Note {
  const others = drawnBlocks(facts).filter(({ owner }) => owner !== node.id);
  const home = facts.vpc(node)?.id;
  const ofVpc = others.filter(({ kind, vpc }) => kind === 'vpc' && vpc === home);
  if (node.kind === 'subnet' && ofVpc.length > 0 && !ofVpc.some((block) => contains(block.cidr, cidr))) {
    return { tone: 'warning', text: `Not in ${listed(ofVpc)}.` };
  }
  const rivals = others.filter(({ kind, vpc }) =>
    node.kind === 'subnet' ? kind === 'subnet' && vpc === home : kind !== 'subnet',
  );
  const clashing = rivals.filter((block) => overlaps(block.cidr, cidr));
  if (clashing.length === 0) return { tone: 'info', text: '' };
  return { tone: node.kind === 'subnet' ? 'warning' : 'info', text: `Overlaps ${listed(clashing)}.` };
}

/** Blocks of the node's own VPC and networks on premises, or all of them where the node stands in none. */
function nearest(blocks: readonly Block[], node: DiagramNode, facts: Facts): readonly Block[] {
  const home = facts.vpc(node)?.id;
  return [...blocks].sort((a, b) => Number(b.vpc === home) - Number(a.vpc === home));
}

function listed(blocks: readonly Block[]): string {
  const names = [...new Set(blocks.map(({ name }) => name))];
  const [first = '', second, ...others] = names;
  if (others.length > 0) return `${first} and ${others.length + 1} more`;
  return second === undefined ? first : `${first} and ${second}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
