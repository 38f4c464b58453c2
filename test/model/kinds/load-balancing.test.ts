import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { OUT } from '../../../src/model/document/diagram';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { countingIds, nodeId, rowId, run } from '../../support/run-command';
import { idsOfType, propertiesOf, stackOf } from '../../support/stacks';
import { albWithRules, nlbWithFleet, others } from '../../support/workloads';

const subnets = ['private-a', 'private-b'];
type Props = Readonly<Record<string, unknown>>;

const alb = (props: Props, builder: DiagramBuilder = twoZones()) =>
  builder.node('alb', 'web', { in: 'main', props: { subnets, ...props } });
const dependsOn = (builder: DiagramBuilder, logicalId: string) =>
  stackOf(builder).resources.find((resource) => resource.logicalId === logicalId)?.dependsOn;

describe('rules of an ALB', () => {
  const stack = stackOf(albWithRules());

  it('become resources with their priority, conditions and target group', () => {
    expect(propertiesOf(stack, 'ShopRule20')).toEqual({
      ListenerArn: { Ref: 'ShopListener443' },
      Priority: 20,
      Conditions: [{ Field: 'path-pattern', PathPatternConfig: { Values: ['/hooks/*'] } }],
      Actions: [{ Type: 'forward', TargetGroupArn: { Ref: 'HooksTg' } }],
    });
    expect(propertiesOf(stack, 'ShopRule10').Conditions).toEqual([
      { Field: 'host-header', HostHeaderConfig: { Values: ['shop.example.com'] } },
      { Field: 'path-pattern', PathPatternConfig: { Values: ['/orders/*', '/orders'] } },
    ]);
  });

  it('of two listeners may have the same priority', () => {
    expect(propertiesOf(stack, 'ShopRule102')).toMatchObject({
      ListenerArn: { Ref: 'ShopListener80' },
      Actions: [{ Type: 'redirect' }],
    });
  });

  it('answer without a target', () => {
    expect(propertiesOf(stack, 'ShopRule30').Actions).toMatchObject([{ FixedResponseConfig: { StatusCode: '410' } }]);
  });

  it.each([
    ['no path and no host', { action: 'redirect' }, [{ port: 80 }]],
    ['no target group', { path: '/a' }, [{ port: 80 }]],
    ['no listener', { path: '/a', action: 'redirect' }, [{ port: 80 }, { port: 81 }]],
  ])('with %s are left out, and a note says so', (lacks, rule, listeners) => {
    const left = stackOf(alb({ listeners, rules: [{ priority: 7, ...rule }] }));
    expect(idsOfType(left, 'AWS::ElasticLoadBalancingV2::ListenerRule')).toEqual([]);
    expect(left.notes).toContain(`Rule 7 of ALB web has ${lacks} and is left out.`);
  });

  it('belong to the only listener when they name none', () => {
    const rules = [{ priority: 7, path: '/a', action: 'redirect' }];
    expect(propertiesOf(stackOf(alb({ listeners: [{ port: 80 }], rules })), 'WebRule7').ListenerArn).toEqual({
      Ref: 'WebListener80',
    });
  });
});

describe('default actions of an ALB', () => {
  const actionsOf = (listener: Props) => {
    const secure = { protocol: 'HTTPS', port: 443, certificateArn: 'arn:aws:acm:x', ...listener };
    return propertiesOf(stackOf(alb({ listeners: [secure] })), 'WebListener443').DefaultActions;
  };

  it('ask the user pool that is wired, with an app client of their own', () => {
    const listeners = [{ protocol: 'HTTPS', port: 443, action: 'authenticate-cognito', certificate: 'cert' }];
    const builder = twoZones()
      .node('certificate', 'cert', { in: 'frankfurt', props: { domainName: 'shop.example.com' } })
      .node('userPool', 'people', { in: 'frankfurt', props: { domainPrefix: 'shop' } });
    const design = alb({ listeners }, builder).wire('people', 'web');
    const stack = stackOf(design);
    expect(propertiesOf(stack, 'WebListener443')).toMatchObject({
      Certificates: [{ CertificateArn: { Ref: 'Cert' } }],
      DefaultActions: [
        {
          Order: 1,
          AuthenticateCognitoConfig: {
            UserPoolArn: { 'Fn::GetAtt': ['People', 'Arn'] },
            UserPoolClientId: { Ref: 'WebSignInClient' },
            UserPoolDomain: 'shop',
          },
        },
      ],
    });
    expect(dependsOn(design, 'WebListener443')).toEqual(['PeopleDomain']);
    expect(propertiesOf(stack, 'WebSignInClient')).toMatchObject({
      GenerateSecret: true,
      CallbackURLs: [{ 'Fn::Sub': 'https://${Web.DNSName}/oauth2/idpresponse' }],
    });
  });

  it('lead to HTTPS', () => {
    expect(actionsOf({ action: 'redirect-https' })).toEqual([
      { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
    ]);
  });

  it('ask an OIDC issuer, whose secret never stands in the template', () => {
    expect(actionsOf({ action: 'authenticate-oidc' })).toMatchObject([
      {
        Type: 'authenticate-oidc',
        Order: 1,
        AuthenticateOidcConfig: {
          Issuer: { Ref: 'WebListener443Issuer' },
          ClientSecret: '{{resolve:secretsmanager:/drawbridge/Web/443/oidc-client-secret:SecretString}}',
        },
      },
    ]);
  });

  it('check a JWT', () => {
    expect(actionsOf({ action: 'jwt-validation' })).toMatchObject([
      { Type: 'jwt-validation', JwtValidationConfig: { JwksEndpoint: { Ref: 'WebListener443JwksEndpoint' } } },
    ]);
  });

  it('ask for the user pool when none is wired', () => {
    expect(actionsOf({ action: 'authenticate-cognito' })).toMatchObject([
      { AuthenticateCognitoConfig: { UserPoolArn: { Ref: 'WebListener443UserPoolArn' } } },
    ]);
  });
});

describe('attributes of a load balancer', () => {
  it('name the bucket of the log, and wait for its policy', () => {
    expect(propertiesOf(stackOf(albWithRules()), 'Shop').LoadBalancerAttributes).toContainEqual({
      Key: 'access_logs.s3.bucket',
      Value: { Ref: 'LbLogs' },
    });
    expect(dependsOn(albWithRules(), 'Shop')).toEqual(['LbLogsPolicy']);
  });

  it('are written only where they are not as AWS has them', () => {
    const keys = (props: Props) =>
      (propertiesOf(stackOf(alb(props)), 'Web').LoadBalancerAttributes as readonly { Key: string }[]).map(
        ({ Key }) => Key,
      );
    expect(keys({})).toEqual(['idle_timeout.timeout_seconds', 'deletion_protection.enabled']);
    expect(keys({ keepAlive: 60, dropInvalidHeaders: true, http2: false })).toHaveLength(5);
  });

  it('come with a name only where one is typed', () => {
    expect(propertiesOf(stackOf(alb({})), 'Web')).not.toHaveProperty('Name');
    expect(propertiesOf(stackOf(alb({ name: 'orders' })), 'Web').Name).toBe('orders');
  });
});

describe('a Gateway Load Balancer', () => {
  it('has one listener without port and protocol', () => {
    expect(propertiesOf(stackOf(others()), 'InspectionLbListener')).toEqual({
      LoadBalancerArn: { Ref: 'InspectionLb' },
      DefaultActions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Firewalls' } }],
    });
    expect(propertiesOf(stackOf(others()), 'Firewalls')).toMatchObject({ Protocol: 'GENEVE', HealthCheckPort: '80' });
  });

  it('says so when it leads nowhere', () => {
    const stack = stackOf(twoZones().node('gwlb', 'inspect', { in: 'main', props: { subnets } }));
    expect(stack.notes).toEqual(['Gateway Load Balancer inspect leads to no target group; it has no listener.']);
  });
});

describe('target groups', () => {
  it('of type lambda have neither port nor VPC, and wait until they may call', () => {
    const stack = stackOf(albWithRules());
    const group = propertiesOf(stack, 'HooksTg');
    expect(group).toMatchObject({ TargetType: 'lambda', Targets: [{ Id: { 'Fn::GetAtt': ['Hooks', 'Arn'] } }] });
    for (const property of ['Port', 'Protocol', 'VpcId', 'HealthCheckProtocol', 'TargetGroupAttributes']) {
      expect(group).not.toHaveProperty(property);
    }
    expect(propertiesOf(stack, 'HooksTgPermission')).toMatchObject({
      FunctionName: { 'Fn::GetAtt': ['Hooks', 'Arn'] },
      Principal: 'elasticloadbalancing.amazonaws.com',
    });
    expect(dependsOn(albWithRules(), 'HooksTg')).toEqual(['HooksTgPermission']);
  });

  it('register servers on premises and typed addresses', () => {
    expect(propertiesOf(stackOf(nlbWithFleet()), 'ErpTg').Targets).toEqual([
      { Id: '192.168.1.10', Port: 8443, AvailabilityZone: 'all' },
      { Id: '192.168.1.11', Port: 8443, AvailabilityZone: 'all' },
      { Id: '10.0.1.20', Port: 8443 },
    ]);
  });

  it('leave it to a scaling group and an ECS service to register themselves', () => {
    expect(propertiesOf(stackOf(nlbWithFleet()), 'FleetTg')).not.toHaveProperty('Targets');
    expect(propertiesOf(stackOf(nlbWithFleet()), 'Fleet').TargetGroupARNs).toEqual([{ Ref: 'FleetTg' }]);
    expect(propertiesOf(stackOf(albWithRules()), 'OrdersTg')).not.toHaveProperty('Targets');
  });

  it('say so when the addresses of a database must be registered by hand', () => {
    const stack = stackOf(
      twoZones()
        .node('rds', 'db', { in: 'main', props: { subnets } })
        .node('targetGroup', 'db-tg', { in: 'main', props: { targetType: 'ip', protocol: 'TCP', port: 5432 } })
        .wire('db-tg', 'db'),
    );
    expect(stack.notes).toEqual([
      'db-tg is of type ip; look up the addresses of db after deployment and register them on port 5432.',
    ]);
  });

  it.each([
    [{ stickiness: true }, { Key: 'stickiness.type', Value: 'lb_cookie' }],
    [
      { stickiness: true, protocol: 'TCP' },
      { Key: 'stickiness.type', Value: 'source_ip' },
    ],
    [{ slowStart: 30 }, { Key: 'slow_start.duration_seconds', Value: '30' }],
    [
      { preserveClientIp: 'off', protocol: 'TCP' },
      { Key: 'preserve_client_ip.enabled', Value: 'false' },
    ],
    [{ crossZone: 'true' }, { Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
    [
      { proxyProtocol: true, protocol: 'TCP' },
      { Key: 'proxy_protocol_v2.enabled', Value: 'true' },
    ],
  ])('with %o have the attribute', (props, attribute) => {
    const stack = stackOf(twoZones().node('targetGroup', 'tg', { in: 'main', props }));
    expect(propertiesOf(stack, 'Tg').TargetGroupAttributes).toContainEqual(attribute);
  });

  it('speak gRPC with codes of gRPC', () => {
    const props = { protocolVersion: 'GRPC', matcher: '0' };
    expect(propertiesOf(stackOf(twoZones().node('targetGroup', 'tg', { in: 'main', props })), 'Tg')).toMatchObject({
      ProtocolVersion: 'GRPC',
      Matcher: { GrpcCode: '0' },
    });
  });

  it('of functions answer with codes of HTTP, whatever version is chosen', () => {
    const props = { targetType: 'lambda', protocolVersion: 'GRPC', matcher: '200' };
    expect(propertiesOf(stackOf(twoZones().node('targetGroup', 'tg', { in: 'main', props })), 'Tg').Matcher).toEqual({
      HttpCode: '200',
    });
  });
});

describe('wiring a load balancer puts the right target group in between', () => {
  const base = twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTP', port: 80 }] } })
    .node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ protocol: 'TCP', port: 443 }] } })
    .node('gwlb', 'inspect', { in: 'main', props: { subnets } })
    .node('onPremises', 'office')
    .node('ec2', 'box', { in: 'private-a', props: { healthPath: '/ready' } })
    .node('lambda', 'fn', { in: 'frankfurt' })
    .node('ecsService', 'tasks', { in: 'main', props: { subnets, containerPort: 8080 } })
    .node('ecsService', 'hosted', { in: 'main', props: { subnets, launchType: 'EC2', networkMode: 'bridge' } })
    .node('autoScalingGroup', 'fleet', { in: 'main', props: { subnets } })
    .node('onPremServer', 'erp', { in: 'office', props: { port: 8443 } })
    .node('onPremDatabase', 'old-db', { in: 'office' })
    .node('rds', 'db', { in: 'main', props: { subnets } })
    .node('interfaceEndpoint', 'endpoint', { in: 'main', props: { subnets } });

  function between(from: string, to: string): object | undefined {
    const port = from === 'inspect' ? OUT : rowId(from, 0);
    const wire = { from: { node: nodeId(from), port }, to: nodeId(to) };
    const { nodes, wires } = run(base.build(), connect, wire, countingIds());
    expect(Object.values(wires)).toHaveLength(2);
    return Object.values(nodes).find((node) => node.kind === 'targetGroup')?.props;
  }

  it.each([
    ['web', 'box', { targetType: 'instance', protocol: 'HTTP', port: 80, healthPath: '/ready' }],
    ['web', 'fn', { targetType: 'lambda', healthInterval: 35 }],
    ['web', 'tasks', { targetType: 'ip', protocol: 'HTTP', port: 8080 }],
    ['web', 'hosted', { targetType: 'instance', protocol: 'HTTP' }],
    ['web', 'fleet', { targetType: 'instance', protocol: 'HTTP', port: 80 }],
    ['web', 'erp', { targetType: 'ip', protocol: 'HTTP', port: 8443 }],
    ['web', 'endpoint', { targetType: 'ip', port: 443 }],
    ['front', 'web', { targetType: 'alb', protocol: 'TCP', port: 80, healthProtocol: 'HTTP' }],
    ['front', 'db', { targetType: 'ip', protocol: 'TCP', port: 5432, healthProtocol: 'TCP' }],
    ['front', 'old-db', { targetType: 'ip', protocol: 'TCP' }],
    ['front', 'endpoint', { targetType: 'ip', protocol: 'TCP', port: 443 }],
    ['front', 'fleet', { targetType: 'instance', protocol: 'TCP', port: 443 }],
    ['inspect', 'box', { protocol: 'GENEVE', port: 6081 }],
  ])('from %s to %s', (from, to, expected) => {
    expect(between(from, to)).toMatchObject(expected);
  });
});

describe('fixed addresses of an NLB', () => {
  const subnetsOf = (props: object) => {
    const drawn = twoZones().node('nlb', 'front', { in: 'main', props: { subnets, ...props } });
    const { Subnets, SubnetMappings } = propertiesOf(stackOf(drawn), 'Front');
    return { Subnets, SubnetMappings };
  };
  const [a, b] = [{ Ref: 'PrivateA' }, { Ref: 'PrivateB' }];
  const plain = { Subnets: [a, b] };

  it.each<[string, object, object]>([
    [
      'stand with their subnets',
      { addresses: '10.0.2.20, 10.0.1.20' },
      {
        SubnetMappings: [
          { SubnetId: a, PrivateIPv4Address: '10.0.1.20' },
          { SubnetId: b, PrivateIPv4Address: '10.0.2.20' },
        ],
      },
    ],
    [
      'leave other subnets to AWS',
      { addresses: '10.0.2.20' },
      { SubnetMappings: [{ SubnetId: a }, { SubnetId: b, PrivateIPv4Address: '10.0.2.20' }] },
    ],
    ['are none without any', {}, plain],
    ['are none outside the subnets', { addresses: '10.9.0.1' }, plain],
    ['are none where it faces the internet', { addresses: '10.0.2.20', scheme: 'internet-facing' }, plain],
  ])('%s', (_, props, written) => expect(subnetsOf(props)).toEqual(written));
});
