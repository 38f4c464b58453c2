import { describe, expect, it } from 'vitest';
import { importedResources } from '../../../support/imported-resources';

const NETWORK = `
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a, MapPublicIpOnLaunch: true } }
B: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-central-1b } }
Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: web, VpcId: !Ref Vpc } }
Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: !Ref Vpc, Protocol: HTTP, Port: 80, TargetType: ip } }
`;

describe('an instance', () => {
  const of = (properties: string, more = '') =>
    importedResources(`${NETWORK}${more}\nBox: { Type: AWS::EC2::Instance, Properties: { ${properties} } }`);

  it.each([
    ['the subnet it is in', 'SubnetId: !Ref A', { publicIp: true, instanceType: 't3.micro' }],
    ['a subnet that gives no public addresses', 'SubnetId: !Ref B', { publicIp: false }],
    [
      'an interface of its own',
      'NetworkInterfaces: [{ DeviceIndex: "0", SubnetId: !Ref B, AssociatePublicIpAddress: true, PrivateIpAddress: 10.0.1.7, GroupSet: [!Ref Group] }]',
      { publicIp: true, privateIp: '10.0.1.7' },
    ],
    [
      'its image and type',
      'SubnetId: !Ref B, ImageId: ami-1, InstanceType: m7g.large',
      { imageId: 'ami-1', instanceType: 'm7g.large' },
    ],
    ['its script', 'SubnetId: !Ref B, UserData: !Base64 yum update', { userData: 'yum update' }],
  ])('is read by %s', (_case, properties, props) => {
    expect(of(properties).node('Box').props).toMatchObject(props);
  });

  it('has an Elastic IP, its profile and what a launch template says', () => {
    const imported = of(
      'SubnetId: !Ref B, IamInstanceProfile: !Ref Profile, LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: "1" }',
      `
Ip: { Type: AWS::EC2::EIP, Properties: { InstanceId: !Ref Box } }
Profile: { Type: AWS::IAM::InstanceProfile, Properties: { Roles: [!Ref Role] } }
Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { InstanceType: c7g.large, SecurityGroupIds: [!Ref Group] } } }`,
    );
    expect(imported.node('Box').props).toMatchObject({
      publicIp: true,
      instanceType: 'c7g.large',
      securityGroups: [imported.node('Group').id],
    });
    expect(['Ip', 'Profile', 'Role'].flatMap(imported.partsOf)).toEqual([
      'Box kept Ip',
      'Box kept Profile',
      'Box kept Role',
    ]);
  });

  it('does not know what the subnet of somebody else gives it', () => {
    expect(of('SubnetId: subnet-1').unknown('Box')).toContain('publicIp');
  });
});

describe('an Auto Scaling group', () => {
  const GROUP = (more: string) => `${NETWORK}
Asg: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '3', VPCZoneIdentifier: [!Ref A, !Ref B], TargetGroupARNs: [!Ref Tg], ${more} } }`;

  it('starts instances from its launch template, and registers them itself', () => {
    const imported = importedResources(`${GROUP(
      'HealthCheckType: ELB, LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: !GetAtt Template.LatestVersionNumber }',
    )}
Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { InstanceType: c7g.large, SecurityGroupIds: [!Ref Group] } } }
More: { Type: AWS::AutoScaling::ScalingPolicy, Properties: { AutoScalingGroupName: !Ref Asg } }`);
    expect(imported.node('Asg')).toMatchObject({
      kind: 'autoScalingGroup',
      parent: imported.node('Vpc').id,
      props: {
        minSize: 1,
        maxSize: 3,
        desired: 1,
        healthCheck: 'ELB',
        grace: 0,
        instanceType: 'c7g.large',
        securityGroups: [imported.node('Group').id],
      },
    });
    expect(imported.partsOf('Template')).toEqual(['Asg LaunchTemplate']);
    expect(imported.partsOf('More')).toEqual(['Asg kept More']);
    expect(imported.wires).toEqual(['Tg -> Asg']);
  });

  it('keeps a launch configuration, which is no launch template', () => {
    const imported = importedResources(`${GROUP('LaunchConfigurationName: !Ref Config')}
Config: { Type: AWS::AutoScaling::LaunchConfiguration, Properties: { ImageId: ami-1, InstanceType: t3.large, SecurityGroups: [!Ref Group] } }`);
    expect(imported.node('Asg').props).toMatchObject({ imageId: 'ami-1', instanceType: 't3.large' });
    expect(imported.partsOf('Config')).toEqual(['Asg kept Config']);
  });

  it('writes no template that two groups share', () => {
    const launch = 'LaunchTemplate: { LaunchTemplateId: !Ref Template, Version: "1" }';
    const imported = importedResources(`${GROUP(launch)}
Second: { Type: AWS::AutoScaling::AutoScalingGroup, Properties: { MinSize: '1', MaxSize: '3', VPCZoneIdentifier: [!Ref A], ${launch} } }
Template: { Type: AWS::EC2::LaunchTemplate, Properties: { LaunchTemplateData: { InstanceType: c7g.large } } }`);
    expect(imported.partsOf('Template')).toEqual(['Asg kept Template']);
    expect(imported.node('Second').props).toMatchObject({ instanceType: 'c7g.large' });
  });
});

describe('an ECS service', () => {
  const SERVICE = `
Log: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 7 } }
Cluster: { Type: AWS::ECS::Cluster }
Task:
  Type: AWS::ECS::TaskDefinition
  Properties:
    RequiresCompatibilities: [FARGATE]
    NetworkMode: awsvpc
    Cpu: .5 vCPU
    Memory: '1024'
    ExecutionRoleArn: !GetAtt Role.Arn
    ContainerDefinitions:
      - { Name: proxy, Image: proxy:1 }
      - { Name: app, Image: shop:1, PortMappings: [{ ContainerPort: 8080 }], LogConfiguration: { LogDriver: awslogs, Options: { awslogs-group: !Ref Log } } }
`;
  const service = (id: string, more = '') => `
${id}:
  Type: AWS::ECS::Service
  Properties:
    Cluster: !Ref Cluster
    TaskDefinition: !Ref Task
    LoadBalancers: [{ ContainerName: app, ContainerPort: 8080, TargetGroupArn: !Ref Tg }]
    NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [!Ref A, !Ref B], SecurityGroups: [!Ref Group], AssignPublicIp: ENABLED } }
    ${more}`;

  it('has cluster, task, role and log as its own', () => {
    const imported = importedResources(`${NETWORK}${SERVICE}${service('Svc', 'DesiredCount: 3')}`);
    expect(imported.node('Svc')).toMatchObject({
      kind: 'ecsService',
      props: {
        launchType: 'FARGATE',
        networkMode: 'awsvpc',
        desired: 3,
        image: 'shop:1',
        containerPort: 8080,
        cpu: 512,
        memory: 1024,
        assignPublicIp: true,
        subnets: [imported.node('A').id, imported.node('B').id],
      },
    });
    expect(['Cluster', 'Task', 'Role', 'Log'].flatMap(imported.partsOf)).toEqual([
      'Svc Cluster',
      'Svc TaskDefinition',
      'Svc ExecutionRole',
      'Svc TaskLog',
    ]);
    expect(imported.wires).toEqual(['Tg -> Svc']);
    expect(imported.summary.generic).toEqual([]);
  });

  it('names only the family of its task where CodeDeploy brings the next one', () => {
    const blue = (SERVICE + service('Svc', 'DeploymentController: { Type: CODE_DEPLOY }'))
      .replace('RequiresCompatibilities', 'Family: shop\n    RequiresCompatibilities')
      .replace('TaskDefinition: !Ref Task', 'TaskDefinition: shop');
    const imported = importedResources(NETWORK + blue);
    expect(imported.node('Svc').props).toMatchObject({ image: 'shop:1', cpu: 512 });
    expect(imported.partsOf('Task')).toEqual(['Svc TaskDefinition']);
  });

  it('has no size of a task where only its container has one, which may be less', () => {
    const small = (SERVICE + service('Svc'))
      .replace("Cpu: .5 vCPU\n    Memory: '1024'", 'Family: small')
      .replace('Image: shop:1', 'Image: shop:1, Cpu: 10, Memory: 300');
    const imported = importedResources(NETWORK + small);
    expect(imported.unknown('Svc')).toContain('cpu');
    expect(imported.node('Svc').props).toMatchObject({ memory: 300 });
  });

  it('shares cluster and task with another one, and its log is a node then', () => {
    const imported = importedResources(`${NETWORK}${SERVICE}${service('Svc')}${service('Other')}`);
    expect(imported.partsOf('Cluster')).toEqual(['Svc kept Cluster']);
    expect(imported.node('Log').kind).toBe('logGroup');
  });

  it('is found by Cloud Map', () => {
    const imported =
      importedResources(`${NETWORK}${SERVICE}${service('Svc', 'ServiceRegistries: [{ RegistryArn: !GetAtt Names.Arn }]')}
Space: { Type: AWS::ServiceDiscovery::PrivateDnsNamespace, Properties: { Name: shop.internal, Vpc: !Ref Vpc } }
Names: { Type: AWS::ServiceDiscovery::Service, Properties: { Name: tasks, DnsConfig: { NamespaceId: !Ref Space, DnsRecords: [{ Type: SRV, TTL: 10 }] } } }`);
    expect(imported.node('Names').props).toMatchObject({
      namespace: imported.node('Space').id,
      recordType: 'SRV',
      ttl: 10,
    });
    expect(imported.node('Space').props).toMatchObject({ name: 'shop.internal', vpc: imported.node('Vpc').id });
    expect(imported.wires).toContain('Names -> Svc');
  });
});

describe('a function', () => {
  const of = (properties: string, more = '') =>
    importedResources(
      `${NETWORK}${more}\nFn: { Type: AWS::Lambda::Function, Properties: { Code: { ZipFile: x }, Role: !GetAtt Role.Arn, ${properties} } }`,
    );

  it('has its network, and the default group of the VPC where no other is said', () => {
    const imported = of(
      'Runtime: python3.13, Handler: app.main, MemorySize: 512, Timeout: 30, VpcConfig: { SubnetIds: [!Ref A], SecurityGroupIds: [!GetAtt Vpc.DefaultSecurityGroup] }',
    );
    expect(imported.node('Fn')).toMatchObject({
      parent: imported.node('Vpc').id,
      props: {
        runtime: 'python3.13',
        handler: 'app.main',
        memory: 512,
        timeout: 30,
        subnets: [imported.node('A').id],
        securityGroups: [],
      },
    });
    expect(imported.partsOf('Role')).toEqual(['Fn Role']);
  });

  it('has an address of its own, with its permissions, aliases and sources of events', () => {
    const imported = of(
      'Runtime: nodejs22.x, Handler: index.handler',
      `
Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Fn, AuthType: NONE } }
Open: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Fn, Action: lambda:InvokeFunctionUrl, Principal: '*', FunctionUrlAuthType: NONE } }
Invoke: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Fn, Action: lambda:InvokeFunction, Principal: '*', InvokedViaFunctionUrl: true } }
Timer: { Type: AWS::Lambda::Permission, Properties: { FunctionName: !Ref Alias, Action: lambda:InvokeFunction, Principal: events.amazonaws.com } }
Alias: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Fn, FunctionVersion: $LATEST, Name: live } }
Source: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !GetAtt Fn.Arn, EventSourceArn: arn:aws:sqs:eu-central-1:111122223333:q } }`,
    );
    expect(imported.node('Fn').props).toMatchObject({ functionUrl: 'NONE' });
    expect(['Url', 'Open', 'Invoke', 'Timer', 'Alias', 'Source'].flatMap(imported.partsOf)).toEqual([
      'Fn Url',
      'Fn UrlPermission',
      'Fn UrlInvokePermission',
      'Fn kept Timer',
      'Fn kept Alias',
      'Fn kept Source',
    ]);
  });

  it('is not known by its language when it is an image', () => {
    expect(of('PackageType: Image').unknown('Fn')).toEqual(['handler', 'runtime']);
  });
});

describe('a database', () => {
  const DB = `
Subnets: { Type: AWS::RDS::DBSubnetGroup, Properties: { DBSubnetGroupDescription: x, SubnetIds: [!Ref A, !Ref B] } }
`;

  it.each([
    ['postgres', { engine: 'postgres', port: 5432 }],
    ['mysql', { engine: 'mysql', port: 3306 }],
    ['sqlserver-se', { engine: 'sqlserver-ex', port: 1433 }],
    ['oracle-ee', { engine: 'oracle-se2', port: 1521 }],
  ])('of engine %s stands in its subnets, on the usual port', (engine, props) => {
    const imported = importedResources(`${NETWORK}${DB}
Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: ${engine}, DBInstanceClass: db.m7g.large, AllocatedStorage: '100', MultiAZ: true, DBSubnetGroupName: !Ref Subnets, VPCSecurityGroups: [!Ref Group] } }`);
    expect(imported.node('Db')).toMatchObject({
      parent: imported.node('Vpc').id,
      props: {
        ...props,
        instanceClass: 'db.m7g.large',
        storage: 100,
        multiAz: true,
        securityGroups: [imported.node('Group').id],
      },
    });
    expect(imported.partsOf('Subnets')).toEqual(['Db SubnetGroup']);
  });

  it('is a cluster with its instances', () => {
    const imported = importedResources(`${NETWORK}${DB}
Db: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-postgresql, DBSubnetGroupName: !Ref Subnets, VpcSecurityGroupIds: [!Ref Group] } }
One: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: !Ref Db, DBInstanceClass: db.r7g.large, Engine: aurora-postgresql } }
Two: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: !Ref Db, DBInstanceClass: db.r7g.large, Engine: aurora-postgresql } }`);
    expect(imported.node('Db').props).toMatchObject({
      engine: 'postgres',
      port: 5432,
      instanceClass: 'db.r7g.large',
      multiAz: true,
    });
    expect(imported.partsOf('Two')).toEqual(['Db kept Two']);
  });
});
