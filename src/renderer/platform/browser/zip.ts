interface ZipEntry {
  readonly path: string;
  readonly text: string;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the earliest date a zip can name: the same files give the same bytes. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const VERSION = 20;

/** Packs text files without compression (PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16). */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of entries) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    const shared = [VERSION, UTF8_NAMES, 0, 0, DOS_DATE, wide(crc32(data)), wide(data.length), wide(data.length)];
    const header = fields([wide(0x04034b50), ...shared, name.length, 0]);
    local.push(header, name, data);
    central.push(fields([wide(0x02014b50), VERSION, ...shared, name.length, 0, 0, 0, 0, wide(0), wide(offset)]), name);
    offset += header.length + name.length + data.length;
  }
  const count = entries.length;
  const end = fields([wide(0x06054b50), 0, 0, count, count, wide(lengthOf(central)), wide(offset), 0]);
  return concatenate([...local, ...central, end]);
}

/** A field of four bytes; a bare number is a field of two. */
interface Wide {
  readonly wide: number;
}

function wide(value: number): Wide {
  return { wide: value };
}

function fields(values: readonly (number | Wide)[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.reduce<number>((n, v) => n + (typeof v === 'number' ? 2 : 4), 0)));
  let at = 0;
  for (const value of values) {
    if (typeof value === 'number') view.setUint16(at, value, true);
    else view.setUint32(at, value.wide, true);
    at += typeof value === 'number' ? 2 : 4;
  }
  return new Uint8Array(view.buffer);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
