import type { NodeOf } from '../document/diagram';
import { type Cidr, contains, overlaps, parseCidr } from '../lib/cidr';

/** RFC 1918, RFC 6598 and link-local: addresses that nobody on the internet has. */
const PRIVATE: readonly Cidr[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
].flatMap((text) => parseCidr(text) ?? []);

/** Every address: what "anybody on the internet" is written as. */
export const ANYWHERE = '0.0.0.0/0';
/** The same for IPv6. */
export const ANYWHERE_IPV6 = '::/0';

/** True when no address of the block is on the internet. */
export function isPrivateBlock(block: Cidr): boolean {
  return PRIVATE.some((outer) => contains(outer, block));
}

/** The blocks of a text with commas; undefined when one of them cannot be read, or there is none. */
export function blocksOf(text: string): readonly Cidr[] | undefined {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.includes(':'));
  const blocks = parts.flatMap((part) => parseBlock(part) ?? []);
  return blocks.length === parts.length && parts.length > 0 ? blocks : undefined;
}

/** Reads `10.0.0.0/16`, and a single address as the block that holds only it. */
export function parseBlock(text: string): Cidr | undefined {
  return parseCidr(text.includes('/') ? text : `${text}/32`);
}

/** True when any two blocks of the lists share an address. */
export function anyOverlap(a: readonly Cidr[], b: readonly Cidr[]): boolean {
  return a.some((one) => b.some((other) => overlaps(one, other)));
}

/** The blocks of a VPC; undefined when one cannot be read. */
export function blocksOfVpc({ props }: NodeOf<'vpc'>): readonly Cidr[] | undefined {
  return blocksOf([props.cidr, props.extraCidrs].filter((text) => text.trim() !== '').join(','));
}
