import { type CfnMap, type CfnValue, getAtt, ref, sub } from '../../../src/model/cfn/value';
import type { StackSet, Template, TemplateResource } from '../../../src/model/template/template';

type ResourceExtras = Partial<Pick<TemplateResource, 'section' | 'comment' | 'dependsOn'>>;

/** A resource as the template builder would give it. */
export function resource(
  logicalId: string,
  type: string,
  properties: CfnMap,
  extras: ResourceExtras = {},
): TemplateResource {
  return { logicalId, type, properties, dependsOn: [], section: 'Everything', nodeId: logicalId, ...extras };
}

/** A template with the given resources and nothing else. */
export function template(
  stackName: string,
  resources: readonly TemplateResource[],
  rest: Partial<Template> = {},
): Template {
  return {
    stackName,
    description: `${stackName}, drawn by hand`,
    account: undefined,
    region: undefined,
    parameters: [],
    resources,
    outputs: [],
    notes: [],
    ...rest,
  };
}

/** A diagram with a single stack. */
export function single(only: Template): StackSet {
  return { title: only.description, stacks: [only], handovers: [] };
}

function tags(name: string): CfnValue {
  return [{ Key: 'Name', Value: name }];
}

const ec2 = 'AWS::EC2';
const elb = 'AWS::ElasticLoadBalancingV2';

function zone(index: number): CfnMap {
  return { 'Fn::Select': [index, { 'Fn::GetAZs': '' }] };
}

function network(): readonly TemplateResource[] {
  const section = 'Network';
  const subnet = (letter: string, index: number) =>
    resource(
      `PrivateSubnet${letter}`,
      `${ec2}::Subnet`,
      {
        VpcId: ref('Vpc'),
        CidrBlock: `10.0.${index + 1}.0/24`,
        AvailabilityZone: zone(index),
        Tags: tags(`private ${letter}`),
      },
      { section },
    );
  const association = (letter: string) =>
    resource(
      `Subnet${letter}Routes`,
      `${ec2}::SubnetRouteTableAssociation`,
      { SubnetId: ref(`PrivateSubnet${letter}`), RouteTableId: ref('RouteTable') },
      { section },
    );
  return [
    resource(
      'Vpc',
      `${ec2}::VPC`,
      { CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, EnableDnsHostnames: true, Tags: tags('orders') },
      { section, comment: 'Everything below lives in this network.' },
    ),
    resource('InternetGateway', `${ec2}::InternetGateway`, {}, { section }),
    resource(
      'InternetGatewayAttachment',
      `${ec2}::VPCGatewayAttachment`,
      { VpcId: ref('Vpc'), InternetGatewayId: ref('InternetGateway') },
      { section },
    ),
    subnet('A', 0),
    subnet('B', 1),
    resource('RouteTable', `${ec2}::RouteTable`, { VpcId: ref('Vpc') }, { section }),
    resource(
      'DefaultRoute',
      `${ec2}::Route`,
      { RouteTableId: ref('RouteTable'), DestinationCidrBlock: '0.0.0.0/0', GatewayId: ref('InternetGateway') },
      { section, dependsOn: ['InternetGatewayAttachment'] },
    ),
    association('A'),
    association('B'),
  ];
}

function securityGroup(logicalId: string, description: string): TemplateResource {
  return resource(
    logicalId,
    `${ec2}::SecurityGroup`,
    {
      GroupDescription: description,
      VpcId: ref('Vpc'),
      SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 65535, ToPort: 65535, CidrIp: '127.0.0.1/32' }],
    },
    { section: 'Security' },
  );
}

function opening(from: string, to: string, port: number): readonly TemplateResource[] {
  const ports = { IpProtocol: 'tcp', FromPort: port, ToPort: port };
  return [
    resource(
      `${from}To${to}`,
      `${ec2}::SecurityGroupEgress`,
      { GroupId: getAtt(from, 'GroupId'), ...ports, DestinationSecurityGroupId: getAtt(to, 'GroupId') },
      { section: 'Security', comment: `${from} -> ${to}` },
    ),
    resource(
      `${to}From${from}`,
      `${ec2}::SecurityGroupIngress`,
      { GroupId: getAtt(to, 'GroupId'), ...ports, SourceSecurityGroupId: getAtt(from, 'GroupId') },
      { section: 'Security' },
    ),
  ];
}

function albWithInstances(): readonly TemplateResource[] {
  const section = 'Internal ALB';
  const instance = (letter: string) =>
    resource(
      `Instance${letter}`,
      `${ec2}::Instance`,
      {
        ImageId: '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64}}',
        InstanceType: 't3.micro',
        SubnetId: ref(`PrivateSubnet${letter}`),
        SecurityGroupIds: [getAtt('InstanceGroup', 'GroupId')],
        Tags: tags(`orders ${letter}`),
      },
      { section: 'Instances' },
    );
  return [
    // Before the instances that it names: the CDK printer has to declare those first.
    resource(
      'InstanceTargets',
      `${elb}::TargetGroup`,
      {
        TargetType: 'instance',
        Protocol: 'HTTP',
        Port: 8080,
        VpcId: ref('Vpc'),
        HealthCheckPath: '/health',
        Targets: [{ Id: ref('InstanceA') }, { Id: ref('InstanceB') }],
      },
      { section },
    ),
    instance('A'),
    instance('B'),
    resource(
      'Alb',
      `${elb}::LoadBalancer`,
      {
        Type: 'application',
        Scheme: 'internal',
        Subnets: [ref('PrivateSubnetA'), ref('PrivateSubnetB')],
        SecurityGroups: [getAtt('AlbGroup', 'GroupId')],
        LoadBalancerAttributes: [{ Key: 'idle_timeout.timeout_seconds', Value: '60' }],
      },
      { section },
    ),
    resource(
      'AlbListener',
      `${elb}::Listener`,
      {
        LoadBalancerArn: ref('Alb'),
        Protocol: 'HTTP',
        Port: 80,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('InstanceTargets') }],
      },
      { section },
    ),
  ];
}

function restApi(integration: CfnMap, dependsOn: readonly string[]): readonly TemplateResource[] {
  const gateway = 'AWS::ApiGateway';
  const section = 'REST API';
  return [
    resource(
      'Api',
      `${gateway}::RestApi`,
      { Name: 'orders', EndpointConfiguration: { Types: ['REGIONAL'] } },
      { section },
    ),
    resource(
      'ItemsResource',
      `${gateway}::Resource`,
      { RestApiId: ref('Api'), ParentId: getAtt('Api', 'RootResourceId'), PathPart: 'items' },
      { section },
    ),
    resource(
      'GetItems',
      `${gateway}::Method`,
      {
        RestApiId: ref('Api'),
        ResourceId: ref('ItemsResource'),
        HttpMethod: 'GET',
        AuthorizationType: 'AWS_IAM',
        RequestParameters: { 'method.request.header.X-Trace': false },
        Integration: {
          Type: 'HTTP_PROXY',
          IntegrationHttpMethod: 'GET',
          ConnectionType: 'VPC_LINK',
          ConnectionId: ref('Link'),
          RequestParameters: { 'integration.request.header.X-Trace': 'method.request.header.X-Trace' },
          ...integration,
        },
      },
      { section, dependsOn },
    ),
    resource('Deployment', `${gateway}::Deployment`, { RestApiId: ref('Api') }, { section, dependsOn: ['GetItems'] }),
    resource(
      'Stage',
      `${gateway}::Stage`,
      { RestApiId: ref('Api'), DeploymentId: ref('Deployment'), StageName: 'prod', TracingEnabled: true },
      { section },
    ),
  ];
}

const invokeUrl = {
  logicalId: 'ApiUrl',
  description: 'Where clients call the API',
  value: sub('https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/prod'),
};

/** REST API, VPC link V1, NLB, ALB, two instances. */
export const chainV1: Template = template(
  'rest-v1',
  [
    ...network(),
    securityGroup('NlbGroup', 'Internal NLB'),
    securityGroup('AlbGroup', 'Internal ALB'),
    securityGroup('InstanceGroup', 'Order instances'),
    ...opening('NlbGroup', 'AlbGroup', 80),
    ...opening('AlbGroup', 'InstanceGroup', 8080),
    ...albWithInstances(),
    resource(
      'Nlb',
      `${elb}::LoadBalancer`,
      {
        Type: 'network',
        Scheme: 'internal',
        Subnets: [ref('PrivateSubnetA'), ref('PrivateSubnetB')],
        SecurityGroups: [getAtt('NlbGroup', 'GroupId')],
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
      },
      { section: 'Internal NLB' },
    ),
    resource(
      'AlbTargets',
      `${elb}::TargetGroup`,
      { TargetType: 'alb', Protocol: 'TCP', Port: 80, VpcId: ref('Vpc'), Targets: [{ Id: ref('Alb'), Port: 80 }] },
      { section: 'Internal NLB', dependsOn: ['AlbListener'] },
    ),
    resource(
      'NlbListener',
      `${elb}::Listener`,
      {
        LoadBalancerArn: ref('Nlb'),
        Protocol: 'TCP',
        Port: 80,
        DefaultActions: [{ Type: 'forward', TargetGroupArn: ref('AlbTargets') }],
      },
      { section: 'Internal NLB' },
    ),
    resource('Link', 'AWS::ApiGateway::VpcLink', { Name: 'orders', TargetArns: [ref('Nlb')] }, { section: 'VPC link' }),
    ...restApi({ Uri: sub('http://${Nlb.DNSName}/items') }, ['NlbListener']),
  ],
  { outputs: [invokeUrl], notes: ['The V1 link reaches the NLB only.'] },
);

function linkV2(): TemplateResource {
  return resource(
    'Link',
    'AWS::ApiGatewayV2::VpcLink',
    {
      Name: 'orders',
      SubnetIds: [ref('PrivateSubnetA'), ref('PrivateSubnetB')],
      SecurityGroupIds: [getAtt('LinkGroup', 'GroupId')],
      Tags: { Name: 'orders', 'cost center': '0042' },
    },
    { section: 'VPC link' },
  );
}

const linkedAlb: readonly TemplateResource[] = [
  ...network(),
  securityGroup('LinkGroup', 'VPC link'),
  securityGroup('AlbGroup', 'Internal ALB'),
  securityGroup('InstanceGroup', 'Order instances'),
  ...opening('LinkGroup', 'AlbGroup', 80),
  ...opening('AlbGroup', 'InstanceGroup', 8080),
  ...albWithInstances(),
  linkV2(),
];

/** REST API, VPC link V2, ALB, two instances. */
export const chainV2: Template = template(
  'rest-v2',
  [
    ...linkedAlb,
    ...restApi({ Uri: 'http://orders.example.com/items', IntegrationTarget: ref('Alb') }, ['AlbListener']),
  ],
  { outputs: [invokeUrl] },
);

/** HTTP API, VPC link V2, ALB, two instances. */
export const httpChain: Template = template(
  'http',
  [
    ...linkedAlb,
    resource('Api', 'AWS::ApiGatewayV2::Api', { Name: 'orders', ProtocolType: 'HTTP' }, { section: 'HTTP API' }),
    resource(
      'Integration',
      'AWS::ApiGatewayV2::Integration',
      {
        ApiId: ref('Api'),
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: ref('AlbListener'),
        ConnectionType: 'VPC_LINK',
        ConnectionId: ref('Link'),
        PayloadFormatVersion: '1.0',
        RequestParameters: { 'overwrite:path': '$request.path' },
      },
      { section: 'HTTP API' },
    ),
    resource(
      'ItemsRoute',
      'AWS::ApiGatewayV2::Route',
      {
        ApiId: ref('Api'),
        RouteKey: 'GET /items',
        Target: { 'Fn::Join': ['/', ['integrations', ref('Integration')]] },
        AuthorizationType: 'AWS_IAM',
      },
      { section: 'HTTP API' },
    ),
    resource(
      'Stage',
      'AWS::ApiGatewayV2::Stage',
      { ApiId: ref('Api'), StageName: '$default', AutoDeploy: true },
      { section: 'HTTP API' },
    ),
  ],
  { outputs: [{ ...invokeUrl, value: getAtt('Api', 'ApiEndpoint') }] },
);

/** Two stacks in two accounts: a service behind an NLB, and a consumer with an endpoint to it. */
export const acrossAccounts: StackSet = {
  title: 'Orders across accounts',
  stacks: [
    template(
      'provider',
      [
        ...network(),
        resource('Nlb', `${elb}::LoadBalancer`, {
          Type: 'network',
          Scheme: 'internal',
          Subnets: [ref('PrivateSubnetA'), ref('PrivateSubnetB')],
        }),
        resource('Service', `${ec2}::VPCEndpointService`, {
          NetworkLoadBalancerArns: [ref('Nlb')],
          AcceptanceRequired: true,
        }),
      ],
      {
        account: '111122223333',
        region: 'eu-central-1',
        outputs: [
          {
            logicalId: 'ServiceName',
            description: 'Name of the endpoint service',
            value: sub('com.amazonaws.vpce.${AWS::Region}.${Service}'),
          },
        ],
        notes: ['Accept the connection of the consumer.'],
      },
    ),
    template(
      'consumer',
      [
        ...network(),
        securityGroup('EndpointGroup', 'Endpoint'),
        resource('Endpoint', `${ec2}::VPCEndpoint`, {
          VpcEndpointType: 'Interface',
          ServiceName: ref('ServiceName'),
          VpcId: ref('Vpc'),
          SubnetIds: [ref('PrivateSubnetA'), ref('PrivateSubnetB')],
          SecurityGroupIds: [getAtt('EndpointGroup', 'GroupId')],
        }),
      ],
      {
        account: '444455556666',
        region: 'eu-central-1',
        parameters: [
          {
            logicalId: 'ServiceName',
            type: 'String',
            description: 'Output ServiceName of the provider',
            allowedPattern: '^com\\.amazonaws\\..+$',
          },
        ],
        outputs: [
          // The same name as a resource, and a list.
          { logicalId: 'Endpoint', description: 'Id of the endpoint', value: ref('Endpoint') },
          {
            logicalId: 'EndpointDns',
            description: 'First name of the endpoint',
            value: { 'Fn::Select': [0, getAtt('Endpoint', 'DnsEntries')] },
          },
        ],
      },
    ),
  ],
  handovers: [{ from: 'provider', output: 'ServiceName', to: 'consumer', parameter: 'ServiceName' }],
};
