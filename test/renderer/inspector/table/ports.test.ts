import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portsText, readPorts } from '../../../../src/renderer/inspector/table/ports';

describe('ports as text', () => {
  it.each([
    ['443', 443, 443],
    [' 8000-8100 ', 8000, 8100],
    ['8000 – 8100', 8000, 8100],
    ['0', 0, 0],
    ['all', 0, 65535],
    ['*', 0, 65535],
    ['ALL', 0, 65535],
  ])('reads %j as %i to %i', (text, from, to) => {
    expect(readPorts(text)).toEqual({ ok: true, from, to });
  });

  it.each([
    ['', /^Write a port/],
    ['https', /^Write a port/],
    ['80,443', /^Write a port/],
    ['-1', /^Write a port/],
    ['65536', /end at 65535/],
    ['1-70000', /end at 65535/],
    ['9000-80', /lower port first/],
  ])('refuses %j with a reason', (text, reason) => {
    const reading = readPorts(text);
    expect(reading.ok ? '' : reading.reason).toMatch(reason);
  });

  it('are read back as they are written', () => {
    const port = fc.integer({ min: 0, max: 65535 });
    fc.assert(
      fc.property(port, port, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(readPorts(portsText(from, to))).toEqual({ ok: true, from, to });
      }),
    );
  });
});
