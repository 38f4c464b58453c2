import { describe, expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { printYaml } from '../../../src/model/emit/yaml';
import { plainText } from '../../../src/model/template/plain';
import { hostileLabels, labelled } from '../../support/hostile-labels';
import { readYaml } from '../../support/read-yaml';
import { stacksOf } from '../../support/stacks';
import { faultsOf } from '../../support/template-faults';

describe.each(hostileLabels.map((label) => [JSON.stringify(label), label] as const))('label %s', (_shown, label) => {
  const [stack] = stacksOf(labelled(label)).stacks;
  if (!stack) throw new Error('there is no stack');
  const strings = stringsIn(stack.resources.map((resource) => resource.properties));

  it('gives a template whose references all lead somewhere', () => {
    expect(faultsOf(printJson(stack))).toEqual([]);
    expect(stack.stackName).toMatch(/^[A-Za-z][A-Za-z0-9-]{0,127}$/);
  });

  it('reads the same from YAML of either version as from JSON', () => {
    const tree = JSON.parse(printJson(stack));
    expect(readYaml(printYaml(stack), '1.2')).toEqual(tree);
    expect(readYaml(printYaml(stack), '1.1')).toEqual(tree);
  });

  it('carries nothing that CDK or CloudFormation would take for a command', () => {
    expect(strings.filter((text) => /[$#]\{Token\[|\{\{resolve:/.test(text))).toEqual([]);
    expect(strings.filter((text) => /[\p{Cc}\p{Cs}\uFEFF]/u.test(text))).toEqual([]);
  });

  it('stays within what AWS takes for tags and descriptions of groups', () => {
    for (const { type, properties } of stack.resources) {
      const [tag] = (properties.Tags ?? []) as readonly { readonly Value: string }[];
      if (tag) expect(tag.Value.length).toBeLessThanOrEqual(256);
      if (tag) expect(tag.Value).not.toBe('');
      if (type !== 'AWS::EC2::SecurityGroup') continue;
      expect(properties.GroupDescription).toMatch(/^(?!sg-)[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/);
    }
  });
});

it('breaks marks that only appear once control characters are gone', () => {
  expect(plainText('${To\u0000ken[TOKEN.1]} {\u0007{resolve:ssm:x}}', 256)).toBe(
    '$ {Token[TOKEN.1]} { {resolve:ssm:x}}',
  );
});

it('cuts before an emoji, never through it', () => {
  expect(plainText('ab👍', 3)).toBe('ab');
  expect(plainText('ab👍', 4)).toBe('ab👍');
});

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)]);
}
