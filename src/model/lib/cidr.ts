/** An IPv4 block: `base` is the first address as an unsigned number, `bits` the length of the mask. */
export interface Cidr {
  readonly base: number;
  readonly bits: number;
}

const PATTERN = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** Reads `10.0.0.0/16`. Host bits may be set: they are kept out of `base` and reported by {@link hasHostBits}. */
export function parseCidr(text: string): Cidr | undefined {
  const known = READ.get(text);
  if (known !== undefined || READ.has(text)) return known;
  // A diagram names few blocks, and each of them thousands of times.
  if (READ.size >= MOST_READ) READ.clear();
  const cidr = readCidr(text);
  READ.set(text, cidr);
  return cidr;
}

const READ = new Map<string, Cidr | undefined>();
const MOST_READ = 10_000;

function readCidr(text: string): Cidr | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match) return undefined;
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number];
  if (Math.max(a, b, c, d) > 255 || bits > 32) return undefined;
  return { base: networkOf(toNumber(a, b, c, d), bits), bits };
}

/** The IPv4 blocks of a text with commas (`10.0.0.0/8, 192.168.0.0/16`); what cannot be read is left out. */
export function cidrList(text: string): readonly Cidr[] {
  return text.split(',').flatMap((part) => parseCidr(part) ?? []);
}

/** True when the text names an address inside the block rather than the block's first one (`10.0.0.5/16`). */
export function hasHostBits(text: string): boolean {
  const cidr = parseCidr(text);
  return cidr !== undefined && formatCidr(cidr) !== text.trim();
}

/** Number of addresses in the block. */
export function sizeOf(cidr: Cidr): number {
  return 2 ** (32 - cidr.bits);
}

/** True when every address of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return inner.bits >= outer.bits && networkOf(inner.base, outer.bits) === outer.base;
}

/** True when the blocks share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return contains(a, b) || contains(b, a);
}

/** Writes the block back as `10.0.0.0/16`. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.base)}/${cidr.bits}`;
}

/** Writes an address as `10.0.0.1`. */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The first block of `bits` inside `outer` that overlaps none of `taken`, or undefined when `outer` is full. */
export function nextFree(outer: Cidr, bits: number, taken: readonly Cidr[]): Cidr | undefined {
  if (bits < outer.bits) return undefined;
  const step = 2 ** (32 - bits);
  const end = outer.base + sizeOf(outer);
  let base = outer.base;
  while (base + step <= end) {
    const candidate = { base, bits };
    const clash = taken.find((block) => overlaps(block, candidate));
    if (!clash) return candidate;
    base = Math.max(base + step, Math.ceil((clash.base + sizeOf(clash)) / step) * step);
  }
  return undefined;
}

function toNumber(a: number, b: number, c: number, d: number): number {
  return ((a * 256 + b) * 256 + c) * 256 + d;
}

function networkOf(address: number, bits: number): number {
  const size = 2 ** (32 - bits);
  return Math.floor(address / size) * size;
}
