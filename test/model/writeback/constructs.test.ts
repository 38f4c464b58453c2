import { beforeAll, describe, expect, it } from 'vitest';
import { exportDiagram } from '../../../src/model/export/export-diagram';
import { printExport } from '../../../src/model/export/print-export';
import { importTemplates } from '../../../src/model/import/import-templates';
import { parseTemplate } from '../../../src/model/source/parse-template';
import { toMap } from '../../../src/model/source/value';
import type { ExportFile } from '../../../src/model/template/template';
import { type SynthesisedApp, synthesise } from '../../support/cdk-synth';
import { type CorpusTemplate, corpus } from '../../support/corpus';
import { normalise } from '../../support/normalise';

const MIXED = `AWSTemplateFormatVersion: 2010-09-09
Description: What constructs say, and what they do not
Transform: AWS::LanguageExtensions
Parameters:
  Stage: { Type: String, Default: test }
  Names: { Type: CommaDelimitedList, Default: 'a,b' }
Rules: { R: { Assertions: [{ Assert: !Equals [a, a] }] } }
Mappings: { Sizes: { test: { Count: 012 } } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16, EnableDnsSupport: true } }
  Subnet:
    Type: AWS::EC2::Subnet
    DependsOn: Vpc
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]
      Tags: [{ Key: Stage, Value: !If [IsProd, p, !FindInMap [Sizes, !Ref Stage, Count]] }]
  Guarded: { Type: AWS::SNS::Topic, Condition: IsProd, Properties: { DisplayName: !Sub '\${Vpc} \${Kept.Arn}' } }
  Kept: { Type: AWS::SQS::Queue, DeletionPolicy: Retain, Metadata: { why: [1, 2] } }
  Waiting: { Type: AWS::SQS::Queue, DependsOn: [Kept, Vpc] }
  Own: { Type: Custom::Thing, Properties: { ServiceToken: !GetAtt Kept.Arn, yes: '0123', Port: 0123, n: [1, [true]] } }
  Text: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: '{}' } }
  Fn::ForEach::Topics: [Name, !Ref Names, { 'Topic\${Name}': { Type: AWS::SNS::Topic } }]
Outputs:
  Id: { Value: !Ref Subnet, Export: { Name: !Sub '\${AWS::StackName}-subnet' } }
  Prod: { Condition: IsProd, Value: !Ref Guarded }
  Number: { Description: a number, Value: 5 }
`;

const templates: readonly CorpusTemplate[] = [
  { name: 'mixed.yaml', text: MIXED },
  ...corpus().filter(({ name }) => /good-functions-sub|apigw-vpclink-alb|fn-foreach|vpc-nat-gateway/.test(name)),
];

function cdkApp({ name, text }: CorpusTemplate): readonly ExportFile[] {
  const imported = importTemplates([{ name, text }]);
  if (!imported.ok) throw new Error(imported.error.sentence);
  const { diagram } = imported.value;
  return printExport(diagram, exportDiagram(diagram), 'cdk').files;
}

let synthesised: Readonly<Record<string, SynthesisedApp>> = {};

beforeAll(async () => {
  synthesised = await synthesise(Object.fromEntries(templates.map((each) => [folderName(each), cdkApp(each)])));
}, 300_000);

function folderName({ name }: CorpusTemplate): string {
  return name.replaceAll(/\W+/g, '-');
}

describe('the CDK app of an import', () => {
  it.each(templates)('compiles and synthesises to $name', (template) => {
    const parsed = parseTemplate(template.name, template.text);
    if (!parsed.ok) throw new Error(parsed.error.sentence);
    const [stack] = Object.values(synthesised[folderName(template)] ?? {});
    expect(withoutEmpty(normalise(stack))).toEqual(withoutEmpty(normalise(toMap(parsed.value.root))));
  });

  it('has constructs for what they can say, and the rest as it was written', () => {
    const files = cdkApp({ name: 'mixed.yaml', text: MIXED });
    const stack = files.find(({ path }) => path.startsWith('lib/') && !/rest|part/.test(path))?.text ?? '';
    const made = [...stack.matchAll(/new ([\w.]+)\(this, '(\w+)'/g)].map(([, construct, id]) => `${id}: ${construct}`);
    expect(made).toEqual([
      'Rest: TemplatePart',
      'Vpc: ec2.CfnVPC',
      'Subnet: ec2.CfnSubnet',
      'Own: cdk.CfnResource',
      'Text: cdk.CfnResource',
      'Id: cdk.CfnOutput',
    ]);
  });
});

/** CDK leaves out properties without content. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, item]) => key !== 'Properties' || Object.keys(item).length > 0);
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutEmpty(item)]));
}
