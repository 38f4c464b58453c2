import { describe, expect, it } from 'vitest';
import { literal, plainText } from '../../../src/model/template/plain';

describe('values of a template', () => {
  const SCRIPT = '#!/bin/bash\n\tyum update -y\n';
  it('keep the lines and tabs of scripts and policies, however deep they stand', () => {
    expect(literal({ UserData: { 'Fn::Base64': SCRIPT }, List: [SCRIPT] })).toEqual({
      UserData: { 'Fn::Base64': SCRIPT },
      List: [SCRIPT],
    });
  });

  it.each([
    ['a bell', 'a\u0007b', 'ab'],
    ['a carriage return', 'a\r\nb', 'a\nb'],
    ['a line break of mainframes', 'a\u0085b', 'ab'],
    ['a byte order mark', '\uFEFFab', 'ab'],
    ['half of an emoji', 'a\uD83Db', 'ab'],
    ['a mark of CDK', '${Token[x]}', '$ {Token[x]}'],
  ])('lose %s', (_what, text, clean) => {
    expect(literal(text)).toBe(clean);
  });
});

it('a name is one line', () => {
  expect(plainText('orders\n\tlink\r\n', 50)).toBe('orders link');
});
