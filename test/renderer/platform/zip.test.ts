import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zip } from '../../../src/renderer/platform/browser/zip';

interface ReadEntry {
  readonly path: string;
  readonly text: string;
}

/** Reads a zip the way programs do: from the end record to the directory, from there to each file. */
function unzip(bytes: Uint8Array): readonly ReadEntry[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.length - 22;
  expect(buffer.readUInt32LE(end)).toBe(0x06054b50);
  let at = buffer.readUInt32LE(end + 16);
  expect(at + buffer.readUInt32LE(end + 12)).toBe(end);
  const entries: ReadEntry[] = [];
  for (let index = 0; index < buffer.readUInt16LE(end + 10); index += 1) {
    expect(buffer.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = buffer.readUInt16LE(at + 28);
    const path = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ path, text: readLocal(buffer, buffer.readUInt32LE(at + 42), buffer.readUInt32LE(at + 16)) });
    at += 46 + nameLength;
  }
  return entries;
}

function readLocal(buffer: Buffer, at: number, checksum: number): string {
  expect(buffer.readUInt32LE(at)).toBe(0x04034b50);
  const start = at + 30 + buffer.readUInt16LE(at + 26);
  const data = buffer.subarray(start, start + buffer.readUInt32LE(at + 18));
  expect(crc32(data)).toBe(checksum);
  expect(buffer.readUInt32LE(at + 14)).toBe(checksum);
  return data.toString('utf8');
}

it('packs files so that they come out as they went in', () => {
  const entries = [
    { path: 'package.json', text: '{}\n' },
    { path: 'lib/grüße-👋.ts', text: 'export const a = "ü";\n' },
    { path: 'empty.txt', text: '' },
  ];
  expect(unzip(zip(entries))).toEqual(entries);
});

it('packs any texts at all', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.record({ path: text, text }), { maxLength: 8 }), (entries) => {
      expect(unzip(zip(entries))).toEqual(entries);
    }),
  );
});

it('gives the same bytes for the same files', () => {
  const entries = [{ path: 'a', text: 'b' }];
  expect(zip(entries)).toEqual(zip(entries));
});
