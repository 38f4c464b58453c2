import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { exchanged } from '../../support/bases';
import { importedTemplate } from '../../support/imported-resources';

type Props = Readonly<Record<string, unknown>>;
type Change = (props: Props) => Props;

function changed(text: string, logicalId: string, change: Change): Diagram {
  const { diagram } = importedTemplate(text);
  const node = Object.values(diagram.nodes).find((each) => each.logicalId === logicalId);
  if (!node) throw new Error(`no ${logicalId}`);
  const props = { ...node.props, ...change(node.props) };
  return { ...diagram, nodes: { ...diagram.nodes, [node.id]: { ...node, props } as DiagramNode } };
}

const written = (text: string, logicalId: string, change: Change) => {
  const { files, unwritten } = writeTemplates(changed(text, logicalId, change), new Set());
  return { text: files[0]?.text ?? '', unwritten };
};

/** The first row of a list, with other fields. */
const firstRow =
  (list: string, fields: object): Change =>
  (props) => {
    const rows = props[list];
    return { [list]: Array.isArray(rows) ? rows.map((row, i) => (i === 0 ? { ...row, ...fields } : row)) : [] };
  };

const ATTRIBUTES = `Conditions: { Logs: !Equals [!Ref 'AWS::Region', eu-west-1] }
Resources:
  Alb:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      LoadBalancerAttributes:
        - Key: routing.http2.enabled
          Value: 'true'
        - !If [Logs, { Key: access_logs.s3.enabled, Value: 'true' }, !Ref 'AWS::NoValue']
`;
const GROUP = `Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: '{{resolve:ssm:office}}' }
`;
const ENDPOINT = `Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Table: { Type: AWS::DynamoDB::Table }
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.dynamodb
      PolicyDocument: { Statement: [{ Effect: Allow, Principal: '*', Action: '*', Resource: !GetAtt Table.Arn }] }
`;
const ADDRESS = `Resources:
  Shop: { Type: AWS::SNS::Topic }
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: NONE
      Integration: { Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: !Sub 'http://\${Shop.TopicName}.example.com/a' }
`;
const RECORD = `Parameters: { ZoneId: { Type: String }, Name: { Type: String } }
Resources:
  Record:
    Type: AWS::Route53::RecordSet
    Properties: { HostedZoneId: !Ref ZoneId, Name: !Ref Name, Type: A, TTL: '60', ResourceRecords: [192.0.2.1] }
`;
const SAM = `Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
`;

describe('a change is written where the text says it', () => {
  it.each<readonly [string, string, string, Change, readonly [string, string]]>([
    [
      'a setting beside others under a condition',
      ATTRIBUTES,
      'Alb',
      () => ({ http2: false }),
      ["Value: 'true'\n", 'Value: "false"\n'],
    ],
    [
      'another block in place of one that is looked up',
      GROUP,
      'Group',
      firstRow('rules', { cidr: '2001:db8::/32' }),
      ["CidrIp: '{{resolve:ssm:office}}'", 'CidrIpv6: "2001:db8::/32"'],
    ],
    [
      'a policy in place of one with names in it',
      ENDPOINT,
      'Endpoint',
      () => ({ policy: '{ "Statement": [] }' }),
      [
        " { Statement: [{ Effect: Allow, Principal: '*', Action: '*', Resource: !GetAtt Table.Arn }] }",
        '\n        Statement: []',
      ],
    ],
    [
      'an address that names a load balancer and a stage variable',
      ADDRESS,
      'Api',
      firstRow('routes', { uri: 'http://${Shop.TopicName}.example.com/${stageVariables.path}' }),
      [
        "!Sub 'http://${Shop.TopicName}.example.com/a'",
        '!Sub "http://${Shop.TopicName}.example.com/${!stageVariables.path}"',
      ],
    ],
    [
      'a closed endpoint of a SAM API',
      SAM,
      'Shop',
      () => ({ defaultEndpoint: false }),
      ['live\n', 'live\n      DisableExecuteApiEndpoint: true\n'],
    ],
  ])('%s', (_what, text, logicalId, change, edit) => {
    expect(written(text, logicalId, change)).toEqual({ text: exchanged(text, edit), unwritten: [] });
  });

  it('puts another name beside those of a list, in whatever order they stand', () => {
    const text = `Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  One: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: one, VpcId: !Ref Vpc } }
  Two: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: two, VpcId: !Ref Vpc } }
  Box:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      SecurityGroups:
        - !GetAtt Two.GroupId
`;
    const one = Object.values(importedTemplate(text).diagram.nodes).find(({ logicalId }) => logicalId === 'One')?.id;
    const grown = written(text, 'Box', ({ securityGroups }) => ({
      securityGroups: [...(securityGroups as string[]), one],
    })).text;
    expect(grown.match(/!GetAtt \w+.GroupId/g)?.sort()).toEqual(['!GetAtt One.GroupId', '!GetAtt Two.GroupId']);
    expect(grown.replace(/ +- !GetAtt One.GroupId\n/, '')).toBe(text);
  });

  it('keeps the name of a record that only deployment knows, whatever its zone is called', () => {
    expect(written(RECORD, 'ExistingZoneId', () => ({ name: 'example.com' }))).toEqual({ text: RECORD, unwritten: [] });
  });

  it('lets a usage plan of a SAM API wait for the stage that SAM makes, and reads it again', () => {
    const { text } = written(SAM, 'Shop', () => ({ usagePlan: true, domainName: 'shop.example.com' }));
    expect(text.match(/DependsOn: \w+/g)).toEqual(['DependsOn: ShopliveStage', 'DependsOn: ShopliveStage']);
    const again = Object.values(importedTemplate(text).diagram.nodes).find(({ kind }) => kind === 'restApi');
    expect(again?.props).toMatchObject({ usagePlan: true, domainName: 'shop.example.com' });
  });
});

describe('a change is told where the text says it in its own way', () => {
  it.each<readonly [string, string, string, Change]>([
    [
      'a public address of an instance with interfaces of its own',
      `Resources:
  Card: { Type: AWS::EC2::NetworkInterface, Properties: { SubnetId: subnet-12345678 } }
  Box:
    Type: AWS::EC2::Instance
    Properties: { ImageId: ami-12345678, NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: !Ref Card }] }
`,
      'Box',
      () => ({ publicIp: true }),
    ],
    ['the policy of a SAM API', SAM, 'Shop', () => ({ policy: '{ "Statement": [] }' })],
  ])('%s', (_what, text, logicalId, change) => {
    expect(written(text, logicalId, change)).toEqual({
      text,
      unwritten: [expect.stringContaining('in a way of its own')],
    });
  });
});
