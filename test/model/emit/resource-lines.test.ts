import { expect, it } from 'vitest';
import { printJson } from '../../../src/model/emit/json';
import { resourceLines } from '../../../src/model/emit/resource-lines';
import { printYaml } from '../../../src/model/emit/yaml';
import { buildStacks } from '../../../src/model/template/build';
import { everyKind } from '../../support/every-kind';
import { resource, template } from './architectures';

const { stacks } = buildStacks(everyKind(), new Set());
const odd = template('odd', [
  resource('Yes', 'AWS::Any::Any', { UserData: '#!/bin/sh\necho "Resources:"\n\n# the end' }),
  resource('Next', 'AWS::Any::Any', {}),
]);

it.each([
  ['cfn-yaml', printYaml, /^ {2}"?(\w+)"?:/],
  ['cfn-json', printJson, /^ {4}"(\w+)": \{/],
] as const)('finds each resource of a %s template, from its key to its last line', (format, print, key) => {
  expect(stacks.length).toBeGreaterThan(1);
  for (const stack of [...stacks, odd]) {
    const text = print(stack);
    const lines = text.split('\n');
    const found = resourceLines(text, format);
    expect([...found.keys()].sort()).toEqual(stack.resources.map(({ logicalId }) => logicalId).sort());
    for (const [id, { from, to }] of found) {
      expect(key.exec(lines[from - 1] ?? '')?.[1]).toBe(id);
      // What follows belongs to nothing of it: another resource, its comment, another section, or the end.
      expect(lines[to] ?? '').toMatch(/^( {0,2}[^ ].*| {4}["}].*|)$/);
    }
  }
});

it('counts the last line of a script to its resource, even one that looks like a comment', () => {
  const text = printYaml(odd);
  const { to } = resourceLines(text, 'cfn-yaml').get('Yes') ?? { to: 0 };
  expect(text.split('\n')[to - 1]).toContain('# the end');
});

it('finds nothing in a template without resources', () => {
  expect(resourceLines('Description: none\n', 'cfn-yaml').size).toBe(0);
});
