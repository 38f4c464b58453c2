import { describe, expect, it } from 'vitest';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';
import { publicSite } from '../../support/public-site';
import { idsOfType, propertiesOf, stackOf, stacksOf } from '../../support/stacks';

const both = ['private-a', 'private-b'];
type Props = Readonly<Record<string, unknown>>;

/** An API behind a link and an internal load balancer in the two private subnets. */
function chain(
  api: 'restApi' | 'httpApi',
  link: 'vpcLinkV1' | 'vpcLinkV2',
  routes: readonly Props[],
  listeners: readonly Props[],
) {
  const base = twoZones()
    .node('nlb', 'front', { in: 'main', props: { subnets: both, listeners } })
    .node(link, 'link', link === 'vpcLinkV1' ? { in: 'frankfurt' } : { in: 'main', props: { subnets: both } })
    .node(api, 'api', { in: 'frankfurt', props: { routes } })
    .wire('link', 'front');
  return routes.reduce<DiagramBuilder>(
    (builder, route, i) => (route.integration === 'MOCK' ? builder : builder.wire('api', 'link', i)),
    base,
  );
}

const tcp = (port: number) => [{ protocol: 'TCP', port }];
const integrationOf = (builder: DiagramBuilder, method: string) => propertiesOf(stackOf(builder), method).Integration;

describe('REST API', () => {
  it('sends to the NLB behind a V1 link by its DNS name, on the port of the listener', () => {
    expect(
      integrationOf(chain('restApi', 'vpcLinkV1', [{ method: 'GET', path: '/items' }], tcp(8080)), 'ApiGetItems'),
    ).toEqual({
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
      Uri: { 'Fn::Sub': 'http://${Front.DNSName}:8080/items' },
      TimeoutInMillis: 29000,
    });
  });

  it('names the load balancer as integration target behind a V2 link', () => {
    const route = { method: 'POST', path: '/items', serverName: 'items.example.com' };
    expect(
      integrationOf(chain('restApi', 'vpcLinkV2', [route], [{ protocol: 'TLS', port: 443 }]), 'ApiPostItems'),
    ).toMatchObject({
      ConnectionId: { Ref: 'Link' },
      IntegrationTarget: { Ref: 'Front' },
      Uri: 'https://items.example.com:443/items',
    });
  });

  it('passes path parameters on, greedy ones too', () => {
    const stack = stackOf(chain('restApi', 'vpcLinkV1', [{ method: 'ANY', path: '/shops/{shop}/{proxy+}' }], tcp(80)));
    expect(propertiesOf(stack, 'ApiAnyShopsShopProxy')).toMatchObject({
      HttpMethod: 'ANY',
      RequestParameters: { 'method.request.path.shop': true, 'method.request.path.proxy': true },
      Integration: {
        Uri: { 'Fn::Sub': 'http://${Front.DNSName}:80/shops/{shop}/{proxy}' },
        RequestParameters: {
          'integration.request.path.shop': 'method.request.path.shop',
          'integration.request.path.proxy': 'method.request.path.proxy',
        },
      },
    });
    expect(propertiesOf(stack, 'ApiShopsShopProxyResource')).toMatchObject({
      PathPart: '{proxy+}',
      ParentId: { Ref: 'ApiShopsShopResource' },
    });
  });

  it('shares the resources of common paths and puts the root at the root', () => {
    const routes = ['/', '/items', '/items/{id}'].map((path) => ({ method: 'GET', path }));
    const stack = stackOf(chain('restApi', 'vpcLinkV1', routes, tcp(80)));
    expect(idsOfType(stack, 'AWS::ApiGateway::Resource')).toEqual(['ApiItemsResource', 'ApiItemsIdResource']);
    expect(propertiesOf(stack, 'ApiGetRoot').ResourceId).toEqual({ 'Fn::GetAtt': ['Api', 'RootResourceId'] });
  });

  it('takes literally what a path has in braces', () => {
    const route = { method: 'GET', path: '/${AWS::AccountId}' };
    expect(integrationOf(chain('restApi', 'vpcLinkV1', [route], tcp(80)), 'ApiGetAWSAccountId')).toMatchObject({
      Uri: { 'Fn::Sub': 'http://${Front.DNSName}:80/${!AWS::AccountId}' },
    });
  });

  it('answers a mock route itself', () => {
    const stack = stackOf(
      chain('restApi', 'vpcLinkV1', [{ method: 'GET', path: '/health', integration: 'MOCK' }], tcp(80)),
    );
    expect(propertiesOf(stack, 'ApiGetHealth')).toMatchObject({
      Integration: { Type: 'MOCK', IntegrationResponses: [{ StatusCode: '200' }] },
      MethodResponses: [{ StatusCode: '200' }],
    });
  });

  it('reaches a public address over the internet when a route has a URI and no wire', () => {
    const props = { routes: [{ method: 'GET', path: '/items', uri: 'https://example.com/items' }] };
    const integration = integrationOf(twoZones().node('restApi', 'api', { in: 'frankfurt', props }), 'ApiGetItems');
    expect(integration).toMatchObject({ Uri: 'https://example.com/items' });
    expect(integration).not.toHaveProperty('ConnectionType');
  });

  it('publishes a change with a new deployment, and nothing else with one', () => {
    const deploymentOf = (path: string, region: string) =>
      idsOfType(
        stackOf(
          chain('restApi', 'vpcLinkV1', [{ method: 'GET', path }], tcp(80)).node('securityGroup', region, {
            in: 'main',
          }),
        ),
        'AWS::ApiGateway::Deployment',
      );
    expect(deploymentOf('/items', 'one')).toEqual(deploymentOf('/items', 'two'));
    expect(deploymentOf('/items', 'one')).not.toEqual(deploymentOf('/orders', 'one'));
  });

  it('waits with the deployment for every method', () => {
    const routes = ['GET', 'POST'].map((method) => ({ method, path: '/items' }));
    const stack = stackOf(chain('restApi', 'vpcLinkV1', routes, tcp(80)));
    const deployment = stack.resources.find((resource) => resource.type === 'AWS::ApiGateway::Deployment');
    expect(deployment?.dependsOn).toEqual(['ApiGetItems', 'ApiPostItems']);
  });

  it.each([
    ['an object', '{"Version":"2012-10-17","Statement":[]}', { Version: '2012-10-17', Statement: [] }],
    ['no JSON', 'allow all', undefined],
    ['a list', '[]', undefined],
    ['an object with null', '{"a":null}', undefined],
    ['an object with a reference', '{"Statement":[{"Resource":{"Ref":"Nothing"}}]}', undefined],
  ])('keeps a resource policy that is %s', (_what, policy, expected) => {
    const stack = stackOf(twoZones().node('restApi', 'api', { in: 'frankfurt', props: { policy, routes: [] } }));
    expect(propertiesOf(stack, 'Api').Policy).toEqual(expected);
    expect(stack.notes).toHaveLength(expected ? 0 : 1);
  });
});

describe('HTTP API', () => {
  it('integrates with the listener, and checks the name on its certificate', () => {
    const route = { method: 'GET', path: '/items', serverName: 'items.example.com' };
    const stack = stackOf(chain('httpApi', 'vpcLinkV2', [route], [{ protocol: 'TLS', port: 443 }]));
    expect(propertiesOf(stack, 'ApiGetItemsIntegration')).toEqual({
      ApiId: { Ref: 'Api' },
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'GET',
      IntegrationUri: { Ref: 'FrontListener443' },
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
      TlsConfig: { ServerNameToVerify: 'items.example.com' },
      PayloadFormatVersion: '1.0',
      TimeoutInMillis: 30000,
    });
    expect(propertiesOf(stack, 'ApiGetItemsRoute')).toMatchObject({
      RouteKey: 'GET /items',
      Target: { 'Fn::Sub': 'integrations/${ApiGetItemsIntegration}' },
    });
  });

  it('names the listener a route asks for among several', () => {
    const route = { method: 'GET', path: '/items', listener: rowIdOf('front', 1) };
    const stack = stackOf(chain('httpApi', 'vpcLinkV2', [route], [...tcp(80), ...tcp(81)]));
    expect(propertiesOf(stack, 'ApiGetItemsIntegration').IntegrationUri).toEqual({ Ref: 'FrontListener81' });
  });

  it('catches the rest with $default', () => {
    const stack = stackOf(chain('httpApi', 'vpcLinkV2', [{ method: 'GET', path: '$default' }], tcp(80)));
    expect(propertiesOf(stack, 'ApiDefaultRoute').RouteKey).toBe('$default');
    expect(propertiesOf(stack, 'ApiDefaultIntegration').IntegrationMethod).toBe('ANY');
  });

  it('has a deployment of its own when the stage does not follow changes', () => {
    const stack = stackOf(
      twoZones().node('httpApi', 'api', {
        in: 'frankfurt',
        props: {
          autoDeploy: false,
          stageName: 'v1',
          routes: [{ method: 'GET', path: '/a', uri: 'https://example.com/a' }],
        },
      }),
    );
    const [deployment] = idsOfType(stack, 'AWS::ApiGatewayV2::Deployment');
    expect(propertiesOf(stack, 'ApiStage')).toMatchObject({ AutoDeploy: false, DeploymentId: { Ref: deployment } });
  });
});

describe('load balancers', () => {
  const nlb = (props: Props) =>
    stackOf(
      twoZones()
        .node('securityGroup', 'sg', { in: 'main' })
        .node('nlb', 'front', { in: 'main', props: { subnets: both, ...props } }),
    );
  const enforced = 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic';

  it('say whether PrivateLink traffic is judged only where there are groups to judge it', () => {
    expect(propertiesOf(nlb({ enforceOnPrivateLink: false }), 'Front')).not.toHaveProperty(enforced);
    expect(propertiesOf(nlb({ enforceOnPrivateLink: false, securityGroups: ['sg'] }), 'Front')[enforced]).toBe('off');
    expect(propertiesOf(nlb({ securityGroups: ['sg'] }), 'Front')[enforced]).toBe('on');
  });

  it('write the scheme, always', () => {
    expect(propertiesOf(nlb({}), 'Front').Scheme).toBe('internal');
  });

  it('change the idle timeout of a TCP listener only', () => {
    const listeners = ['TCP', 'TLS'].map((protocol, i) => ({ protocol, port: 443 + i, idleTimeout: 600 }));
    const stack = nlb({ listeners });
    expect(propertiesOf(stack, 'FrontListener443').ListenerAttributes).toEqual([
      { Key: 'tcp.idle_timeout.seconds', Value: '600' },
    ]);
    expect(propertiesOf(stack, 'FrontListener444')).not.toHaveProperty('ListenerAttributes');
  });

  it('look up a certificate that is not named', () => {
    const stack = nlb({ listeners: [{ protocol: 'TLS', port: 443 }] });
    expect(propertiesOf(stack, 'FrontListener443').Certificates).toEqual([
      { CertificateArn: { Ref: 'FrontListener443CertificateArn' } },
    ]);
    expect(stack.parameters).toMatchObject([
      { logicalId: 'FrontListener443CertificateArn', default: '/drawbridge/Front/443/certificate-arn' },
    ]);
    expect(stack.notes).toHaveLength(1);
  });

  it('have no certificate on a listener that is not encrypted', () => {
    const stack = nlb({ listeners: [{ protocol: 'TCP', port: 80, certificateArn: 'arn:aws:acm:x' }] });
    expect(propertiesOf(stack, 'FrontListener80')).not.toHaveProperty('Certificates');
  });

  it('that face the internet wait for the gateway to be attached', () => {
    const site = stackOf(publicSite()).resources.find((resource) => resource.logicalId === 'Site');
    expect(site?.dependsOn).toEqual(['IgwAttachment']);
  });
});

describe('target groups', () => {
  it('register an ALB once it has the listener', () => {
    const stack = stackOf(
      twoZones()
        .node('alb', 'web', { in: 'main', props: { subnets: both, listeners: [{ protocol: 'HTTP', port: 80 }] } })
        .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 80 } })
        .wire('to-web', 'web'),
    );
    expect(propertiesOf(stack, 'ToWeb')).toMatchObject({ Targets: [{ Id: { Ref: 'Web' }, Port: 80 }] });
    expect(propertiesOf(stack, 'ToWeb')).not.toHaveProperty('TargetGroupAttributes');
    expect(stack.resources.find((resource) => resource.logicalId === 'ToWeb')?.dependsOn).toEqual(['WebListener80']);
  });

  it('of type ip register the private address', () => {
    const stack = stackOf(
      twoZones()
        .node('ec2', 'web', { in: 'private-a' })
        .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'ip', port: 8080 } })
        .wire('to-web', 'web'),
    );
    expect(propertiesOf(stack, 'ToWeb').Targets).toEqual([{ Id: { 'Fn::GetAtt': ['Web', 'PrivateIp'] }, Port: 8080 }]);
  });
});

describe('security groups', () => {
  const group = (rules: readonly Props[], props: Props = {}) =>
    stackOf(
      twoZones()
        .node('securityGroup', 'peer', { in: 'main' })
        .node('securityGroup', 'sg', { in: 'main', props: { rules, ...props } }),
    );

  it('name a group of another account together with the account', () => {
    const doc = twoZones()
      .node('account', 'partner', { props: { accountId: '444455556666' } })
      .node('region', 'theirs', { in: 'partner', props: { code: 'eu-central-1' } })
      .node('vpc', 'other', { in: 'theirs', props: { cidr: '10.1.0.0/16' } })
      .node('securityGroup', 'far', { in: 'other' })
      .node('securityGroup', 'sg', {
        in: 'main',
        props: { rules: [{ direction: 'in', protocol: 'all', peer: 'far' }] },
      });
    const all = stacksOf(doc.build()).stacks.flatMap(({ resources }) => resources);
    expect(all.find(({ logicalId }) => logicalId === 'SgInAll')?.properties).toMatchObject({
      SourceSecurityGroupId: { Ref: expect.any(String) },
      SourceSecurityGroupOwnerId: '444455556666',
    });
  });

  it('keep CIDR rules inline and rules that name a group apart', () => {
    const stack = group([
      { direction: 'in', protocol: 'tcp', fromPort: 80, toPort: 81, cidr: '10.0.0.0/16' },
      { direction: 'in', protocol: 'udp', fromPort: 53, toPort: 53, cidr: 'fd00::/8' },
      { direction: 'in', protocol: 'all', peer: 'peer' },
    ]);
    expect(propertiesOf(stack, 'Sg').SecurityGroupIngress).toEqual([
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 81, CidrIp: '10.0.0.0/16' },
      { IpProtocol: 'udp', FromPort: 53, ToPort: 53, CidrIpv6: 'fd00::/8' },
    ]);
    expect(propertiesOf(stack, 'SgInAll')).toEqual({
      GroupId: { 'Fn::GetAtt': ['Sg', 'GroupId'] },
      IpProtocol: '-1',
      SourceSecurityGroupId: { 'Fn::GetAtt': ['Peer', 'GroupId'] },
    });
  });

  it('leave outbound to AWS when no outbound rule is drawn', () => {
    expect(propertiesOf(group([{ direction: 'in', peer: 'peer' }]), 'Sg')).not.toHaveProperty('SecurityGroupEgress');
  });

  it('close outbound when all outbound rules name groups', () => {
    const stack = group([{ direction: 'out', fromPort: 443, toPort: 443, peer: 'peer' }]);
    expect(propertiesOf(stack, 'Sg').SecurityGroupEgress).toEqual([{ IpProtocol: '-1', CidrIp: '127.0.0.1/32' }]);
    expect(idsOfType(stack, 'AWS::EC2::SecurityGroupEgress')).toEqual(['SgOutTcp443']);
  });

  it('leave out a rule without an other end, and say so', () => {
    expect(group([{ direction: 'in' }]).notes).toEqual([
      'A rule of security group sg names neither a CIDR nor a group and is left out.',
    ]);
  });

  it.each([
    ['Réseau “privé”', 'Reseau prive'],
    ['sg-1234', 'Group sg-1234'],
    ['日本', 'Sg'],
    ['x'.repeat(300), 'x'.repeat(255)],
  ])('describe %j in the letters AWS takes', (description, expected) => {
    expect(propertiesOf(group([], { description }), 'Sg').GroupDescription).toBe(expected);
  });
});

describe('network', () => {
  it('routes to a gateway once it is attached', () => {
    const stack = stackOf(publicSite());
    const route = stack.resources.find((resource) => resource.type === 'AWS::EC2::Route');
    expect(route).toMatchObject({
      logicalId: 'PublicRtRouteDefault',
      dependsOn: ['IgwAttachment'],
      properties: { DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Igw' } },
    });
    expect(propertiesOf(stack, 'PublicARouteTableAssociation')).toEqual({
      SubnetId: { Ref: 'PublicA' },
      RouteTableId: { Ref: 'PublicRt' },
    });
  });

  it('leaves out a route without a target, and says so', () => {
    const props = { routes: [{ destination: '10.9.0.0/16' }] };
    expect(stackOf(twoZones().node('routeTable', 'rt', { in: 'main', props })).notes).toEqual([
      'The route to 10.9.0.0/16 of route table rt has no target and is left out.',
    ]);
  });

  it.each([
    ['eu-central-1', { 'Fn::Sub': '${AWS::Region}b' }],
    ['', { 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }],
    ['somewhere', { 'Fn::Select': [1, { 'Fn::GetAZs': '' }] }],
  ])('finds zone b in Region %j', (code, expected) => {
    const doc = twoZones().build();
    const region = { ...doc.nodes['n_frankfurt' as keyof typeof doc.nodes], props: { code } };
    const changed = { ...doc, nodes: { ...doc.nodes, n_frankfurt: region } };
    const stack = stackOf({ ...twoZones(), build: () => changed as typeof doc });
    expect(propertiesOf(stack, 'PrivateB').AvailabilityZone).toEqual(expected);
  });
});

describe('EC2 instances', () => {
  it('take subnet and groups directly where the subnet hands out the address they are drawn with', () => {
    const stack = stackOf(twoZones().node('ec2', 'web', { in: 'private-a' }));
    expect(propertiesOf(stack, 'Web')).toMatchObject({ SubnetId: { Ref: 'PrivateA' } });
    expect(propertiesOf(stack, 'Web')).not.toHaveProperty('NetworkInterfaces');
  });

  it('ask for a public address that the subnet does not hand out', () => {
    expect(propertiesOf(stackOf(publicSite()), 'Web')).toMatchObject({
      NetworkInterfaces: [
        {
          DeviceIndex: '0',
          SubnetId: { Ref: 'PublicA' },
          AssociatePublicIpAddress: true,
          GroupSet: [{ 'Fn::GetAtt': ['WebSg', 'GroupId'] }],
        },
      ],
    });
  });

  it.each([
    ['t3.micro', 'x86_64'],
    ['g4dn.xlarge', 'x86_64'],
    ['t4g.small', 'arm64'],
    ['c7gn.large', 'arm64'],
    ['a1.large', 'arm64'],
  ])('of type %s boot the newest image for %s', (instanceType, architecture) => {
    const stack = stackOf(twoZones().node('ec2', 'web', { in: 'private-a', props: { instanceType } }));
    expect(stack.parameters.map((parameter) => parameter.default)).toEqual([
      `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`,
    ]);
  });
});
