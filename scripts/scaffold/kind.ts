import type { Generated } from '../gen/index-files';
import { blank, camelOf, slugOf, wordsOf } from './names';

/** The two files of a new kind: complete for the compiler, with blanks for what only its author knows. */
export function kindFiles(name: string): readonly Generated[] {
  const slug = slugOf(name);
  return [
    { path: `src/model/kinds/${slug}.ts`, text: source(slug) },
    { path: `test/model/kinds/${slug}.test.ts`, text: test(slug) },
  ];
}

const source = (slug: string): string => `import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

/** ${blank}: what it is, in one sentence. */
export const ${camelOf(slug)} = defineKind({
  id: '${camelOf(slug)}',
  label: '${wordsOf(slug)}',
  short: '${wordsOf(slug)}',
  group: 'network',
  icon: '${camelOf(slug)}',
  docs: 'https://docs.aws.amazon.com/${blank}',
  placement: { in: ['vpc'], rule: '${blank}', why: '${blank}: why it may stand only there.' },
  width: 132,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: '${slug}',
  props: z.strictObject({
    description: text({ title: 'Description' }),
  }),
  emit: (node, ctx) => [
    {
      id: node.logicalId,
      type: 'AWS::${blank}',
      properties: { Description: ctx.plain(node.props.description, 255) },
    },
  ],
});
`;

const test = (slug: string): string => `import { describe, expect, it } from 'vitest';
import { ${camelOf(slug)} } from '../../../src/model/kinds/${slug}';

describe('${wordsOf(slug)}', () => {
  it('starts with properties that its own schema accepts', () => {
    expect(${camelOf(slug)}.props.safeParse(${camelOf(slug)}.starts ?? {}).success).toBe(true);
  });

  it('becomes ${blank}: the resource and properties of its template', () => {
    expect(${camelOf(slug)}.emit).toBe('${blank}');
  });
});
`;
