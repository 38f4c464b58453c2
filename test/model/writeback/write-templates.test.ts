import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { renameLogicalId } from '../../../src/model/commands/rename-logical-id';
import { type Diagram, type DiagramNode, NodeSchema } from '../../../src/model/document/diagram';
import { importTemplates } from '../../../src/model/import/import-templates';
import { NodeId, RowId } from '../../../src/model/kinds/fields';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { renameLogicalId as renamedText } from '../../../src/model/source/rename';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { corpus } from '../../support/corpus';

const NETWORK = `# The network of the shop
AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Cidr: { Type: String, Default: 10.0.0.0/16 }
  PeerVpc: { Type: AWS::EC2::VPC::Id }
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !Ref Cidr # by parameter
      EnableDnsSupport: true
      Tags:
        - Key: Name
          Value: shop
        - { Key: Team, Value: 'web' }

  # Two subnets
  SubnetA:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ''] }
  SubnetB:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [1, !GetAZs ''] }

  Web:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: "web"
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 } # everybody
  WebHttp:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: !GetAtt Web.GroupId, IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }

  Alb:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    DeletionPolicy: Retain
    Properties:
      Subnets: [!Ref SubnetA, !Ref SubnetB]
      SecurityGroups: [!GetAtt Web.GroupId]
Outputs:
  Url:
    Value: !Sub http://\${Alb.DNSName}
`;

function imported(...files: readonly { readonly name: string; readonly text: string }[]): Diagram {
  const result = importTemplates(files);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.diagram;
}

function named(doc: Diagram, logicalId: string): DiagramNode {
  const node = Object.values(doc.nodes).find((each) => each.logicalId === logicalId);
  if (!node) throw new Error(`no ${logicalId}`);
  return node;
}

function withProps(doc: Diagram, logicalId: string, props: Readonly<Record<string, unknown>>): Diagram {
  const node = named(doc, logicalId);
  const changed = NodeSchema.parse({ ...node, props: { ...node.props, ...props } }) as DiagramNode;
  return { ...doc, nodes: { ...doc.nodes, [node.id]: changed } };
}

function without(doc: Diagram, logicalId: string): Diagram {
  const { id } = named(doc, logicalId);
  return produce(doc, (draft) => {
    deleteItems.run(draft, { nodes: [id], wires: [] }, () => 'r_none');
  });
}

function write(doc: Diagram) {
  const { files, unwritten, dangling } = writeTemplates(doc, new Set());
  const [file] = files;
  if (!file) throw new Error('nothing was written');
  return { file, files, unwritten, dangling };
}

const doc = imported({ name: 'network.yaml', text: NETWORK });

describe('a change of a drawing is a change of a few lines', () => {
  it('nothing changed, nothing written', () => {
    const { file, unwritten } = write({ ...doc, nodes: { ...doc.nodes } });
    expect(file).toMatchObject({ text: NETWORK, hunks: [], added: false });
    expect(unwritten).toEqual([]);
  });

  it('marks every line that names a renamed resource, beside what else was changed', () => {
    const parsed = parseTemplate('network.yaml', NETWORK);
    if (!parsed.ok) throw new Error(parsed.error.sentence);
    const rename = { id: named(doc, 'SubnetA').id, to: 'First', text: renamedText(parsed.value, 'SubnetA', 'First') };
    const renamed = produce(doc, (draft) => renameLogicalId.run(draft, rename, () => 'r_none'));
    const linesOf = (changed: Diagram) => {
      const { file } = write(changed);
      const lines = file.text.split('\n');
      return file.hunks.flatMap(({ start, end }) =>
        lines.slice(start - 1, end).map((line) => line.trim().slice(0, 20)),
      );
    };
    expect(linesOf(renamed)).toEqual(['First:', 'Subnets: [!Ref First']);
    expect(linesOf(withProps(renamed, 'SubnetB', { cidr: '10.0.9.0/24' }))).toEqual([
      'First:',
      'Properties: { VpcId:',
      'Subnets: [!Ref First',
    ]);
  });

  it.each<[string, Diagram, string, string, number]>([
    [
      'a value that is there',
      withProps(doc, 'Vpc', { dnsSupport: false }),
      'EnableDnsSupport: true',
      'EnableDnsSupport: false',
      11,
    ],
    [
      'a value given by a parameter',
      withProps(doc, 'Vpc', { cidr: '10.0.0.0/20' }),
      '!Ref Cidr #',
      '10.0.0.0/20 #',
      10,
    ],
    ['a value in braces', withProps(doc, 'SubnetB', { cidr: '10.0.2.0/24' }), '10.0.1.0/24', '10.0.2.0/24', 23],
    ['a value that AWS fills in otherwise', withProps(doc, 'Alb', { scheme: 'internal' }), '', '', 0],
  ])('%s', (_, changed, before, after, line) => {
    const { file, unwritten } = write(changed);
    expect(unwritten).toEqual([]);
    if (before === '') {
      expect(file.text).toContain('Scheme: internal');
      return;
    }
    expect(file.text).toBe(NETWORK.replace(before, () => after));
    expect(file.hunks).toEqual([{ start: line, end: line }]);
  });

  it('a new label is a new name tag, and the other tags stay', () => {
    const node = named(doc, 'Vpc');
    const { file } = write({ ...doc, nodes: { ...doc.nodes, [node.id]: { ...node, label: 'store' } } });
    expect(file.text).toBe(NETWORK.replace('Value: shop', 'Value: store'));
  });

  it('a rule is changed where it is written: in its group or apart', () => {
    const { rules } = named(doc, 'Web').props as { rules: { fromPort: number; toPort: number }[] };
    const to = (from: number, port: number) =>
      rules.map((rule) => (rule.fromPort === from ? { ...rule, fromPort: port, toPort: port } : rule));
    expect(write(withProps(doc, 'Web', { rules: to(443, 8443) })).file.text).toBe(
      NETWORK.replace('FromPort: 443, ToPort: 443', 'FromPort: 8443, ToPort: 8443'),
    );
    expect(write(withProps(doc, 'Web', { rules: to(80, 8080) })).file.text).toBe(
      NETWORK.replace('FromPort: 80, ToPort: 80', 'FromPort: 8080, ToPort: 8080'),
    );
  });

  it('a rule is added to its group, and one that is written apart is taken away with its resource', () => {
    const { rules } = named(doc, 'Web').props as { rules: { fromPort: number }[] };
    const added = { ...rules[0], id: RowId.parse('r_new'), fromPort: 22, toPort: 22, cidr: '10.0.0.0/8' };
    const more = write(withProps(doc, 'Web', { rules: [...rules, added] }));
    expect(more.file.text).toContain('# everybody\n        - IpProtocol: tcp\n          FromPort: 22\n');
    const less = write(withProps(doc, 'Web', { rules: rules.filter(({ fromPort }) => fromPort !== 80) }));
    expect(less.file.text).toBe(NETWORK.replace(/ {2}WebHttp:[\s\S]*?\n\n/, '\n'));
  });
});

describe('nodes that came and went', () => {
  it('adds a node and what it needs, in the words of the file', () => {
    const vpc = named(doc, 'Vpc');
    const id = NodeId.parse('n_new');
    const node = NodeSchema.parse({
      id,
      kind: 'subnet',
      label: 'data',
      logicalId: 'Data',
      parent: vpc.id,
      props: { cidr: '10.0.7.0/24' },
    });
    const { file, unwritten } = write({ ...doc, nodes: { ...doc.nodes, [id]: node as DiagramNode } });
    expect(unwritten).toEqual([]);
    const { resources } = read(file.text);
    expect(resources.get('Data')).toMatchObject({
      type: 'AWS::EC2::Subnet',
      properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.7.0/24' },
    });
    const lines = NETWORK.split('\n');
    expect(file.text.split('\n').filter((line) => lines.includes(line))).toEqual(expect.arrayContaining(lines));
  });

  it('takes a node away with its parts, and tells what still refers to it', () => {
    const { file, dangling } = write(without(doc, 'Alb'));
    expect(read(file.text).resources.has('Alb')).toBe(false);
    expect(dangling).toEqual([
      {
        file: 'network.yaml',
        line: file.text.split('\n').findIndex((line) => line.includes('${Alb')) + 1,
        column: 26,
        what: 'Outputs.Url.Value refers to Alb, which is gone.',
      },
    ]);
    const group = write(without(doc, 'Web'));
    expect(read(group.file.text).resources.has('WebHttp')).toBe(false);
    expect(group.dangling).toEqual([]);
    expect(group.file.text).toContain('Subnets: [!Ref SubnetA, !Ref SubnetB]');
  });
});

it.each([
  ['alone', '    DependsOn: Alb\n', ''],
  ['first of a list', '    DependsOn: [Alb, Vpc]\n', '    DependsOn: [Vpc]\n'],
  ['in a list of lines', '    DependsOn:\n      - Vpc\n      - Alb\n', '    DependsOn:\n      - Vpc\n'],
])('nothing waits for what is deleted: %s', (_, before, after) => {
  const text = `${NETWORK.slice(0, NETWORK.indexOf('Outputs:'))}  Queue:\n    Type: AWS::SQS::Queue\n${before}`;
  const { file, dangling } = write(without(imported({ name: 'network.yaml', text }), 'Alb'));
  expect(dangling).toEqual([]);
  expect(file.text.slice(file.text.indexOf('  Queue:'))).toBe(`  Queue:\n    Type: AWS::SQS::Queue\n${after}`);
});

it('keeps two files with the same ids apart', () => {
  const both = imported({ name: 'one.yaml', text: NETWORK }, { name: 'two.json', text: JSON_NETWORK });
  const second = Object.values(both.nodes).find(
    ({ id }) => both.source?.origins[id]?.file === 1 && both.nodes[id]?.kind === 'vpc',
  );
  if (!second) throw new Error('no second VPC');
  const changed = NodeSchema.parse({ ...second, props: { ...second.props, cidr: '10.7.0.0/16' } }) as DiagramNode;
  const { files, unwritten } = write({ ...both, nodes: { ...both.nodes, [second.id]: changed } });
  expect(unwritten).toEqual([]);
  expect(files.map(({ text }) => text)).toEqual([NETWORK, JSON_NETWORK.replace('10.2.0.0/16', '10.7.0.0/16')]);
});

const JSON_NETWORK = JSON.stringify(
  { Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.2.0.0/16' } } } },
  null,
  4,
);

function read(text: string) {
  const parsed = parseTemplate('network.yaml', text);
  if (!parsed.ok) throw new Error(parsed.error.sentence);
  return parsed.value;
}

it.each(corpus())('$name goes out as it came in', ({ name, text }) => {
  const template = imported({ name, text });
  const { files, unwritten, dangling } = write({ ...template, nodes: { ...template.nodes } });
  expect(files.map((file) => file.text)).toEqual([text]);
  expect([...unwritten, ...dangling]).toEqual([]);
});
