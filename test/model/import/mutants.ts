/** One deliberate mistake in a template that is right otherwise, and the rule that must speak of it. */
export interface Mutant {
  readonly what: string;
  readonly base: 'rest-v1' | 'http-v2';
  /** Texts to exchange; each must stand in the base exactly once. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly rule: string;
}

const rest = (what: string, rule: string, ...edits: Mutant['edits']): Mutant => ({
  what,
  base: 'rest-v1',
  edits,
  rule,
});
const http = (what: string, rule: string, ...edits: Mutant['edits']): Mutant => ({
  what,
  base: 'http-v2',
  edits,
  rule,
});

const nlbListener = '      LoadBalancerArn: !Ref Nlb\n      Protocol: TCP\n      Port: 443';
const albTargets = '      TargetType: alb\n      Protocol: TCP\n      Port: 443';
const webTargets = '      TargetType: instance\n      Protocol: HTTP\n      Port: 8080\n      VpcId: !Ref Vpc';
const albSubnets = '      Subnets:\n        - !Ref SubnetA\n        - !Ref SubnetB';
const subnetB = '      CidrBlock: 10.0.2.0/24\n      AvailabilityZone: !Select [1, !GetAZs ""]';
const nlbSubnets = 'Subnets: [!Ref SubnetA, !Ref SubnetB]';
const httpAlb =
  '      Scheme: internal\n      Subnets: [!Ref PrivateA, !Ref PrivateB]\n      SecurityGroups: [!Ref AlbGroup]';
const linkSubnets = 'SubnetIds: [!Ref PrivateA, !Ref PrivateB]';

export const MUTANTS: readonly Mutant[] = [
  rest('the V1 link takes the ALB', 'API-09', ['        - !Ref Nlb\n', '        - !Ref Alb\n']),
  rest(
    'the V1 link takes two load balancers',
    'API-10',
    ['        - !Ref Nlb\n', '        - !Ref Nlb\n        - !Ref Nlb2\n'],
    [
      '  NlbListener:\n',
      '  Nlb2:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties:\n      Type: network\n      Scheme: internal\n      Subnets: [!Ref SubnetA]\n  NlbListener:\n',
    ],
  ),
  rest('the NLB is internet-facing', 'API-15', [
    '      Type: network\n      Scheme: internal',
    '      Type: network\n      Scheme: internet-facing',
  ]),
  rest('the listener of the NLB speaks HTTP', 'LB-02', [nlbListener, nlbListener.replace('TCP', 'HTTP')]),
  rest('the listener of the NLB speaks UDP', 'LB-05', [nlbListener, nlbListener.replace('TCP', 'UDP')]),
  rest('the listener of the ALB speaks TCP', 'LB-02', [
    '      Protocol: HTTPS\n      Port: 443\n      Certificates',
    '      Protocol: TCP\n      Port: 443\n      Certificates',
  ]),
  rest('the listener of the ALB ends TLS without a certificate', 'TLS-01', [
    '      Certificates:\n        - CertificateArn: !Ref CertificateArn\n',
    '',
  ]),
  rest('the target group of the ALB speaks HTTP', 'LB-06', [albTargets, albTargets.replace('TCP', 'HTTP')]),
  rest(
    'the target group of the ALB has a port without listener',
    'LB-06',
    [albTargets, albTargets.replace('443', '8443')],
    ['        - Id: !Ref Alb\n          Port: 443', '        - Id: !Ref Alb\n          Port: 8443'],
  ),
  rest('the group of instances speaks TCP behind an ALB', 'LB-04', [webTargets, webTargets.replace('HTTP', 'TCP')]),
  rest('the ALB stands in one subnet', 'CNT-15', [albSubnets, '      Subnets:\n        - !Ref SubnetA']),
  rest('both subnets of the ALB lie in one zone', 'CNT-15', [subnetB, subnetB.replace('[1', '[0')]),
  rest('the NLB has two subnets of one zone', 'CNT-16', [subnetB, subnetB.replace('[1', '[0')]),
  rest('the NLB stands in one zone', 'CNT-18', [nlbSubnets, 'Subnets: [!Ref SubnetA]']),
  rest('a subnet lies outside its VPC', 'CNT-08', [subnetB, subnetB.replace('10.0.2', '10.5.2')]),
  rest('two subnets overlap', 'CNT-09', [subnetB, subnetB.replace('10.0.2.0/24', '10.0.1.128/25')]),
  rest('a subnet is a /29', 'CNT-10', [subnetB, subnetB.replace('/24', '/29')]),
  rest('the VPC is a /8', 'CNT-07', ['CidrBlock: 10.0.0.0/16', 'CidrBlock: 10.0.0.0/8']),
  rest('a subnet is too small for an ALB', 'CNT-17', [subnetB, subnetB.replace('/24', '/28')]),
  rest('the group of instances belongs to another VPC', 'LB-17', [
    webTargets,
    webTargets.replace('!Ref Vpc', '!Ref OtherVpc'),
  ]),
  rest('an instance stands in another VPC', 'LB-11', [
    '      SubnetId: !Ref SubnetB\n',
    '      SubnetId: !Ref OtherSubnet\n',
  ]),
  rest('the security group of the instances lets the wrong port in', 'SEC-02', [
    '          FromPort: 8080\n          ToPort: 8080',
    '          FromPort: 80\n          ToPort: 80',
  ]),
  rest('the security group of the ALB lets nobody in', 'SEC-02', [
    '  NlbToAlbIn:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n      GroupId: !GetAtt AlbGroup.GroupId',
    '  NlbToAlbIn:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties:\n      GroupId: !GetAtt WebGroup.GroupId',
  ]),
  rest('the security group of the NLB lets nothing out', 'SEC-03', [
    '  NlbToAlbOut:\n    Type: AWS::EC2::SecurityGroupEgress\n    Properties:\n      GroupId: !GetAtt NlbGroup.GroupId\n      IpProtocol: tcp\n      FromPort: 443\n      ToPort: 443',
    '  NlbToAlbOut:\n    Type: AWS::EC2::SecurityGroupEgress\n    Properties:\n      GroupId: !GetAtt NlbGroup.GroupId\n      IpProtocol: tcp\n      FromPort: 80\n      ToPort: 80',
  ]),
  rest('PrivateLink traffic is held against the groups of the NLB', 'LB-28', ['Traffic: "off"', 'Traffic: "on"']),
  rest('the NLB has no security group', 'LB-27', [
    '      SecurityGroups: [!GetAtt NlbGroup.GroupId]\n      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "off"\n',
    '',
  ]),
  rest('a security group of another VPC', 'SEC-07', [
    '      GroupDescription: Instances\n      VpcId: !Ref Vpc',
    '      GroupDescription: Instances\n      VpcId: !Ref OtherVpc',
  ]),
  rest('the address of the route has a port without listener', 'API-17', [
    'orders.example.com:443',
    'orders.example.com:8443',
  ]),
  rest('the address of the route speaks HTTP to a listener of HTTPS', 'TLS-04', [
    'https://orders.example.com:443',
    'http://orders.example.com:443',
  ]),
  rest('the method is CUSTOM with an authorizer of Cognito', 'API-33', [
    'AuthorizationType: COGNITO_USER_POOLS',
    'AuthorizationType: CUSTOM',
  ]),
  rest('the integration over a link is of type AWS_PROXY', 'API-16', [
    '        Type: HTTP_PROXY',
    '        Type: AWS_PROXY',
  ]),
  rest('the API waits 60 seconds', 'API-21', ['TimeoutInMillis: 29000', 'TimeoutInMillis: 60000']),
  rest(
    'an edge-optimised API waits 60 seconds',
    'API-20',
    ['TimeoutInMillis: 29000', 'TimeoutInMillis: 60000'],
    ['Types: [REGIONAL]', 'Types: [EDGE]'],
  ),
  rest('a private API without endpoint', 'API-30', ['Types: [REGIONAL]', 'Types: [PRIVATE]']),
  rest('the API has no method', 'API-28', [
    '  GetOrders:\n    Type: AWS::ApiGateway::Method',
    '  GetOrders:\n    Type: Custom::Nothing',
  ]),
  rest('the health check times out after its interval', 'LB-22', [
    '      HealthCheckProtocol: HTTPS\n',
    '      HealthCheckProtocol: HTTPS\n      HealthCheckIntervalSeconds: 10\n      HealthCheckTimeoutSeconds: 30\n',
  ]),
  rest('the health check of the ALB speaks TCP', 'LB-21', ['HealthCheckProtocol: HTTPS', 'HealthCheckProtocol: TCP']),
  rest('the group of instances has no targets', 'LB-16', [
    '      HealthCheckPath: /health\n      Targets:\n        - Id: !Ref WebA\n        - Id: !Ref WebB\n',
    '      HealthCheckPath: /health\n',
  ]),
  rest('the name of the NLB is too long', 'LB-26', [
    '      Type: network\n',
    '      Name: a-name-of-far-more-than-thirty-two-characters\n      Type: network\n',
  ]),
  rest('the name of the NLB starts with internal-', 'LB-26', [
    '      Type: network\n',
    '      Name: internal-orders\n      Type: network\n',
  ]),
  rest('the web ACL is put on the NLB', 'WAF-01', [
    'Outputs:',
    '  Acl:\n    Type: AWS::WAFv2::WebACL\n    Properties:\n      Scope: REGIONAL\n      DefaultAction: { Allow: {} }\n      VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: acl }\n  AclOnNlb:\n    Type: AWS::WAFv2::WebACLAssociation\n    Properties:\n      WebACLArn: !GetAtt Acl.Arn\n      ResourceArn: !Ref Nlb\nOutputs:',
  ]),
  rest('the NLB has no listener', 'LB-01', [
    '  NlbListener:\n    Type: AWS::ElasticLoadBalancingV2::Listener',
    '  NlbListener:\n    Type: AWS::CloudFormation::WaitConditionHandle',
  ]),
  http(
    'the HTTP API takes a V1 link',
    'API-07',
    [
      '    Type: AWS::ApiGatewayV2::VpcLink\n    Properties:\n      Name: link\n      SubnetIds: [!Ref PrivateA, !Ref PrivateB]\n      SecurityGroupIds: [!Ref LinkGroup]',
      '    Type: AWS::ApiGateway::VpcLink\n    Properties:\n      Name: link\n      TargetArns: [!Ref Nlb]',
    ],
    [
      '  Listener:\n',
      '  Nlb:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties:\n      Type: network\n      Scheme: internal\n      Subnets: [!Ref PrivateA, !Ref PrivateB]\n  Listener:\n',
    ],
  ),
  http('the integration names the load balancer instead of its listener', 'API-18', [
    'IntegrationUri: !Ref Listener',
    'IntegrationUri: !Ref Alb',
  ]),
  http('the integration of an HTTP API names an address over its link', 'API-18', [
    'IntegrationUri: !Ref Listener',
    'IntegrationUri: !Sub http://${Alb.DNSName}/items',
  ]),
  http('the ALB is internet-facing', 'API-15', [httpAlb, httpAlb.replace('internal', 'internet-facing')]),
  http('the V2 link stands in one zone', 'CNT-19', [linkSubnets, 'SubnetIds: [!Ref PrivateA]']),
  http('the V2 link has no subnet', 'CNT-04', [linkSubnets, 'SubnetIds: []']),
  http('the V2 link has no security group', 'API-23', ['SecurityGroupIds: [!Ref LinkGroup]', 'SecurityGroupIds: []']),
  http('the group of the link lets out another port', 'SEC-01', [
    '{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.1.0.0/16 }',
    '{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.1.0.0/16 }',
  ]),
  http('the group of the link lets out to another network', 'SEC-01', [
    'ToPort: 80, CidrIp: 10.1.0.0/16 }',
    'ToPort: 80, CidrIp: 10.2.0.0/16 }',
  ]),
  http('the group of the ALB admits another group', 'SEC-01', [
    'ToPort: 80, SourceSecurityGroupId: !Ref LinkGroup',
    'ToPort: 80, SourceSecurityGroupId: !Ref TaskGroup',
  ]),
  http('the group of the tasks admits another port', 'SEC-02', [
    'FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !Ref AlbGroup',
    'FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref AlbGroup',
  ]),
  http('the tasks are open to the internet', 'SEC-05', [
    'ToPort: 8080, SourceSecurityGroupId: !Ref AlbGroup',
    'ToPort: 8080, CidrIp: 0.0.0.0/0',
  ]),
  http('tasks of Fargate are registered as instances', 'LB-18', ['TargetType: ip', 'TargetType: instance']),
  http('the API speaks to a listener of HTTPS without a name', 'TLS-04', [
    '      Port: 80\n      Protocol: HTTP\n      DefaultActions',
    '      Port: 443\n      Protocol: HTTPS\n      Certificates: [{ CertificateArn: arn:aws:acm:eu-central-1:111122223333:certificate/0a1b2c3d }]\n      DefaultActions',
  ]),
  http('the public route leads to the NAT gateway', 'NET-02', [
    'DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw',
    'DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat',
  ]),
  http('the NAT gateway stands in a private subnet', 'NET-02', [
    'Properties: { SubnetId: !Ref PublicA, AllocationId',
    'Properties: { SubnetId: !Ref PrivateA, AllocationId',
  ]),
  http('the public table has no route to the internet gateway', 'NET-02', [
    '  PublicRoute:\n    Type: AWS::EC2::Route\n',
    '  PublicRoute:\n    Type: Custom::Nothing\n',
  ]),
  http('a second internet gateway on the VPC', 'NET-08', [
    '  PublicTable:\n',
    '  Igw2:\n    Type: AWS::EC2::InternetGateway\n  Igw2Attachment:\n    Type: AWS::EC2::VPCGatewayAttachment\n    Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw2 }\n  PublicTable:\n',
  ]),
  http('the route asks for a JWT that no authorizer checks', 'API-33', [
    'AuthorizationType: AWS_IAM',
    'AuthorizationType: JWT',
  ]),
  http('the integration waits 31 seconds', 'API-20', [
    '      PayloadFormatVersion: "1.0"',
    '      PayloadFormatVersion: "1.0"\n      TimeoutInMillis: 31000',
  ]),
  http('the VPC has public addresses', 'CNT-12', ['CidrBlock: 10.1.0.0/16\n', 'CidrBlock: 52.1.0.0/16\n']),
  http('a fixed name on the ALB', 'EXP-03', [httpAlb, `      Name: items\n${httpAlb}`]),
  http('one database in one zone', 'CNT-24', [
    '  Cluster:\n',
    '  DbSubnets:\n    Type: AWS::RDS::DBSubnetGroup\n    Properties: { DBSubnetGroupDescription: one, SubnetIds: [!Ref PrivateA] }\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties: { Engine: postgres, DBInstanceClass: db.t4g.micro, AllocatedStorage: "20", DBSubnetGroupName: !Ref DbSubnets, MasterUsername: app, ManageMasterUserPassword: true }\n  Cluster:\n',
  ]),
];
