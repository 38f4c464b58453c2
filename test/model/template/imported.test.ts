import { describe, expect, it } from 'vitest';
import { type Diagram, type DiagramNode, NodeSchema } from '../../../src/model/document/diagram';
import { importTemplates } from '../../../src/model/import/import-templates';
import { NodeId } from '../../../src/model/kinds/fields';
import { buildStacks } from '../../../src/model/template/build';

const vpc = (cidr: string, more = '') =>
  `Parameters: { data: { Type: String, Default: x } }\nResources:\n  Net:\n    Type: AWS::EC2::VPC\n    Properties: { CidrBlock: ${cidr} }\n${more}`;

function imported(...texts: readonly string[]): Diagram {
  const result = importTemplates(texts.map((text, i) => ({ name: `file${i}.yaml`, text })));
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.diagram;
}

function withNode(doc: Diagram, node: Readonly<Record<string, unknown>>): Diagram {
  const id = NodeId.parse('n_new');
  const made = NodeSchema.parse({ id, label: 'data', logicalId: 'Data', ...node }) as DiagramNode;
  return { ...doc, nodes: { ...doc.nodes, [id]: made } };
}

function stacksOf(doc: Diagram) {
  return buildStacks(doc, new Set()).stacks.map(({ file, resources }) => ({
    file,
    ids: resources.map((each) => each.logicalId),
  }));
}

function vpcOf(doc: Diagram, file: number): NodeId | undefined {
  return Object.values(doc.nodes).find(({ id, kind }) => kind === 'vpc' && doc.source?.origins[id]?.file === file)?.id;
}

describe('the stacks of an import', () => {
  const both = imported(vpc('10.1.0.0/16'), vpc('10.2.0.0/16', '  Q:\n    Type: AWS::SQS::Queue\n'));

  it('are those of its files, each with its own ids', () => {
    expect(stacksOf(both)).toEqual([
      { file: 0, ids: ['Net'] },
      { file: 1, ids: ['Net', 'Q'] },
    ]);
  });

  it.each([0, 1])('take what is drawn into a container of file %i, under an id that no section uses', (file) => {
    const parent = vpcOf(both, file) ?? null;
    const stacks = stacksOf(withNode(both, { kind: 'subnet', parent, props: { cidr: '10.1.0.0/24' } }));
    expect(stacks.find((stack) => stack.file === file)?.ids).toContain('Data2');
    expect(stacks.filter(({ ids }) => ids.includes('Data2'))).toHaveLength(1);
  });

  it('give the first file of a place what stands near nothing', () => {
    const parent = both.nodes[vpcOf(both, 1) ?? NodeId.parse('n_none')]?.parent ?? null;
    const stacks = stacksOf(withNode(both, { kind: 's3Bucket', parent, props: {} }));
    expect(stacks.find((stack) => stack.file === 0)?.ids).toContain('Data2');
  });
});
