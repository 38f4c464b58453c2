import fc from 'fast-check';
import type { CfnMap, CfnValue } from '../../src/model/cfn/value';

/** Strings of all kinds: words, digits, code points of every plane, lone surrogates, line breaks, YAML's own marks. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\r', ':', '#', '-', '"', "'", '\\', '\u0085', '\u2028') }),
  fc.string({ unit: fc.constantFrom('0', '1', '_', '.', ':', '-', '+', 'e', 'x', 'o', 'T', '/') }),
  fc.string({
    unit: fc.constantFrom('\uD83D', '\uDE00', 'y', 'n', '{', '}', '[', ']', ',', '&', '*', '!', '|', '>', '%', '@'),
  }),
  fc.constantFrom(
    'yes',
    'No',
    'ON',
    'off',
    'y',
    'N',
    'null',
    '~',
    'True',
    '.inf',
    '.NaN',
    '<<',
    '=',
    '---',
    '...',
    '0b1',
  ),
);

const names = fc.constantFrom('Vpc', 'Alb', 'AWS::Region');

function functions(value: fc.Arbitrary<CfnValue>): fc.Arbitrary<CfnMap> {
  return fc.oneof(
    names.map((name): CfnMap => ({ Ref: name })),
    fc.tuple(names, fc.constantFrom('Arn', 'Endpoint.Port')).map((arg): CfnMap => ({ 'Fn::GetAtt': arg })),
    anyText.map((text): CfnMap => ({ 'Fn::Sub': text })),
    value.map((arg): CfnMap => ({ 'Fn::Base64': arg })),
    fc.tuple(anyText, fc.array(value)).map((arg): CfnMap => ({ 'Fn::Join': arg })),
    value.map((arg): CfnMap => ({ 'Fn::ToJsonString': arg })),
  );
}

/** Any value that a template may hold, functions within functions included. */
export const anyValue: fc.Arbitrary<CfnValue> = fc.letrec<{ value: CfnValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    anyText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).filter((n) => !Object.is(n, -0)),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    functions(tie('value')),
  ),
})).value;
