import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { importedResources, importedTemplate } from '../../support/imported-resources';

const NETWORK = `
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a } }
B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1b } }
Alb:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties: { Scheme: internal, Subnets: [!Ref A, !Ref B] }
Group:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties: { VpcId: !Ref Vpc, Protocol: HTTP, Port: 80, TargetType: ip }`;
const listener = (properties: string) => `
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties: { LoadBalancerArn: !Ref Alb, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Group }], ${properties} }`;

const indented = (resources: string) => resources.replace(/^/gm, '  ');
const rulesOf = (text: string) => validate(importedTemplate(text).diagram).all.map(({ rule }) => rule);
const rulesOfResources = (resources: string) => rulesOf(`Resources:\n${indented(resources)}`);

describe('a listener of an imported template', () => {
  const asking = (...then: readonly string[]) =>
    rulesOfResources(`${NETWORK}
Pool: { Type: AWS::Cognito::UserPool }
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: !Ref Alb
    Port: 443
    Protocol: HTTPS
    Certificates: [{ CertificateArn: !ImportValue Cert }]
    DefaultActions:
      - { Type: authenticate-cognito, Order: 1, AuthenticateCognitoConfig: { UserPoolArn: !GetAtt Pool.Arn, UserPoolClientId: x, UserPoolDomain: y } }
      ${then.join('\n      ')}`);

  it('may answer by itself who has signed in', () => {
    const answer = "- { Type: fixed-response, Order: 2, FixedResponseConfig: { StatusCode: '200' } }";
    expect(asking(answer)).not.toContain('LB-01');
    expect(asking()).toContain('LB-01');
  });

  it.each([
    ['HTTPS', 'Port: 443, Protocol: HTTPS'],
    ['an empty list', 'Port: 443, Protocol: HTTPS, Certificates: []'],
  ])('is refused without a certificate: %s', (_what, properties) => {
    const { diagram } = importedResources(NETWORK + listener(properties));
    expect(validate(diagram).all).toContainEqual(
      expect.objectContaining({
        rule: 'TLS-01',
        severity: 'error',
        message: 'Listener HTTPS 443 of ALB "Alb" has no certificate.',
      }),
    );
  });

  it.each([
    ['HTTP takes none', 'Port: 80, Protocol: HTTP'],
    ['it is imported', 'Port: 443, Protocol: HTTPS, Certificates: [{ CertificateArn: !ImportValue Cert }]'],
    ['its list is', 'Port: 443, Protocol: HTTPS, Certificates: !Split [",", !ImportValue Certs]'],
  ])('has nothing to be told of its certificate: %s', (_what, properties) => {
    expect(rulesOfResources(NETWORK + listener(properties))).not.toContain('TLS-01');
  });

  it('may take its certificate and its protocol from a condition that nobody knows', () => {
    const text = `Parameters: { Secure: { Type: String } }
Conditions: { IsSecure: !Equals [!Ref Secure, 'yes'] }
Resources:${indented(
      NETWORK +
        listener(
          "Port: 443, Protocol: HTTPS, Certificates: !If [IsSecure, [{ CertificateArn: !ImportValue Cert }], !Ref 'AWS::NoValue']",
        ),
    )}`;
    expect(rulesOf(text)).not.toContain('TLS-01');
  });
});

describe('what others may add to', () => {
  const served = NETWORK + listener('Port: 80, Protocol: HTTP');
  const custom = 'Register: { Type: Custom::Register, Properties: { ServiceToken: arn:x, Group: !Ref Group } }';

  it('lacks nothing for certain: targets', () => {
    expect(rulesOfResources(served)).toContain('LB-16');
    expect(rulesOfResources(`${served}\n${custom}`)).not.toContain('LB-16');
    const stack = 'Service: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { Group: !Ref Group } } }';
    expect(rulesOfResources(`${served}\n${stack}`)).not.toContain('LB-16');
    expect(rulesOf(`Resources:${indented(served)}\nOutputs: { Group: { Value: !Ref Group } }`)).not.toContain('LB-16');
  });

  it('lacks nothing for certain: what a blue/green deployment registers next', () => {
    const deployer = `Deploy:
  Type: AWS::CodeDeploy::DeploymentGroup
  Properties: { LoadBalancerInfo: { TargetGroupPairInfoList: [{ TargetGroups: [{ Name: !GetAtt Group.TargetGroupName }] }] } }`;
    expect(rulesOfResources(`${served}\n${deployer}`)).not.toContain('LB-16');
    const service = `Service:
  Type: AWS::ECS::Service
  Properties: { LoadBalancers: [{ AdvancedConfiguration: { AlternateTargetGroupArn: !Ref Group } }] }`;
    expect(importedResources(`${served}\n${service}`).wires).toContain('Group -> Service');
  });

  it('lacks it where only a name of it is given away', () => {
    const output = 'Outputs: { Group: { Value: !GetAtt Group.TargetGroupFullName } }';
    expect(rulesOf(`Resources:${indented(served)}\n${output}`)).toContain('LB-16');
  });

  it('lacks nothing for certain: listeners', () => {
    expect(rulesOfResources(NETWORK)).toContain('LB-01');
    const output = 'Outputs: { Alb: { Value: !GetAtt Alb.LoadBalancerArn } }';
    expect(rulesOf(`Resources:${indented(NETWORK)}\n${output}`)).not.toContain('LB-01');
  });
});

describe('a listener that forwards to a group of another stack', () => {
  it('sends somewhere all the same', () => {
    const forwards = listener('Port: 80, Protocol: HTTP').replace('!Ref Group', '!ImportValue group');
    expect(rulesOfResources(NETWORK + forwards)).not.toContain('LB-01');
    const nothing = listener('Port: 80, Protocol: HTTP').replace(', TargetGroupArn: !Ref Group', '');
    expect(rulesOfResources(NETWORK + nothing)).toContain('LB-01');
  });
});

describe('targets that are looked up at deployment', () => {
  it('are targets all the same', () => {
    const looked = 'Lookup: { Type: Custom::Lookup, Properties: { ServiceToken: arn:x } }';
    const registered = NETWORK.replace('TargetType: ip', 'TargetType: ip, Targets: [{ Id: !GetAtt Lookup.Address }]');
    const resources = `${registered}${listener('Port: 80, Protocol: HTTP')}\n${looked}`;
    expect(rulesOfResources(resources)).not.toContain('LB-16');
    const kinds = Object.values(importedResources(resources).diagram.nodes).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'alb' || kind === 'ec2')).toEqual(['alb']);
  });
});

describe('a parameter whose default is empty', () => {
  it('leaves what it fills in unknown, not empty', () => {
    const text = `Parameters:
  Peer: { Type: String, Default: '' }
  Tables: { Type: CommaDelimitedList, Default: '' }
Resources:${indented(`${NETWORK}
Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Vpc } }
Igw: { Type: AWS::EC2::InternetGateway }
Att: { Type: AWS::EC2::VPCGatewayAttachment, Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw } }
Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: !Ref Peer, GatewayId: !Ref Igw } }
S3: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, ServiceName: com.amazonaws.eu-central-1.s3, RouteTableIds: !Ref Tables } }`)}`;
    expect(rulesOf(text)).not.toContain('EXP-02');
    expect(importedTemplate(text).unknown('S3')).toContain('routeTables');
  });
});

describe('who calls, and what code calls, stands in no template', () => {
  const api = (more: string) => `
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders${more} } }
Get: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: { Type: HTTP_PROXY, IntegrationHttpMethod: GET, Uri: 'https://example.com/' } } }`;
  const policy = (principal: string) =>
    `Policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Principal: '${principal}', Action: 'execute-api:Invoke', Resource: '*' }] }`;
  const isPrivate = 'EndpointConfiguration: { Types: [PRIVATE] }';

  it('so a public API that asks nobody is open', () => {
    expect(rulesOfResources(api(''))).toContain('API-31');
    expect(rulesOfResources(api(`, ${isPrivate}`))).not.toContain('API-31');
  });

  it('so the endpoint of a private API may stand elsewhere, but not its policy', () => {
    expect(rulesOfResources(api(`, ${isPrivate}, ${policy('*')}`))).not.toContain('API-30');
    expect(rulesOfResources(api(`, ${isPrivate}`))).toContain('API-30');
  });

  it('so a function in a VPC may have a reason to be there', () => {
    const lambda = "Code: { ZipFile: x }, Handler: a.b, Runtime: nodejs22.x, Role: 'arn:aws:iam::111122223333:role/x'";
    const resources = `${NETWORK}
Fn: { Type: AWS::Lambda::Function, Properties: { ${lambda}, VpcConfig: { SubnetIds: [!Ref A, !Ref B], SecurityGroupIds: [sg-12345678] } } }`;
    expect(rulesOfResources(resources)).not.toContain('API-27');
  });
});
