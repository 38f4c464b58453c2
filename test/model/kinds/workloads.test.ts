import { describe, expect, it } from 'vitest';
import { printCloudFormation } from '../../../src/model/emit/cloudformation';
import { twoZones } from '../../support/diagram';
import { idsOfType, propertiesOf, stackOf, stacksOf } from '../../support/stacks';
import { albWithRules, nlbWithFleet, others } from '../../support/workloads';

const subnets = ['private-a', 'private-b'];
type Props = Readonly<Record<string, unknown>>;

describe('an Auto Scaling group', () => {
  it('starts instances from a launch template in all of its subnets', () => {
    const stack = stackOf(nlbWithFleet());
    expect(propertiesOf(stack, 'Fleet')).toMatchObject({
      MinSize: '2',
      MaxSize: '4',
      HealthCheckType: 'ELB',
      VPCZoneIdentifier: [{ Ref: 'PrivateA' }, { Ref: 'PrivateB' }],
      LaunchTemplate: {
        LaunchTemplateId: { Ref: 'FleetLaunchTemplate' },
        Version: { 'Fn::GetAtt': ['FleetLaunchTemplate', 'LatestVersionNumber'] },
      },
    });
    expect(propertiesOf(stack, 'FleetLaunchTemplate')).toMatchObject({
      LaunchTemplateData: { ImageId: { Ref: 'AmazonLinuxImageId' }, MetadataOptions: { HttpTokens: 'required' } },
    });
  });
});

describe('an ECS service', () => {
  const service = (props: Props) =>
    stackOf(twoZones().node('ecsService', 'app', { in: 'main', props: { subnets, ...props } }));

  it('waits for the rule that sends to its target group', () => {
    const resource = stackOf(albWithRules()).resources.find(({ logicalId }) => logicalId === 'Orders');
    expect(resource?.dependsOn).toEqual(['ShopRule10']);
    expect(resource?.properties).toMatchObject({
      LaunchType: 'FARGATE',
      LoadBalancers: [{ ContainerName: 'app', ContainerPort: 8080, TargetGroupArn: { Ref: 'OrdersTg' } }],
      NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
    });
  });

  it.each([
    ['without a condition', { path: '' }, [{ port: 80 }]],
    ['of no certain listener', { path: '/a' }, [{ port: 80 }, { port: 81 }]],
  ])('never waits for a rule %s, which is left out', (_what, rule, listeners) => {
    const stack = stackOf(
      twoZones()
        .node('alb', 'web', { in: 'main', props: { subnets, listeners, rules: [rule] } })
        .node('targetGroup', 'tg', { in: 'main', props: { targetType: 'ip' } })
        .node('ecsService', 'app', { in: 'main', props: { subnets } })
        .wire('web', 'tg', listeners.length)
        .wire('tg', 'app'),
    );
    expect(stack.resources.find(({ logicalId }) => logicalId === 'App')?.dependsOn).toEqual([]);
  });

  it('has the network mode awsvpc on Fargate whatever is chosen', () => {
    expect(propertiesOf(service({ networkMode: 'bridge' }), 'AppTaskDefinition').NetworkMode).toBe('awsvpc');
  });

  it('on hosts in bridge mode has no network of its own, and asks for hosts', () => {
    const stack = service({ launchType: 'EC2', networkMode: 'bridge' });
    expect(propertiesOf(stack, 'App')).not.toHaveProperty('NetworkConfiguration');
    expect(propertiesOf(stack, 'AppTaskDefinition').NetworkMode).toBe('bridge');
    expect(stack.notes).toEqual(['The cluster of ECS service app has no hosts; add instances that join it.']);
  });

  it('registers with Cloud Map, with its port where the record has one', () => {
    expect(propertiesOf(stackOf(others()), 'OrdersTasks').ServiceRegistries).toEqual([
      { RegistryArn: { 'Fn::GetAtt': ['OrdersRecord', 'Arn'] }, ContainerName: 'app', ContainerPort: 80 },
    ]);
  });
});

describe('a function', () => {
  const fn = (props: Props, parent = 'frankfurt') => stackOf(twoZones().node('lambda', 'fn', { in: parent, props }));

  it.each([
    ['nodejs22.x', 'index.main', 'exports.main = async'],
    ['python3.13', 'index.main', 'def main(event, context):'],
  ])('of %s has placeholder code for its handler', (runtime, handler, starts) => {
    const stack = fn({ runtime, handler });
    expect(propertiesOf(stack, 'Fn').Code).toEqual({ ZipFile: expect.stringContaining(starts) });
    expect(stack.notes).toEqual(['The code of function fn is a placeholder; deploy yours over it.']);
  });

  it.each([
    ['java21', 'com.example.Handler'],
    ['nodejs22.x', 'src/app.handler'],
    ['nodejs22.x', 'index.bad-name'],
  ])('of %s with handler %s asks where its code is', (runtime, handler) => {
    expect(propertiesOf(fn({ runtime, handler }), 'Fn').Code).toEqual({
      S3Bucket: { Ref: 'FnCodeBucket' },
      S3Key: { Ref: 'FnCodeKey' },
    });
  });

  it('in a VPC gets the default group when it names none, and may make network interfaces', () => {
    const stack = fn({ subnets }, 'main');
    expect(propertiesOf(stack, 'Fn').VpcConfig).toEqual({
      SubnetIds: [{ Ref: 'PrivateA' }, { Ref: 'PrivateB' }],
      SecurityGroupIds: [{ 'Fn::GetAtt': ['Main', 'DefaultSecurityGroup'] }],
    });
    expect(JSON.stringify(propertiesOf(stack, 'FnRole'))).toContain('AWSLambdaVPCAccessExecutionRole');
  });

  it('has the network it names when it is drawn beside its VPC', () => {
    expect(propertiesOf(fn({ subnets }), 'Fn').VpcConfig).toEqual({
      SubnetIds: [{ Ref: 'PrivateA' }, { Ref: 'PrivateB' }],
      SecurityGroupIds: [{ 'Fn::GetAtt': ['Main', 'DefaultSecurityGroup'] }],
    });
  });

  it('outside a VPC has no network', () => {
    expect(propertiesOf(fn({}), 'Fn')).not.toHaveProperty('VpcConfig');
  });

  it.each([
    ['none', 0, 0],
    ['AWS_IAM', 1, 0],
    ['NONE', 1, 2],
  ])('with function URL %s has %i addresses and %i permissions', (functionUrl, urls, permissions) => {
    const stack = fn({ functionUrl });
    expect(idsOfType(stack, 'AWS::Lambda::Url')).toHaveLength(urls);
    expect(idsOfType(stack, 'AWS::Lambda::Permission')).toHaveLength(permissions);
  });

  it('says that its role does not allow what it calls', () => {
    expect(stackOf(others()).notes).toContain(
      'The role of function worker may write logs only; add what it needs to call archive.',
    );
  });

  it('is deployed with the capability to make roles, and nothing else is', () => {
    const readme = (builder: ReturnType<typeof twoZones>) =>
      printCloudFormation(stacksOf(builder.build()), 'cfn-yaml').find(({ path }) => path === 'README.md')?.text;
    expect(readme(others())).toContain('--capabilities CAPABILITY_IAM');
    const lonely = twoZones().node('gwlb', 'inspect', { in: 'main', props: { subnets } });
    expect(readme(lonely)).not.toContain('--capabilities');
  });
});

describe('a database', () => {
  it('spans its subnets, and Secrets Manager keeps its password', () => {
    const stack = stackOf(nlbWithFleet());
    expect(propertiesOf(stack, 'Db')).toMatchObject({
      Engine: 'postgres',
      Port: '5432',
      MultiAZ: true,
      StorageEncrypted: true,
      ManageMasterUserPassword: true,
      DBSubnetGroupName: { Ref: 'DbSubnetGroup' },
    });
    expect(propertiesOf(stack, 'Db')).not.toHaveProperty('MasterUserPassword');
    expect(propertiesOf(stack, 'DbSubnetGroup').SubnetIds).toEqual([{ Ref: 'PrivateA' }, { Ref: 'PrivateB' }]);
  });
});

describe('Cloud Map', () => {
  it('registers an instance by its address', () => {
    expect(propertiesOf(stackOf(others()), 'OrdersRecordInstanceOldOrders')).toMatchObject({
      ServiceId: { Ref: 'OrdersRecord' },
      InstanceAttributes: { AWS_INSTANCE_IPV4: { 'Fn::GetAtt': ['OldOrders', 'PrivateIp'] }, AWS_INSTANCE_PORT: '80' },
    });
  });

  it('has no records in an HTTP namespace', () => {
    const stack = stackOf(
      twoZones()
        .node('cloudMapNamespace', 'names', { in: 'frankfurt', props: { type: 'http' } })
        .node('cloudMapService', 'Orders & more', { in: 'frankfurt', props: { namespace: 'names' } }),
    );
    expect(idsOfType(stack, 'AWS::ServiceDiscovery::HttpNamespace')).toEqual(['Names']);
    expect(propertiesOf(stack, 'OrdersMore')).toEqual({ Name: 'orders-more', NamespaceId: { Ref: 'Names' } });
  });

  it('asks for what the drawing does not name', () => {
    const stack = stackOf(
      twoZones()
        .node('cloudMapNamespace', 'names', { in: 'frankfurt' })
        .node('cloudMapService', 'orders', { in: 'frankfurt' }),
    );
    expect(stack.parameters.map(({ logicalId }) => logicalId)).toEqual(['NamesVpcId', 'OrdersNamespaceId']);
  });
});

describe('a bucket', () => {
  const statements = (builder: ReturnType<typeof twoZones>, id: string) =>
    JSON.stringify(propertiesOf(stackOf(builder), id).PolicyDocument);

  it('admits what the drawing says is delivered to it, and nobody else', () => {
    expect(statements(albWithRules(), 'LbLogsPolicy')).toContain('logdelivery.elasticloadbalancing.amazonaws.com');
    expect(statements(albWithRules(), 'LbLogsPolicy')).not.toContain('delivery.logs.amazonaws.com');
    expect(statements(others(), 'ArchivePolicy')).toContain('delivery.logs.amazonaws.com');
    expect(
      idsOfType(stackOf(twoZones().node('s3Bucket', 'files', { in: 'frankfurt' })), 'AWS::S3::BucketPolicy'),
    ).toEqual([]);
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('that is a website and blocks the public (%s) has %i policies', (publicAccessBlock, count) => {
    const props = { website: true, publicAccessBlock };
    const stack = stackOf(twoZones().node('s3Bucket', 'files', { in: 'frankfurt', props }));
    expect(idsOfType(stack, 'AWS::S3::BucketPolicy')).toHaveLength(count);
  });
});

describe('a flow log', () => {
  it('to a log group writes with a role', () => {
    expect(propertiesOf(stackOf(others()), 'ShortTerm')).toMatchObject({
      ResourceId: { Ref: 'Main' },
      ResourceType: 'VPC',
      MaxAggregationInterval: 60,
      LogDestinationType: 'cloud-watch-logs',
      DeliverLogsPermissionArn: { 'Fn::GetAtt': ['ShortTermRole', 'Arn'] },
    });
  });

  it('to a bucket waits for its policy', () => {
    const log = stackOf(others()).resources.find(({ logicalId }) => logicalId === 'LongTerm');
    expect(log?.dependsOn).toEqual(['ArchivePolicy']);
    expect(log?.properties).toMatchObject({ ResourceType: 'Subnet', TrafficType: 'REJECT', LogDestinationType: 's3' });
  });

  it('of a transit gateway has no filter', () => {
    const stack = stackOf(
      twoZones()
        .node('transitGateway', 'hub', { in: 'frankfurt' })
        .node('logGroup', 'logs', { in: 'frankfurt' })
        .node('flowLog', 'flow', { in: 'frankfurt', props: { resource: 'hub', traffic: 'REJECT' } })
        .wire('flow', 'logs'),
    );
    expect(propertiesOf(stack, 'Flow')).toMatchObject({ ResourceType: 'TransitGateway', MaxAggregationInterval: 60 });
    expect(propertiesOf(stack, 'Flow')).not.toHaveProperty('TrafficType');
  });

  it.each([
    ['main', 'no log group and no bucket'],
    ['frankfurt', 'nothing to watch'],
  ])('in %s alone is left out', (parent, why) => {
    const stack = stackOf(twoZones().node('flowLog', 'flow', { in: parent }));
    expect(stack.notes).toEqual([`Flow log flow has ${why} and is left out.`]);
  });
});

describe('an alarm', () => {
  it('on a target group also names the load balancer before it', () => {
    expect(propertiesOf(stackOf(albWithRules()), 'Slow')).toMatchObject({
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'TargetResponseTime',
      Dimensions: [
        { Name: 'TargetGroup', Value: { 'Fn::GetAtt': ['OrdersTg', 'TargetGroupFullName'] } },
        { Name: 'LoadBalancer', Value: { 'Fn::GetAtt': ['Shop', 'LoadBalancerFullName'] } },
      ],
      Threshold: 2,
    });
  });

  it.each([
    ['rds', 'main', { subnets }, 'AWS/RDS', 'DBInstanceIdentifier', { Ref: 'Watched' }],
    ['lambda', 'frankfurt', {}, 'AWS/Lambda', 'FunctionName', { Ref: 'Watched' }],
    ['httpApi', 'frankfurt', {}, 'AWS/ApiGateway', 'ApiId', { Ref: 'Watched' }],
    ['restApi', 'frankfurt', { routes: [] }, 'AWS/ApiGateway', 'ApiName', 'watched'],
    [
      'nlb',
      'main',
      { subnets },
      'AWS/NetworkELB',
      'LoadBalancer',
      { 'Fn::GetAtt': ['Watched', 'LoadBalancerFullName'] },
    ],
  ] as const)('on %s in %s reads its metrics', (kind, parent, props, namespace, name, value) => {
    const stack = stackOf(
      twoZones()
        .node(kind, 'watched', { in: parent, props })
        .node('alarm', 'bell', { in: 'frankfurt', props: { resource: 'watched', metric: 'Errors' } }),
    );
    expect(propertiesOf(stack, 'Bell')).toMatchObject({
      Namespace: namespace,
      Dimensions: [{ Name: name, Value: value }],
    });
  });

  it.each([
    [{}, 'nothing to watch'],
    [{ namespace: 'Shop' }, 'no metric'],
  ])('with %o is left out', (props, why) => {
    const stack = stackOf(twoZones().node('alarm', 'bell', { in: 'frankfurt', props }));
    expect(stack.notes).toEqual([`Alarm bell has ${why} and is left out.`]);
  });
});
