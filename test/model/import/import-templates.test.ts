import { describe, expect, it } from 'vitest';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { buildStacks } from '../../../src/model/template/build';
import { imported, publishedTemplates } from '../../support/imported-design';

describe('a template', () => {
  it('becomes a diagram that can be saved and loaded', () => {
    const { diagram } = imported(
      "Resources: { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } } }",
    );
    const again = loadDiagram(saveDiagram(diagram));
    expect(again).toEqual({ ok: true, value: diagram });
  });

  it('gives the same ids each time', () => {
    const text =
      "Resources: { Vpc: { Type: 'AWS::EC2::VPC' }, G: { Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: !Ref Vpc } } }";
    expect(imported(text).diagram).toEqual(imported(text).diagram);
    expect(imported(text).node('G').id).toBe(imported(`# other\n${text}`).node('G').id);
    expect(imported(text, { name: 'other.yaml' }).node('G').id).not.toBe(imported(text).node('G').id);
  });

  it('keeps a resource without a kind as it is, for looking at', () => {
    const design = imported(`Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: orders, KmsMasterKeyId: !Ref Key } }
  Key: { Type: 'AWS::KMS::Key' }`);
    expect(design.node('Topic')).toMatchObject({ kind: 'generic', label: 'Topic' });
    expect(JSON.parse(String(design.props('Topic').properties))).toEqual({
      DisplayName: 'orders',
      KmsMasterKeyId: { Ref: 'Key' },
    });
    expect(design.origin('Topic').given).toHaveProperty('properties');
    expect(design.summary.generic).toEqual(['AWS::KMS::Key', 'AWS::SNS::Topic']);
  });

  it('draws what Fn::ForEach repeats as one node', () => {
    const design = imported(`Transform: AWS::LanguageExtensions
Parameters: { Names: { Type: CommaDelimitedList, Default: 'a,b,c' } }
Resources:
  Fn::ForEach::Buckets:
    - Name
    - !Ref Names
    - Bucket\${Name}: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Ref Name } }`);
    expect(design.node('Buckets')).toMatchObject({
      kind: 'generic',
      label: 'Buckets',
      props: { cfnType: 'AWS::S3::Bucket' },
    });
    expect(design.origin('Buckets')).toMatchObject({ parts: { '': 'Fn::ForEach::Buckets' }, each: ['a', 'b', 'c'] });
  });

  const COLLECTIONS: readonly (readonly [written: string, each: readonly string[] | null])[] = [
    ['[]', []],
    ['[orders, 7]', ['orders', '7']],
    ["!Split ['/', 'a/b']", ['a', 'b']],
    ['[orders, !Ref Later]', ['orders', '!Ref Later']],
    ['!Ref Names', null],
    ['!If [IsProd, [a], [a, b]]', null],
  ];
  it.each(COLLECTIONS)('knows what Fn::ForEach over %s is made for', (written, each) => {
    const design = imported(`Transform: AWS::LanguageExtensions
Parameters: { Names: { Type: CommaDelimitedList }, Later: { Type: String }, Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Fn::ForEach::Topics: [Name, ${written}, { 'Topic\${Name}': { Type: 'AWS::SNS::Topic' } }]`);
    expect(design.origin('Topics').each).toEqual(each);
  });

  const LOOPS: readonly (readonly [list: string, each: readonly string[] | null])[] = [
    ['[blue, green, red]', ['a blue', 'a green', 'a red', 'b blue', 'b green', 'b red']],
    ['[]', []],
    ["!Split ['-', '${Zone}1-${Zone}2']", ['a a1', 'a a2', 'b b1', 'b b2']],
    ['!FindInMap [Colours, !Ref Zone, All]', ['a blue', 'b green', 'b red']],
    ['!Ref Names', null],
  ];
  it.each(LOOPS)('counts every round of a loop over %s within another loop', (list, each) => {
    const design = imported(`Transform: AWS::LanguageExtensions
Parameters: { Names: { Type: CommaDelimitedList } }
Mappings: { Colours: { a: { All: [blue] }, b: { All: [green, red] } } }
Resources:
  Fn::ForEach::Zones:
    - Zone
    - [a, b]
    - Fn::ForEach::Topics: [Colour, ${list}, { 'T\${Zone}\${Colour}': { Type: 'AWS::SNS::Topic', Properties: { DisplayName: x } } }]`);
    expect(design.node('Zones').props).toMatchObject({
      cfnType: 'AWS::SNS::Topic',
      properties: expect.stringContaining('x'),
    });
    expect(design.origin('Zones').each).toEqual(each);
  });

  it('does not count loops in loops for ever', () => {
    const many = `[${Array.from({ length: 300 }, (_, i) => i).join(', ')}]`;
    const loop = (n: number): string =>
      n === 0
        ? "{ Type: 'AWS::SNS::Topic' }"
        : `{ 'Fn::ForEach::L${n}': [V${n}, ${n === 1 ? '[]' : many}, ${loop(n - 1)}] }`;
    expect(imported(`Transform: AWS::LanguageExtensions\nResources: ${loop(6)}`).origin('L6').each).toBeNull();
  });

  it('warns of macros and modules, and of what CloudFormation would complain about', () => {
    const { summary } = imported(`Transform: [AWS::Serverless-2016-10-31, MyMacro]
Resources:
  M: { Type: 'My::Own::Thing::MODULE' }
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16, CidrBlock: 10.1.0.0/16 } }`);
    expect(summary.warnings).toEqual([
      expect.stringMatching(/^template\.yaml:4:\d+: /),
      expect.stringContaining('MyMacro'),
      expect.stringContaining('My::Own::Thing::MODULE'),
    ]);
  });

  it('says what became what', () => {
    const { summary } = imported(`Resources:
  Vpc: { Type: 'AWS::EC2::VPC' }
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  R: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Rt, DestinationCidrBlock: 10.0.0.0/8 } }`);
    expect(summary.became).toEqual([
      { type: 'AWS::EC2::Route', count: 1, became: 'Route table' },
      { type: 'AWS::EC2::RouteTable', count: 1, became: 'Route table' },
      { type: 'AWS::EC2::VPC', count: 1, became: 'VPC' },
    ]);
    expect(summary).toMatchObject({ resources: 3, files: [{ name: 'template.yaml', resources: 3 }] });
  });

  it('refers only to what is there, whatever the template refers to', () => {
    const design = imported(`Resources:
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Rt } }
  A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref A, CidrBlock: [1, 2], MapPublicIpOnLaunch: { a: b } } }
  Tie: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref A, RouteTableId: !Ref A } }
  G: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: text, VpcId: !Ref Nothing } }`);
    expect(loadDiagram(saveDiagram(design.diagram)).ok).toBe(true);
    expect(design.origin('A').unknown).toEqual(expect.arrayContaining(['cidr', 'mapPublicIp', 'routeTable']));
  });
});

describe.skipIf(publishedTemplates.length === 0)('templates that others published', () => {
  it.each(publishedTemplates.map(({ name, text }) => [name, text] as const))('%s', (name, text) => {
    const { diagram, summary } = imported(text, { name });
    expect(loadDiagram(saveDiagram(diagram))).toEqual({ ok: true, value: diagram });
    expect(summary.became.reduce((sum, { count }) => sum + count, 0)).toBe(summary.resources);
    expect(summary.became.filter(({ became }) => became === '')).toEqual([]);
    // What is written back is the difference to this.
    expect(() => buildStacks(diagram, new Set())).not.toThrow();
    const drawn = Object.values(diagram.source?.origins ?? {}).flatMap(({ parts }) => Object.entries(parts));
    const resources = drawn.filter(([key]) => !key.startsWith('parameter '));
    expect(new Set(resources.map(([, id]) => id)).size).toBe(summary.resources);
  });
});
