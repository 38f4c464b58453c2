import { describe, expect, it } from 'vitest';
import { renameLogicalId } from '../../../../src/model/commands/rename-logical-id';
import { createFacts } from '../../../../src/model/facts/facts';
import { importTemplates } from '../../../../src/model/import/import-templates';
import { renameLogicalId as renamedText } from '../../../../src/model/source/rename';
import { logicalIdOf, mentionsOf, templateOf } from '../../../../src/renderer/inspector/renaming/references-to';
import { whyNot } from '../../../../src/renderer/inspector/renaming/why-not';
import { chain } from '../../../support/chain';
import { nodeId, run } from '../../../support/run-command';

const TEMPLATE = `Conditions:
  Always: !Equals [a, a]
Resources:
  Net:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 } # Net stays in words
  Sub1:
    Type: AWS::EC2::Subnet
    DependsOn: Net
    Properties:
      VpcId: !Ref Net
      CidrBlock: 10.0.0.0/24
      Tags: [{ Key: Name, Value: !Sub 'in \${Net} and \${Net.CidrBlock}' }]
Outputs:
  Url: { Value: !GetAtt Net.CidrBlock }
`;

function imported() {
  const read = importTemplates([{ name: 'net.yaml', text: TEMPLATE }]);
  if (!read.ok) throw new Error(read.error.sentence);
  const doc = read.value.diagram;
  const vpc = Object.values(doc.nodes).find(({ kind }) => kind === 'vpc');
  if (!vpc) throw new Error('no VPC');
  return { doc, vpc };
}

describe('what follows when a logical id is renamed', () => {
  it('is every reference of the template it was imported from', () => {
    const { doc, vpc } = imported();
    expect(logicalIdOf(doc, vpc)).toBe('Net');
    expect(
      mentionsOf(doc, vpc, new Set())
        .map(({ where, how }) => `${where} ${how}`)
        .sort(),
    ).toEqual(['Sub1 DependsOn', 'Sub1 Ref', 'Sub1 Sub', 'Sub1 Sub CidrBlock', 'output Url GetAtt CidrBlock']);
  });

  it('is changed in its text, and nothing else is', () => {
    const { doc, vpc } = imported();
    const template = templateOf(doc, vpc);
    if (!template) throw new Error('no template');
    const text = renamedText(template, 'Net', 'Main');
    const renamed = run(doc, renameLogicalId, { id: vpc.id, to: 'Main', text });
    const after = renamed.nodes[vpc.id];
    expect(after && logicalIdOf(renamed, after)).toBe('Main');
    expect(after && mentionsOf(renamed, after, new Set())).toHaveLength(5);
    expect(text).toContain('# Net stays in words');
  });

  it('is every reference in the stacks of a drawn diagram', () => {
    const doc = chain();
    const vpc = doc.nodes[nodeId('main')];
    const mentions = vpc ? mentionsOf(doc, vpc, new Set()) : [];
    expect(mentions.length).toBeGreaterThan(2);
    expect(new Set(mentions.map(({ how }) => how))).toContain('Ref');
  });
});

describe('a new logical id', () => {
  const { doc, vpc } = imported();
  const facts = createFacts(doc);

  it.each([
    ['Main', undefined],
    ['net', undefined],
    ['1st', 'Letters and digits only, and a letter first.'],
    ['', 'Letters and digits only, and a letter first.'],
    ['SUB1', expect.stringContaining('has it already')],
  ])('%j: %s', (text, why) => {
    expect(whyNot(facts, vpc, text)).toEqual(why);
  });
});
