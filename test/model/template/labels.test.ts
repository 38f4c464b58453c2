import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { deriveLogicalId } from '../../../src/model/document/logical-id';
import { printJson } from '../../../src/model/emit/json';
import { printYaml } from '../../../src/model/emit/yaml';
import { plainText } from '../../../src/model/template/plain';
import { readYaml } from '../../support/read-yaml';
import { stacksOf } from '../../support/stacks';
import { starterNamed } from '../../support/starters';
import { faultsOf } from '../../support/template-faults';

const labels: readonly string[] = [
  `it's "quoted" and \\ back\\slashed`,
  'back`tick` and ${AWS::Region}',
  '${Token[TOKEN.1]} #{Token[AWS.AccountId.0]}',
  '{{resolve:secretsmanager:prod/db:SecretString:password}}',
  'line\nbreak\r\nand\ttab',
  'separators \u2028 and \u2029 and next line \u0085 and \uFEFF mark',
  'null \u0000 bell \u0007 escape \u001b[31m delete \u007f',
  '*/ end of comment /* </script> <!--',
  'emoji 👩‍👩‍👧‍👦 and flag 🇩🇪',
  `${'x'.repeat(255)}👍${'y'.repeat(50)}`,
  'Default',
  'constructor',
  '__proto__',
  'class',
  '',
  '   ',
  '123 starts with digits',
  'Réseau privé – größte Übersicht',
  '日本語のラベル',
  'yes: no, - item # comment !Ref X',
  'sg-looks-like-an-id',
  'right \u202e to left \u200b zero',
];

/** Every node of the classic chain under the same label, with logical ids as the app would have derived them. */
function labelled(label: string): Diagram {
  const { doc } = starterNamed('rest-v1-classic');
  const taken = new Set<string>();
  const nodes = Object.entries(doc.nodes).map(([id, node]) => {
    const logicalId = deriveLogicalId(label, node.kind, taken);
    taken.add(logicalId.toLowerCase());
    return [id, { ...node, label, logicalId }];
  });
  return { ...doc, nodes: Object.fromEntries(nodes) };
}

describe.each(labels.map((label) => [JSON.stringify(label), label] as const))('label %s', (_shown, label) => {
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
