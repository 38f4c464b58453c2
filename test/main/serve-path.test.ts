import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mimeType, servePath } from '../../src/main/serve-path';

const root = '/srv/renderer';

describe('servePath', () => {
  it.each([
    ['/index.html', '/srv/renderer/index.html'],
    ['/assets/a%20b.js', '/srv/renderer/assets/a b.js'],
    ['/assets/../index.html', '/srv/renderer/index.html'],
    ['/..hidden.js', '/srv/renderer/..hidden.js'],
  ])('finds %s', (path, file) => {
    expect(servePath(root, path)).toBe(file);
  });

  it.each([
    ['the folder itself', '/'],
    ['a parent', '/../secret'],
    ['an encoded parent', '/..%2fsecret'],
    ['a doubly dotted way', '/a/..%2f..%2fsecret'],
    ['a folder whose name only begins alike', '/../renderer-old/index.html'],
    ['a backslash', '/..%5csecret'],
    ['a zero byte', '/index.html%00.js'],
    ['a broken escape', '/%zz'],
    ['a path without a slash', 'index.html'],
    ['nothing', ''],
  ])('refuses %s', (_what, path) => {
    expect(servePath(root, path)).toBeUndefined();
  });

  it('never leads out, however the path is put together', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '%5c', '\\', 'a', '%00', '%', '//', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = servePath(root, `/${pieces.join('')}`);
        expect(file === undefined || file.startsWith(root + sep)).toBe(true);
        expect(file?.split(sep) ?? []).not.toContain('..');
      }),
    );
  });
});

it('knows the type of what is served, and calls the rest bytes', () => {
  expect(mimeType('/a/index.html')).toBe('text/html; charset=utf-8');
  expect(mimeType('/a/elk.JS')).toBe('text/javascript; charset=utf-8');
  expect(mimeType('/a/unknown.xyz')).toBe('application/octet-stream');
});
