/** One deliberate mistake in a template that is right otherwise, and the rule that must speak of it, where. */
export interface Mutant {
  readonly what: string;
  readonly base: 'rest-v1' | 'http-v2';
  /** Texts to exchange; each must stand in the base exactly once. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly rule: string;
  /** The resource of the template at whose line it speaks. */
  readonly at: string;
}

const rest = (what: string, rule: string, at: string, ...edits: Mutant['edits']): Mutant => ({
  what,
  base: 'rest-v1',
  edits,
  rule,
  at,
});
const http = (what: string, rule: string, at: string, ...edits: Mutant['edits']): Mutant => ({
  what,
  base: 'http-v2',
  edits,
  rule,
  at,
});

const nlbListener = '      LoadBalancerArn: !Ref Nlb\n      Protocol: TCP\n      Port: 443';
const albTargets = '      TargetType: alb\n      Protocol: TCP\n      Port: 443';
const webTargets = '      TargetType: instance\n      Protocol: HTTP\n      Port: 8080\n      VpcId: !Ref Vpc';
const subnetB = '      CidrBlock: 10.0.2.0/24\n      AvailabilityZone: !Select [1, !GetAZs ""]';
const nlbSubnets = 'Subnets: [!Ref SubnetA, !Ref SubnetB]';
const httpAlb =
  '      Scheme: internal\n      Subnets: [!Ref PrivateA, !Ref PrivateB]\n      SecurityGroups: [!Ref AlbGroup]';
const linkSubnets = 'SubnetIds: [!Ref PrivateA, !Ref PrivateB]';

export const MUTANTS: readonly Mutant[] = [
  rest(
    'the V1 link takes two load balancers',
    'API-10',
    'Link',
    ['        - !Ref Nlb\n', '        - !Ref Nlb\n        - !Ref Nlb2\n'],
    [
      '  NlbListener:\n',
      '  Nlb2:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties:\n      Type: network\n      Scheme: internal\n      Subnets: [!Ref SubnetA]\n  NlbListener:\n',
    ],
  ),
  rest('the listener of the NLB speaks UDP', 'LB-05', 'Nlb', [nlbListener, nlbListener.replace('TCP', 'UDP')]),
  rest('the listener of the ALB speaks TCP', 'LB-02', 'Alb', [
    '      Protocol: HTTPS\n      Port: 443\n      Certificates',
    '      Protocol: TCP\n      Port: 443\n      Certificates',
  ]),
  rest('the listener of the ALB ends TLS without a certificate', 'TLS-01', 'Alb', [
    '      Certificates:\n        - CertificateArn: !Ref CertificateArn\n',
    '',
  ]),
  rest(
    'the target group of the ALB has a port without listener',
    'LB-06',
    'AlbTargets',
    [albTargets, albTargets.replace('443', '8443')],
    ['        - Id: !Ref Alb\n          Port: 443', '        - Id: !Ref Alb\n          Port: 8443'],
  ),
  rest('the group of instances speaks TCP behind an ALB', 'LB-04', 'Alb', [
    webTargets,
    webTargets.replace('HTTP', 'TCP'),
  ]),
  rest('the NLB has two subnets of one zone', 'CNT-16', 'Nlb', [subnetB, subnetB.replace('[1', '[0')]),
  rest('the NLB stands in one zone', 'CNT-18', 'Nlb', [nlbSubnets, 'Subnets: [!Ref SubnetA]']),
  rest('a subnet is a /29', 'CNT-10', 'SubnetB', [subnetB, subnetB.replace('/24', '/29')]),
  rest('the VPC is a /8', 'CNT-07', 'Vpc', ['CidrBlock: 10.0.0.0/16', 'CidrBlock: 10.0.0.0/8']),
  rest('a subnet is too small for an ALB', 'CNT-17', 'Alb', [subnetB, subnetB.replace('/24', '/28')]),
  rest('an instance stands in another VPC', 'LB-11', 'WebTargets', [
    '      SubnetId: !Ref SubnetB\n',
    '      SubnetId: !Ref OtherSubnet\n',
  ]),
  rest('the security group of the instances lets the wrong port in', 'SEC-02', 'WebB', [
    '          FromPort: 8080\n          ToPort: 8080',
    '          FromPort: 80\n          ToPort: 80',
  ]),
  rest('the security group of the ALB lets nobody in', 'SEC-02', 'Alb', [
    '  NlbToAlbIn:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n      GroupId: !GetAtt AlbGroup.GroupId',
    '  NlbToAlbIn:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n      GroupId: !GetAtt WebGroup.GroupId',
  ]),
  rest('the security group of the NLB lets nothing out', 'SEC-03', 'Nlb', [
    '  NlbToAlbOut:\n    Type: AWS::EC2::SecurityGroupEgress\n    Properties:\n      GroupId: !GetAtt NlbGroup.GroupId\n      IpProtocol: tcp\n      FromPort: 443\n      ToPort: 443',
    '  NlbToAlbOut:\n    Type: AWS::EC2::SecurityGroupEgress\n    Properties:\n      GroupId: !GetAtt NlbGroup.GroupId\n      IpProtocol: tcp\n      FromPort: 80\n      ToPort: 80',
  ]),
  rest('PrivateLink traffic is held against the groups of the NLB', 'LB-28', 'Nlb', [
    'Traffic: "off"',
    'Traffic: "on"',
  ]),
  rest('the NLB has no security group', 'LB-27', 'Nlb', [
    '      SecurityGroups: [!GetAtt NlbGroup.GroupId]\n      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "off"\n',
    '',
  ]),
  rest('a security group of another VPC', 'SEC-07', 'WebA', [
    '      GroupDescription: Instances\n      VpcId: !Ref Vpc',
    '      GroupDescription: Instances\n      VpcId: !Ref OtherVpc',
  ]),
  rest('the address of the route has a port without listener', 'API-17', 'Api', [
    'orders.example.com:443',
    'orders.example.com:8443',
  ]),
  rest('the address of the route speaks HTTP to a listener of HTTPS', 'TLS-04', 'Api', [
    'https://orders.example.com:443',
    'http://orders.example.com:443',
  ]),
  rest('the method is CUSTOM with an authorizer of Cognito', 'API-33', 'Api', [
    'AuthorizationType: COGNITO_USER_POOLS',
    'AuthorizationType: CUSTOM',
  ]),
  rest('the integration over a link is of type AWS_PROXY', 'API-16', 'Api', [
    '        Type: HTTP_PROXY',
    '        Type: AWS_PROXY',
  ]),
  rest('the API waits 60 seconds', 'API-21', 'Api', ['TimeoutInMillis: 29000', 'TimeoutInMillis: 60000']),
  rest(
    'an edge-optimised API waits 60 seconds',
    'API-20',
    'Api',
    ['TimeoutInMillis: 29000', 'TimeoutInMillis: 60000'],
    ['Types: [REGIONAL]', 'Types: [EDGE]'],
  ),
  rest('a private API without endpoint', 'API-30', 'Api', ['Types: [REGIONAL]', 'Types: [PRIVATE]']),
  rest('the API has no method', 'API-28', 'Api', [
    '  GetOrders:\n    Type: AWS::ApiGateway::Method',
    '  GetOrders:\n    Type: Custom::Nothing',
  ]),
  rest('the health check times out after its interval', 'LB-22', 'AlbTargets', [
    '      HealthCheckProtocol: HTTPS\n',
    '      HealthCheckProtocol: HTTPS\n      HealthCheckIntervalSeconds: 10\n      HealthCheckTimeoutSeconds: 30\n',
  ]),
  rest('the health check of the ALB speaks TCP', 'LB-21', 'AlbTargets', [
    'HealthCheckProtocol: HTTPS',
    'HealthCheckProtocol: TCP',
  ]),
  rest('the group of instances has no targets', 'LB-16', 'WebTargets', [
    '      HealthCheckPath: /health\n      Targets:\n        - Id: !Ref WebA\n        - Id: !Ref WebB\n',
    '      HealthCheckPath: /health\n',
  ]),
  rest('the name of the NLB is too long', 'LB-26', 'Nlb', [
    '      Type: network\n',
    '      Name: a-name-of-far-more-than-thirty-two-characters\n      Type: network\n',
  ]),
  rest('the name of the NLB starts with internal-', 'LB-26', 'Nlb', [
    '      Type: network\n',
    '      Name: internal-orders\n      Type: network\n',
  ]),
  rest('the web ACL is put on the NLB', 'WAF-01', 'Acl', [
    'Outputs:',
    '  Acl:\n    Type: AWS::WAFv2::WebACL\n    Properties:\n      Scope: REGIONAL\n      DefaultAction: { Allow: {} }\n      VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: acl }\n  AclOnNlb:\n    Type: AWS::WAFv2::WebACLAssociation\n    Properties:\n      WebACLArn: !GetAtt Acl.Arn\n      ResourceArn: !Ref Nlb\nOutputs:',
  ]),
  rest('the NLB has no listener', 'LB-01', 'Nlb', [
    '  NlbListener:\n    Type: AWS::ElasticLoadBalancingV2::Listener',
    '  NlbListener:\n    Type: AWS::CloudFormation::WaitConditionHandle',
  ]),
  http(
    'the HTTP API takes a V1 link',
    'API-07',
    'Api',
    [
      '    Type: AWS::ApiGatewayV2::VpcLink\n    Properties:\n      Name: link\n      SubnetIds: [!Ref PrivateA, !Ref PrivateB]\n      SecurityGroupIds: [!Ref LinkGroup]',
      '    Type: AWS::ApiGateway::VpcLink\n    Properties:\n      Name: link\n      TargetArns: [!Ref Nlb]',
    ],
    [
      '  Listener:\n',
      '  Nlb:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties:\n      Type: network\n      Scheme: internal\n      Subnets: [!Ref PrivateA, !Ref PrivateB]\n  Listener:\n',
    ],
  ),
  http('the integration of an HTTP API names an address over its link', 'API-18', 'Api', [
    'IntegrationUri: !Ref Listener',
    'IntegrationUri: !Sub http://${Alb.DNSName}/items',
  ]),
  http('the ALB is internet-facing', 'API-15', 'VpcLink', [httpAlb, httpAlb.replace('internal', 'internet-facing')]),
  http('the V2 link stands in one zone', 'CNT-19', 'VpcLink', [linkSubnets, 'SubnetIds: [!Ref PrivateA]']),
  http('the V2 link has no subnet', 'CNT-04', 'VpcLink', [linkSubnets, 'SubnetIds: []']),
  http('the V2 link has no security group', 'API-23', 'VpcLink', [
    'SecurityGroupIds: [!Ref LinkGroup]',
    'SecurityGroupIds: []',
  ]),
  http('the group of the link lets out another port', 'SEC-01', 'VpcLink', [
    '{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.1.0.0/16 }',
    '{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.1.0.0/16 }',
  ]),
  http('the group of the link lets out to another network', 'SEC-01', 'VpcLink', [
    'ToPort: 80, CidrIp: 10.1.0.0/16 }',
    'ToPort: 80, CidrIp: 10.2.0.0/16 }',
  ]),
  http('the group of the ALB admits another group', 'SEC-01', 'Alb', [
    'ToPort: 80, SourceSecurityGroupId: !Ref LinkGroup',
    'ToPort: 80, SourceSecurityGroupId: !Ref TaskGroup',
  ]),
  http('the group of the tasks admits another port', 'SEC-02', 'Service', [
    'FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !Ref AlbGroup',
    'FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref AlbGroup',
  ]),
  http('the tasks are open to the internet', 'SEC-05', 'TaskGroup', [
    'ToPort: 8080, SourceSecurityGroupId: !Ref AlbGroup',
    'ToPort: 8080, CidrIp: 0.0.0.0/0',
  ]),
  http('tasks of Fargate are registered as instances', 'LB-18', 'Tasks', ['TargetType: ip', 'TargetType: instance']),
  http('the API speaks to a listener of HTTPS without a name', 'TLS-04', 'Api', [
    '      Port: 80\n      Protocol: HTTP\n      DefaultActions',
    '      Port: 443\n      Protocol: HTTPS\n      Certificates: [{ CertificateArn: arn:aws:acm:eu-central-1:111122223333:certificate/0a1b2c3d }]\n      DefaultActions',
  ]),
  http('the public route leads to the NAT gateway', 'NET-02', 'Nat', [
    'DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw',
    'DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat',
  ]),
  http('the NAT gateway stands in a private subnet', 'NET-02', 'Nat', [
    'Properties: { SubnetId: !Ref PublicA, AllocationId',
    'Properties: { SubnetId: !Ref PrivateA, AllocationId',
  ]),
  http('the public table has no route to the internet gateway', 'NET-02', 'Nat', [
    '  PublicRoute:\n    Type: AWS::EC2::Route\n',
    '  PublicRoute:\n    Type: Custom::Nothing\n',
  ]),
  http('a second internet gateway on the VPC', 'NET-08', 'Vpc', [
    '  PublicTable:\n',
    '  Igw2:\n    Type: AWS::EC2::InternetGateway\n  Igw2Attachment:\n    Type: AWS::EC2::VPCGatewayAttachment\n    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw2 }\n  PublicTable:\n',
  ]),
  http('the route asks for a JWT that no authorizer checks', 'API-33', 'Api', [
    'AuthorizationType: AWS_IAM',
    'AuthorizationType: JWT',
  ]),
  http('the VPC has public addresses', 'CNT-12', 'Vpc', ['CidrBlock: 10.1.0.0/16\n', 'CidrBlock: 52.1.0.0/16\n']),
  http('a fixed name on the ALB', 'EXP-03', 'Alb', [httpAlb, `      Name: items\n${httpAlb}`]),
  http('one database in one zone', 'CNT-24', 'Db', [
    '  Cluster:\n',
    '  DbSubnets:\n    Type: AWS::RDS::DBSubnetGroup\n    Properties: { DBSubnetGroupDescription: one, SubnetIds: [!Ref PrivateA] }\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties: { Engine: postgres, DBInstanceClass: db.t4g.micro, AllocatedStorage: "20", DBSubnetGroupName: !Ref DbSubnets, MasterUsername: app, ManageMasterUserPassword: true }\n  Cluster:\n',
  ]),
  rest('the deployment waits for one of two methods', 'EXP-06', 'Deployment', [
    '  Deployment:\n',
    '  PostOrders:\n    Type: AWS::ApiGateway::Method\n    Properties: { RestApiId: !Ref Api, ResourceId: !Ref Orders, HttpMethod: POST, AuthorizationType: NONE, Integration: { Type: MOCK } }\n  Deployment:\n',
  ]),
  rest('the default of a parameter is an account number without quotes', 'EXP-05', 'Vpc', [
    '    Default: prod',
    '    Default: 012345670123',
  ]),
  rest('the V1 link names no load balancer', 'API-10', 'Link', [
    '      TargetArns:\n        - !Ref Nlb\n',
    '      TargetArns: []\n',
  ]),
  rest('the health check waits 400 seconds between two tries', 'LB-22', 'AlbTargets', [
    '      HealthCheckProtocol: HTTPS\n',
    '      HealthCheckProtocol: HTTPS\n      HealthCheckIntervalSeconds: 400\n',
  ]),
  rest('a TLS listener leads to the group of the ALB', 'LB-07', 'Nlb', [
    '      Protocol: TCP\n      Port: 443\n      DefaultActions',
    '      Protocol: TLS\n      Certificates: [{ CertificateArn: !Ref CertificateArn }]\n      Port: 443\n      DefaultActions',
  ]),
  http('the service does not wait for the listener', 'EXP-06', 'Service', ['    DependsOn: Listener\n', '']),
  http('the route does not wait for the attachment of its gateway', 'EXP-06', 'PublicRoute', [
    '    DependsOn: IgwAttachment\n',
    '',
  ]),
  http('the integration waits 10 ms', 'API-20', 'Api', [
    '      PayloadFormatVersion: "1.0"',
    '      PayloadFormatVersion: "1.0"\n      TimeoutInMillis: 10',
  ]),
  http('two listeners of the ALB have one port', 'LB-03', 'Alb', [
    '  Tasks:\n',
    '  Listener2:\n    Type: AWS::ElasticLoadBalancingV2::Listener\n    Properties: { LoadBalancerArn: !Ref Alb, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Tasks }] }\n  Tasks:\n',
  ]),
];
