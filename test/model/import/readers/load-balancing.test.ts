import { describe, expect, it } from 'vitest';
import { importedResources } from '../../../support/imported-resources';

const ARN = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/net/front/0123456789abcdef';

const NETWORK = `
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a } }
B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1b } }
Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web, VpcId: !Ref Vpc } }
`;
const ALB = `
Alb:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties:
    Subnets: [!Ref A, !Ref B]
    SecurityGroups: [!GetAtt Group.GroupId]
    Scheme: internal
    LoadBalancerAttributes:
      - { Key: idle_timeout.timeout_seconds, Value: '120' }
      - { Key: routing.http2.enabled, Value: 'false' }
      - { Key: access_logs.s3.enabled, Value: 'true' }
      - { Key: access_logs.s3.bucket, Value: !Ref Logs }
Logs: { Type: AWS::S3::Bucket }
Web: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref A, InstanceType: m7g.large } }
ToWeb:
  Type: AWS::ElasticLoadBalancingV2::TargetGroup
  Properties:
    VpcId: !Ref Vpc
    Protocol: HTTP
    Port: 8080
    HealthCheckPath: /health
    Targets: [{ Id: !Ref Web, Port: 8080 }]
    TargetGroupAttributes: [{ Key: stickiness.enabled, Value: 'true' }]
Http:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: !Ref Alb
    Port: 80
    Protocol: HTTP
    DefaultActions: [{ Type: redirect, RedirectConfig: { Protocol: HTTPS, StatusCode: HTTP_301 } }]
Https:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: !Ref Alb
    Port: 443
    Protocol: HTTPS
    Certificates: [{ CertificateArn: arn:aws:acm:eu-central-1:111122223333:certificate/1 }]
    DefaultActions: [{ Type: fixed-response, FixedResponseConfig: { StatusCode: '503' } }]
Orders:
  Type: AWS::ElasticLoadBalancingV2::ListenerRule
  Properties:
    ListenerArn: !Ref Https
    Priority: 10
    Conditions:
      - { Field: path-pattern, Values: [/orders, /orders/*] }
      - { Field: host-header, HostHeaderConfig: { Values: [shop.example.com] } }
    Actions: [{ Type: forward, ForwardConfig: { TargetGroups: [{ TargetGroupArn: !Ref ToWeb, Weight: 1 }] } }]
`;

describe('an ALB', () => {
  const imported = importedResources(NETWORK + ALB);

  it('stands in its VPC with its subnets, groups and attributes', () => {
    const { id } = imported.node('Vpc');
    expect(imported.node('Alb')).toMatchObject({
      kind: 'alb',
      parent: id,
      props: {
        scheme: 'internal',
        idleTimeout: 120,
        http2: false,
        accessLog: imported.node('Logs').id,
        subnets: [imported.node('A').id, imported.node('B').id],
        securityGroups: [imported.node('Group').id],
      },
    });
    expect(imported.unknown('Alb')).toEqual([]);
  });

  it('has its listeners and their rules as rows, each with its own resource', () => {
    const { props } = imported.node('Alb');
    expect(props).toMatchObject({
      listeners: [
        { protocol: 'HTTP', port: 80, action: 'redirect-https' },
        {
          protocol: 'HTTPS',
          port: 443,
          action: 'fixed-response',
          statusCode: 503,
          certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1',
        },
      ],
      rules: [{ priority: 10, path: '/orders, /orders/*', host: 'shop.example.com', action: 'forward' }],
    });
    expect(imported.partsOf('Https')).toEqual(['Alb HTTPS 443']);
    expect(imported.partsOf('Orders')).toEqual(['Alb 10 shop.example.com /orders, /orders/*']);
  });

  it('is wired from its rule over the group to the instance', () => {
    expect(imported.wires).toEqual(['Alb 10 shop.example.com /orders, /orders/* -> ToWeb', 'ToWeb -> Web']);
  });
});

describe('the type and scheme of a load balancer', () => {
  const of = (properties: string) =>
    importedResources(
      `${NETWORK}Lb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [!Ref A, !Ref B], ${properties} } }`,
    ).node('Lb');

  it.each([
    ['nothing said', '', 'alb', { scheme: 'internet-facing' }],
    ['network', 'Type: network, Scheme: internal', 'nlb', { scheme: 'internal', crossZone: false }],
    ['gateway', 'Type: gateway', 'gwlb', {}],
    [
      'PrivateLink traffic unchecked',
      `Type: network, EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off'`,
      'nlb',
      { enforceOnPrivateLink: false },
    ],
    [
      'off without quotes',
      'Type: network, EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: off',
      'nlb',
      { enforceOnPrivateLink: false },
    ],
    [
      'cross-zone',
      'Type: network, LoadBalancerAttributes: [{ Key: load_balancing.cross_zone.enabled, Value: true }]',
      'nlb',
      { crossZone: true },
    ],
    [
      'a log that is off',
      'LoadBalancerAttributes: [{ Key: access_logs.s3.enabled, Value: false }]',
      'alb',
      { accessLog: null },
    ],
  ])('follows from %s', (_case, properties, kind, props) => {
    expect(of(properties)).toMatchObject({ kind, props });
  });

  it('takes subnets from mappings, with the Elastic IPs they name', () => {
    const imported = importedResources(`${NETWORK}
Ip: { Type: AWS::EC2::EIP }
Lb:
  Type: AWS::ElasticLoadBalancingV2::LoadBalancer
  Properties: { Type: network, SubnetMappings: [{ SubnetId: !Ref A, AllocationId: !GetAtt Ip.AllocationId }] }`);
    expect(imported.node('Lb')).toMatchObject({ kind: 'nlb', props: { subnets: [imported.node('A').id] } });
    expect(imported.partsOf('Ip')).toEqual(['Lb kept Ip']);
  });
});

describe('a target group', () => {
  const of = (properties: string) =>
    importedResources(
      `${NETWORK}Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Vpc, ${properties} } }
One: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref A } }
Two: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref B } }`,
    );

  it.each([
    ['HTTP', 'Protocol: HTTP, Port: 80', { healthProtocol: 'HTTP', healthTimeout: 5, healthInterval: 30 }],
    ['TCP', 'Protocol: TCP, Port: 80', { healthProtocol: 'TCP', healthTimeout: 10 }],
    [
      'TCP checked over HTTP',
      'Protocol: TCP, Port: 80, HealthCheckProtocol: HTTP',
      { healthProtocol: 'HTTP', healthTimeout: 6 },
    ],
    ['alb', 'TargetType: alb, Protocol: TCP, Port: 443', { targetType: 'alb', healthProtocol: 'HTTP', port: 443 }],
    [
      'GENEVE',
      'Protocol: GENEVE, Port: 6081, HealthCheckPort: 80',
      { healthPort: '', healthProtocol: 'TCP', healthTimeout: 5, healthInterval: 10 },
    ],
    ['the port of the traffic', 'Protocol: HTTP, Port: 80, HealthCheckPort: traffic-port', { healthPort: '' }],
    ['another port', 'Protocol: HTTP, Port: 80, HealthCheckPort: "8081"', { healthPort: '8081' }],
    ['codes', 'Protocol: HTTP, Port: 80, Matcher: { HttpCode: 200-299 }', { matcher: '200-299' }],
    [
      'client addresses kept',
      'Protocol: TCP, Port: 80, TargetGroupAttributes: [{ Key: preserve_client_ip.enabled, Value: "true" }]',
      { preserveClientIp: 'on' },
    ],
    [
      'addresses',
      'TargetType: ip, Protocol: TCP, Port: 443, Targets: [{ Id: 192.168.1.10, Port: 8443, AvailabilityZone: all }]',
      { addresses: [expect.objectContaining({ address: '192.168.1.10', port: 8443, zone: 'all' })] },
    ],
    [
      'machines that all have another port',
      'Protocol: TCP, Port: 80, Targets: [{ Id: !Ref One, Port: 8080 }, { Id: !Ref Two, Port: 8080 }]',
      { port: 8080 },
    ],
    [
      'addresses that all have another port',
      'TargetType: ip, Protocol: TCP, Port: 80, Targets: [{ Id: 10.0.0.5, Port: 8080 }]',
      { port: 80, addresses: [{ address: '10.0.0.5', port: 8080 }] },
    ],
  ])('has what it says of %s, and AWS defaults of the rest', (_case, properties, props) => {
    expect(of(properties).node('Tg').props).toMatchObject(props);
  });

  it('does not know a timeout that AWS shortens by itself', () => {
    expect(of('Protocol: TCP, Port: 80, HealthCheckIntervalSeconds: 10').unknown('Tg')).toContain('healthTimeout');
  });

  it('does not know targets that a parameter names', () => {
    const imported = of('Protocol: HTTP, Port: 80, Targets: !If [Here, [{ Id: i-1 }], !Ref "AWS::NoValue"]');
    expect(imported.unknown('Tg')).toContain('addresses');
  });

  it('calls a function, which its permission belongs to, from where its load balancer stands', () => {
    const imported = importedResources(`${NETWORK}
Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [!Ref A, !Ref B] } }
Listener:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties: { LoadBalancerArn: !Ref Alb, Port: 80, Protocol: HTTP, DefaultActions: [{ Type: forward, TargetGroupArn: !Ref Tg }] }
Fn: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: x }, Role: arn:aws:iam::111122223333:role/r } }
May: { Type: AWS::Lambda::Permission, Properties: { Action: lambda:InvokeFunction, FunctionName: !GetAtt Fn.Arn, Principal: elasticloadbalancing.amazonaws.com } }
Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { TargetType: lambda, Targets: [{ Id: !GetAtt Fn.Arn }] } }`);
    expect(imported.wires).toEqual(['Alb HTTP 80 -> Tg', 'Tg -> Fn']);
    expect(imported.node('Tg').parent).toBe(imported.node('Vpc').id);
    expect(imported.partsOf('May')).toEqual(['Tg Permission']);
  });
});

describe('what is made elsewhere', () => {
  it('gets its listener rule, which leads on to what stands here', () => {
    const imported = importedResources(`${NETWORK}
Rule:
  Type: AWS::ElasticLoadBalancingV2::ListenerRule
  Properties:
    ListenerArn: !ImportValue shop-listener
    Priority: 1
    Conditions: [{ Field: path-pattern, Values: [/orders] }]
    Actions: [{ Type: forward, TargetGroupArn: !Ref Tg }]
Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Vpc, Protocol: HTTP, Port: 80 } }`);
    const alb = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'alb');
    expect(alb?.props).toMatchObject({ external: true, rules: [{ priority: 1, path: '/orders', listener: null }] });
    expect(imported.wires).toEqual([`${alb?.logicalId} 1 /orders -> Tg`]);
  });

  it('is behind an endpoint service, whoever may use it', () => {
    const imported = importedTemplateWithService();
    expect(imported.node('Service')).toMatchObject({
      kind: 'endpointService',
      props: { acceptanceRequired: false, allowedPrincipals: '111122223333, arn:aws:iam::444455556666:role/x' },
    });
    expect(imported.partsOf('May')).toEqual(['Service Permissions']);
    expect(imported.wires).toHaveLength(1);
  });
});

function importedTemplateWithService() {
  return importedResources(`
Service:
  Type: AWS::EC2::VPCEndpointService
  Properties: { AcceptanceRequired: false, GatewayLoadBalancerArns: [!ImportValue firewall-arn] }
May:
  Type: AWS::EC2::VPCEndpointServicePermissions
  Properties:
    ServiceId: !Ref Service
    AllowedPrincipals: [!Sub 'arn:\${AWS::Partition}:iam::111122223333:root', arn:aws:iam::444455556666:role/x]`);
}

it('rules of an NLB, which has none, stay resources of their own', () => {
  const imported = importedResources(`
Door: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: ${ARN}, Port: 80, Protocol: TCP } }
Rule: { Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: { ListenerArn: !Ref Door, Priority: 1 } }
`);
  expect(imported.node('Rule')).toMatchObject({ kind: 'generic' });
});
