import { describe, expect, it } from 'vitest';
import { importTemplates } from '../../../src/model/import/import-templates';
import { aroundOf, genericOf, groupsOf, writtenNodes } from '../../../src/renderer/importing/groups';
import { uncertainties } from '../../../src/renderer/importing/uncertainties';

const TEMPLATE = `
Parameters: { Vpc: { Type: 'AWS::EC2::VPC::Id' }, Stage: { Type: String, Default: test } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  One: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  Two:
    Type: AWS::EC2::Subnet
    Condition: IsProd
    Properties: { VpcId: !Ref Vpc, CidrBlock: !ImportValue block }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
  Joined:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref One, RouteTableId: !Ref Table }
  TopicA: { Type: AWS::SNS::Topic }
  TopicB: { Type: AWS::SNS::Topic }
`;

function imported(text = TEMPLATE, parameters: Readonly<Record<string, string>> = {}) {
  const read = importTemplates([{ name: 'net.yaml', text, parameters }]);
  if (!read.ok || !read.value.diagram.source) throw new Error('it was not read');
  return { summary: read.value.summary, source: read.value.diagram.source };
}

describe('the summary of an import', () => {
  const { summary, source } = imported();

  it('counts nodes, and names every resource that went into them', () => {
    const subnets = groupsOf(summary, source).find(({ label }) => label === 'Subnet');
    expect(subnets).toMatchObject({ nodes: 2, icon: 'privateSubnet' });
    const resources = groupsOf(summary, source).flatMap(({ types }) => types);
    expect(resources.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  it('counts apart what is around the resources or elsewhere', () => {
    expect(writtenNodes(source)).toBe(5);
    expect(Object.keys(source.base.nodes).length).toBeGreaterThan(5);
  });

  it('leads from a type without a kind to all its nodes', () => {
    expect(genericOf(source)).toEqual([{ type: 'AWS::SNS::Topic', nodes: [expect.any(String), expect.any(String)] }]);
  });

  it('tells what no resource says', () => {
    expect(aroundOf(summary, source)).toEqual(
      expect.arrayContaining([
        { label: 'AWS account', count: 1 },
        { label: 'Region', count: 1 },
      ]),
    );
  });

  it('tells what depends on conditions, on the deployment and on the Region', () => {
    const said = uncertainties(summary, source).map(({ sentence }) => sentence);
    expect(said.find((sentence) => sentence.includes('condition'))).toContain('1 would not be (faint)');
    expect(said.find((sentence) => sentence.includes('at deployment'))).toMatch(/^\d+ propert/);
    expect(said.at(-1)).toContain('AWS::Region');
  });

  it('asks for no Region that is known', () => {
    const known = imported(TEMPLATE, { 'AWS::Region': 'eu-west-1' });
    const said = uncertainties(known.summary, known.source).map(({ sentence }) => sentence);
    expect(said.some((sentence) => sentence.includes('AWS::Region'))).toBe(false);
  });
});
