import { describe, expect, it } from 'vitest';
import { loadDiagram } from '../../../src/model/document/load';
import { sharingWords } from '../../../src/model/document/nested-stacks';
import { saveDiagram } from '../../../src/model/document/save';
import { importTemplates } from '../../../src/model/import/import-templates';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { importedFiles } from '../../support/imported-design';

const network = {
  name: 'stacks/network.yaml',
  text: `Parameters: { Block: { Type: String } }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: !Ref Block } }
  A: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24 } }
  B: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24 } }
Outputs:
  VpcId: { Value: !Ref Vpc, Export: { Name: !Sub '\${AWS::StackName}-VpcId' } }
  Subnets: { Value: !Join [',', [!Ref A, !Ref B]], Export: { Name: shared-subnets } }
`,
};

const service = (vpc: string, subnets: string) => ({
  name: 'stacks/service.yaml',
  text: `Parameters: { Net: { Type: String } }
Resources:
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: g, VpcId: ${vpc} } }
  Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { SecurityGroups: [!Ref Group], Subnets: ${subnets} } }
`,
});

describe('several templates at once', () => {
  const FORMS: readonly (readonly [name: string, vpc: string])[] = [
    ['an export by a name that is not known', "!ImportValue { 'Fn::Sub': '${Net}-VpcId' }"],
    ['an output of another stack', "{ 'Fn::GetStackOutput': { StackName: network, OutputName: VpcId } }"],
  ];
  it.each(FORMS)('are joined by %s', (_, vpc) => {
    const design = importedFiles(network, service(vpc, '[subnet-1]'));
    expect(design.around('Group')).toEqual(['Vpc', 'Region', 'Account']);
  });

  it('are joined by lists that are split again', () => {
    const design = importedFiles(network, service('vpc-1', "!Split [',', !ImportValue shared-subnets]"));
    expect(design.props('Alb').subnets).toHaveLength(2);
  });

  it('are joined by the name of a nested stack, whichever of them export alike', () => {
    const exporting = (name: string, type: string) => ({
      name,
      text: `Resources: { It: { Type: '${type}' } }
Outputs:
  StackName: { Value: !Sub '\${AWS::StackName}' }
  Id: { Value: !Ref It, Export: { Name: !Sub '\${AWS::StackName}-Id' } }
`,
    });
    const main = {
      name: 'main.yaml',
      text: `Resources:
  Net: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: vpc.yaml } }
  Files: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: bucket.yaml } }
  App: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: service.yaml, Parameters: { Net: !GetAtt Net.Outputs.StackName } } }
`,
    };
    const app = service("!ImportValue { 'Fn::Sub': '${Net}-Id' }", '[subnet-1]');
    const design = importedFiles(
      main,
      app,
      exporting('vpc.yaml', 'AWS::EC2::VPC'),
      exporting('bucket.yaml', 'AWS::S3::Bucket'),
    );
    expect(design.around('Group')).toEqual(['It', 'Region', 'Account']);
  });

  it('nested stacks take what their parent gives them, and give back their outputs', () => {
    const parent = {
      name: 'main.yaml',
      text: `Resources:
  Net: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: !Sub 'https://\${AWS::URLSuffix}/network.yaml', Parameters: { Block: 10.7.0.0/16 } } }
  App: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ./app.yaml, Parameters: { VpcId: !GetAtt Net.Outputs.VpcId, Subnets: !GetAtt Net.Outputs.Subnets } } }
`,
    };
    const app = {
      name: 'app.yaml',
      text: `Parameters: { VpcId: { Type: 'AWS::EC2::VPC::Id' }, Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' } }
Resources:
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: g, VpcId: !Ref VpcId } }
  Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: !Ref Subnets } }
`,
    };
    const design = importedFiles(parent, network, app);
    expect(design.props('Vpc').cidr).toBe('10.7.0.0/16');
    expect(design.around('Group')[0]).toBe('Vpc');
    expect(design.summary.outside).toEqual([]);
    expect(design.summary.generic).toEqual(['AWS::CloudFormation::Stack']);
  });

  it('a nested stack stands where its parent does, by a name of its own', () => {
    const main = {
      name: 'main.yaml',
      text: "Resources: { Mid: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ./mid.yaml } } }",
      parameters: { 'AWS::Region': 'cn-north-1', 'AWS::AccountId': '111122223333', 'AWS::StackName': 'shop' },
    };
    const mid = {
      name: 'mid.yaml',
      text: "Resources: { In: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ./in.yaml } } }",
    };
    const inner = (values: Readonly<Record<string, string>> = {}) => ({
      name: 'in.yaml',
      text: `Resources:
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Sub '\${AWS::AccountId}-\${AWS::Region}-\${AWS::Partition}' } }
  Other: { Type: 'AWS::S3::Bucket', Properties: { BucketName: !Sub '\${AWS::StackName}-x' } }
`,
      parameters: values,
    });
    const design = importedFiles(main, mid, inner());
    expect(design.props('Bucket').bucketName).toBe('111122223333-cn-north-1-aws-cn');
    expect(design.origin('Other').unknown).toContain('bucketName');
    expect(Object.values(design.diagram.nodes).filter(({ kind }) => kind === 'region')).toHaveLength(1);
    const own = importedFiles(main, mid, inner({ 'AWS::AccountId': '444455556666', 'AWS::StackName': 'inner' }));
    expect(own.props('Bucket').bucketName).toBe('444455556666-cn-north-1-aws-cn');
    expect(own.props('Other').bucketName).toBe('inner-x');
  });

  it('a stack says which template it deploys, and the summary which ones are not there', () => {
    const stack = (location: string) =>
      `{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ${location} } }`;
    const parent = {
      name: 'main.yaml',
      text: `Parameters: { Url: { Type: String } }
Resources:
  Net: ${stack('./network.yaml')}
  Again: ${stack('./network.yaml')}
  Jobs: ${stack('https://s3.amazonaws.com/bucket/v2/jobs.template')}
  Later: ${stack('!Ref Url')}
  Shared: { Type: 'AWS::Serverless::Application', Properties: { Location: { ApplicationId: arn:x, SemanticVersion: 1.0.0 } } }
`,
    };
    const design = importedFiles(parent, network);
    const templates = ['Net', 'Again', 'Jobs', 'Later', 'Shared'].map((id) => design.origin(id).template);
    expect(templates).toEqual([1, undefined, 'jobs.template', '!Ref Url', 'arn:x']);
    expect(design.summary.warnings).toEqual([
      'main.yaml:4: the template of Again is drawn once, as that of Net; what Again makes of it is not drawn again.',
      'main.yaml:5: the template jobs.template of the nested stack Jobs is not among those imported; what it makes is not drawn.',
      'main.yaml:6: the template !Ref Url of the nested stack Later is not among those imported; what it makes is not drawn.',
      'main.yaml:7: the template arn:x of the nested stack Shared is not among those imported; what it makes is not drawn.',
    ]);
  });

  it('a template that two stacks deploy is drawn once, and both say so', () => {
    const stack = (block: string) =>
      `{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ./network.yaml, Parameters: { Block: ${block} } } }`;
    const main = {
      name: 'main.yaml',
      text: `Resources:
  Blue: ${stack('10.1.0.0/16')}
  Green: ${stack('10.2.0.0/16')}
  Same: ${stack("!Join ['', [10.1.0.0, /16]]")}
`,
    };
    const design = importedFiles(main, network);
    const { diagram } = design;
    const idOf = (name: string) => design.node(name).id;
    expect(design.props('Vpc').cidr).toBe('10.1.0.0/16');
    expect(['Blue', 'Green', 'Same'].map((name) => design.origin(name).shares)).toEqual([
      undefined,
      { stack: idOf('Blue'), otherwise: ['Block'] },
      { stack: idOf('Blue'), otherwise: [] },
    ]);
    expect(['Blue', 'Green', 'Same', 'Vpc'].map((name) => sharingWords(diagram, idOf(name)))).toEqual([
      expect.stringContaining('"Green" and Resource "Same" deploy the same template'),
      expect.stringContaining(
        'the template of Resource "Blue" once more: what it makes is drawn there, and not again here. It gives other values to Block.',
      ),
      expect.stringMatching(/not again here\.$/),
      undefined,
    ]);
    expect(design.summary.warnings).toContainEqual(
      expect.stringContaining('with other values of Block is not drawn again.'),
    );
    expect(loadDiagram(saveDiagram(diagram))).toEqual({ ok: true, value: diagram });
    const vpc = design.node('Vpc');
    const renamed = {
      ...diagram,
      nodes: { ...diagram.nodes, [vpc.id]: { ...vpc, props: { ...vpc.props, cidr: '10.9.0.0/16' } } as typeof vpc },
    };
    expect(writeTemplates(renamed, new Set()).files.map(({ hunks }) => hunks.length)).toEqual([0, 1]);
  });

  it('of files with one name a stack takes the one in the folder that it names', () => {
    const stack = (folder: string) =>
      `{ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: https://s3.amazonaws.com/b/services/${folder}/service.yaml } }`;
    const queue = 'Resources: { Queue: { Type: AWS::SQS::Queue } }';
    const files = [
      { name: 'main.yaml', text: `Resources: { Shop: ${stack('shop')}, Web: ${stack('web')}, Api: ${stack('api')} }` },
      { name: 'services/web/service.yaml', text: queue },
      { name: 'services/shop/service.yaml', text: queue },
    ];
    const design = importedFiles(...files);
    expect(['Shop', 'Web', 'Api'].map((id) => design.origin(id).template)).toEqual([2, 1, 'service.yaml']);
  });

  it('a file that somebody says is the template of a stack is, whatever it is called', () => {
    const parent = {
      name: 'main.yaml',
      text: `Parameters: { Url: { Type: String } }
Resources:
  Net: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: !Ref Url, Parameters: { Block: 10.9.0.0/16 } } }
`,
    };
    const { id } = importedFiles(parent).node('Net');
    const design = importedFiles(parent, { ...network, stack: id });
    expect(design.origin('Net').template).toBe(1);
    expect(design.props('Vpc').cidr).toBe('10.9.0.0/16');
    expect(design.diagram.source?.files.map(({ stack }) => stack)).toEqual([undefined, id]);
    expect(design.summary.warnings).toEqual([]);
  });

  it('templates that nest one another in a circle are nested once', () => {
    const round = (name: string, other: string) => ({
      name: `${name}.yaml`,
      text: `Resources: { In${name}: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ${other}.yaml } } }`,
    });
    const design = importedFiles(round('A', 'B'), round('B', 'A'));
    expect([design.origin('InA').template, design.origin('InB').template]).toEqual([1, undefined]);
  });

  it('nested stacks of CDK name their file beside the hash they are uploaded under', () => {
    const parent = {
      name: 'App.template.json',
      text: JSON.stringify({
        Resources: {
          Net: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: {
              TemplateURL: { 'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, '/0123abcd.json']] },
              Parameters: { Block: '10.8.0.0/16' },
            },
            Metadata: { 'aws:asset:path': 'AppNet1234.nested.template.json' },
          },
        },
      }),
    };
    const child = { name: 'AppNet1234.nested.template.json', text: network.text };
    expect(importedFiles(parent, child).props('Vpc').cidr).toBe('10.8.0.0/16');
  });

  it('stand in accounts and Regions of their own where these are said', () => {
    const here = { ...network, parameters: { 'AWS::Region': 'eu-west-1', 'AWS::AccountId': '111122223333' } };
    const there = {
      ...network,
      name: 'far/network.yaml',
      parameters: { 'AWS::Region': 'us-east-1', 'AWS::AccountId': '111122223333' },
    };
    const design = importedFiles(here, there);
    expect(design.around('Vpc')).toEqual(['Region', 'Account']);
    expect(design.around('Vpc2')).toEqual(['Region2', 'Account']);
    expect(design.diagram.source?.files.map(({ name }) => name)).toEqual(['stacks/network.yaml', 'far/network.yaml']);
  });

  it('one that cannot be read is told by its name', () => {
    const result = importTemplates([network, { name: 'broken.yaml', text: 'Resources: [' }]);
    expect(result.ok ? '' : result.error.sentence).toMatch(/^broken\.yaml /);
    expect(importTemplates([]).ok).toBe(false);
  });
});
