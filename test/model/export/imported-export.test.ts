import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { exportDiagram } from '../../../src/model/export/export-diagram';
import { printExport } from '../../../src/model/export/print-export';
import { importTemplates, type TemplateFile } from '../../../src/model/import/import-templates';
import { writeTemplates } from '../../../src/model/writeback/write-templates';

/** Two subnets of one VPC that overlap: AWS refuses the second. */
const BROKEN = `# as it was written
Description: A network
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/25 } }
`;
const BROKEN_JSON = `{
  "Description": "A network",
  "Resources": {
    "Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } },
    "A": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24" } },
    "B": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/25" } }
  }
}
`;

function imported(...files: readonly TemplateFile[]): Diagram {
  const result = importTemplates(files);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.diagram;
}

const textsOf = (doc: Diagram, to: 'cfn-yaml' | 'cfn-json' | 'cdk') =>
  Object.fromEntries(printExport(doc, exportDiagram(doc), to).files.map(({ path, text }) => [path, text]));

describe('a template that was imported and has errors', () => {
  const doc = imported({ name: 'net.yaml', text: BROKEN });

  it('is exported with a comment above it that says so, and otherwise as it is', () => {
    const text = textsOf(doc, 'cfn-yaml')['net.yaml'] ?? '';
    expect(text).toMatch(/^# Exported although the diagram has errors.*CNT-09.*\n/);
    expect(text.slice(text.indexOf('\n') + 1)).toBe(BROKEN);
  });

  it('says so in its description and the README where the format has no comments', () => {
    const json = imported({ name: 'net.json', text: BROKEN_JSON });
    const files = textsOf(json, 'cfn-json');
    expect(files['net.json']).toBe(BROKEN_JSON.replace('A network', 'A network (with errors: do not deploy)'));
    expect(files['README.md']).toMatch(/Exported although the diagram has errors/);
  });

  it('says so in the CDK app', () => {
    const files = textsOf(doc, 'cdk');
    expect(files['README.md']).toMatch(/Exported although the diagram has errors/);
  });

  it('is saved in its place without a word', () => {
    expect(writeTemplates({ ...doc, nodes: { ...doc.nodes } }, new Set()).files[0]?.text).toBe(BROKEN);
  });
});

describe('the README of templates that were imported', () => {
  const NETWORK = `Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
Outputs:
  VpcId: { Value: !Ref Vpc, Export: { Name: net-vpc } }
`;
  const APP = `Description: The application
Parameters:
  Owner: { Type: String }
  Size: { Type: String, Default: small }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: app, VpcId: !ImportValue net-vpc }
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
`;
  const app = { name: 'app.yaml', text: APP };

  it('has the order of deployment and what each asks for', () => {
    const files = textsOf(imported(app, { name: 'network.yaml', text: NETWORK }), 'cfn-yaml');
    expect(Object.keys(files)).toEqual(['app.yaml', 'network.yaml', 'README.md']);
    const commands = files['README.md']?.match(/--template-file.*/g);
    expect(commands).toEqual([
      '--template-file network.yaml',
      "--template-file app.yaml --capabilities CAPABILITY_IAM --parameter-overrides Owner='<Owner>'",
    ]);
  });

  it('is not there for one template alone', () => {
    expect(Object.keys(textsOf(imported(app), 'cfn-yaml'))).toEqual(['app.yaml']);
  });
});
