import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarksOn, type StackSize, usageOf, utf8Bytes } from '../../../src/model/template/limits';

const small: StackSize = { stack: 'orders', resources: 30, parameters: 2, outputs: 3, bytes: 9_000 };
const said = (size: Partial<StackSize>) =>
  remarksOn([{ ...small, ...size }]).map(({ state, sentence }) => `${state}: ${sentence}`);

describe('limits of a template', () => {
  it('are no matter for a small stack', () => {
    expect(usageOf(small).map(({ what, used, limit, state }) => [what, used, limit, state])).toEqual([
      ['resources', 30, 500, 'fine'],
      ['parameters', 2, 200, 'fine'],
      ['outputs', 3, 200, 'fine'],
      ['bytes', 9_000, 1_000_000, 'fine'],
    ]);
    expect(said({})).toEqual([]);
  });

  it.each([
    ['399 resources', { resources: 399 }, []],
    ['400 resources', { resources: 400 }, ['near: Stack orders uses 400 of 500 resources that CloudFormation takes.']],
    ['500 resources', { resources: 500 }, ['near: Stack orders uses 500 of 500 resources that CloudFormation takes.']],
    ['501 resources', { resources: 501 }, ['beyond: Stack orders has 501 resources; CloudFormation takes 500.']],
    ['201 parameters', { parameters: 201 }, ['beyond: Stack orders has 201 parameters; CloudFormation takes 200.']],
    ['160 outputs', { outputs: 160 }, ['near: Stack orders uses 160 of 200 outputs that CloudFormation takes.']],
    ['51,200 bytes', { bytes: 51_200 }, []],
    [
      '51,201 bytes',
      { bytes: 51_201 },
      [
        'fine: Stack orders has 51,201 bytes: a template above 51,200 must be deployed from an S3 bucket (--s3-bucket).',
      ],
    ],
    [
      '1,000,001 bytes',
      { bytes: 1_000_001 },
      ['beyond: Stack orders has 1,000,001 bytes; CloudFormation takes 1,000,000.'],
    ],
  ])('say of %s what there is to say', (_what, size, expected) => {
    const sentences = said(size);
    expect(sentences).toHaveLength(expected.length);
    for (const [i, start] of expected.entries()) expect(sentences[i]).toContain(start);
  });

  it('count bytes as UTF-8 has them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Bytes(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
  });
});
