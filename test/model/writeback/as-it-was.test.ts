import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { silentChanges } from '../../../src/model/writeback/silent-changes';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { importedTemplate } from '../../support/imported-resources';

const TEXT = `Parameters:
  Partner: { Type: String }
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties: { CidrBlock: 10.0.0.0/16 }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: partners
      VpcId: !Ref Vpc
      SecurityGroupEgress:
        - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: !Ref Partner }
  Box:
    Type: AWS::EC2::Instance
    Properties:
      ImageId: ami-12345678
      UserData:
        Fn::Base64: |
          #!/bin/bash
          yum update -y
`;
const { diagram } = importedTemplate(TEXT);

function changed(logicalId: string, change: (node: DiagramNode) => object): Diagram {
  const node = Object.values(diagram.nodes).find((each) => each.logicalId === logicalId);
  if (!node) throw new Error(`no ${logicalId}`);
  const after = { ...node, props: { ...node.props, ...change(node) } } as DiagramNode;
  return { ...diagram, nodes: { ...diagram.nodes, [node.id]: after } };
}

const textOf = (doc: Diagram) => writeTemplates(doc, new Set()).files[0]?.text;

describe('what is not known before deployment', () => {
  it('a rule to an address that a parameter gives stays where it is written, and that is said', () => {
    const doc = changed('Group', ({ props }) => ({
      rules: 'rules' in props ? props.rules.map((rule) => ({ ...rule, direction: 'in' })) : [],
    }));
    expect(textOf(doc)).toBe(TEXT);
    expect(silentChanges(doc, new Set())).toHaveLength(1);
  });
});

describe('a listener with another port', () => {
  it('keeps the certificate that a parameter names', () => {
    const text = `Parameters:
  Cert: { Type: String }
Resources:
  Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Https:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Alb
      Port: 443
      Protocol: HTTPS
      Certificates: [{ CertificateArn: !Ref Cert }]
      DefaultActions: [{ Type: fixed-response, FixedResponseConfig: { StatusCode: '404' } }]
`;
    const { diagram: drawn } = importedTemplate(text);
    const alb = Object.values(drawn.nodes).find(({ logicalId }) => logicalId === 'Alb');
    const [listener] = alb && 'listeners' in alb.props ? alb.props.listeners : [];
    if (!alb || !listener) throw new Error('no listener');
    const after = { ...alb, props: { ...alb.props, listeners: [{ ...listener, port: 8443 }] } } as DiagramNode;
    const doc = { ...drawn, nodes: { ...drawn.nodes, [alb.id]: after } };
    expect(textOf(doc)).toBe(text.replace('Port: 443', 'Port: 8443'));
  });
});

describe('texts of several lines', () => {
  it('a changed script keeps its lines', () => {
    const doc = changed('Box', () => ({ userData: '#!/bin/bash\nyum update -y\nreboot\n' }));
    expect(textOf(doc)?.split('UserData:')[1]).toContain(
      '\n        #!/bin/bash\n        yum update -y\n        reboot\n',
    );
  });
});

describe('the authorizer of a user pool', () => {
  it.each([
    ['HTTP', 'AWS::ApiGatewayV2::Api', 'ProtocolType: HTTP'],
    ['REST', 'AWS::ApiGateway::RestApi', 'Description: x'],
  ])('keeps its name when the pool has another: %s', (api, type, property) => {
    const asks =
      api === 'HTTP'
        ? `Asks: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { ApiId: !Ref Api, Name: staff, AuthorizerType: JWT, IdentitySource: [$request.header.Authorization], JwtConfiguration: { Issuer: !GetAtt Pool.ProviderURL, Audience: [x] } } }
  Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: GET /, AuthorizationType: JWT, AuthorizerId: !Ref Asks, Target: !Sub 'integrations/\${Calls}' } }
  Calls: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, IntegrationUri: https://example.com, PayloadFormatVersion: '1.0' } }`
        : `Asks: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api, Name: staff, Type: COGNITO_USER_POOLS, IdentitySource: method.request.header.Authorization, ProviderARNs: [!GetAtt Pool.Arn] } }
  Method: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Asks, Integration: { Type: MOCK } } }`;
    const text = `Resources:
  Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: people } }
  Api: { Type: ${type}, Properties: { Name: api, ${property} } }
  ${asks}
`;
    const { diagram: drawn } = importedTemplate(text);
    const pool = Object.values(drawn.nodes).find(({ logicalId }) => logicalId === 'Pool');
    if (!pool) throw new Error('no pool');
    const doc = { ...drawn, nodes: { ...drawn.nodes, [pool.id]: { ...pool, label: 'customers' } } };
    expect(textOf(doc)).toBe(text.replace('UserPoolName: people', 'UserPoolName: customers'));
  });
});
