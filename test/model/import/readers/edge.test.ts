import { describe, expect, it } from 'vitest';
import { importedResources } from '../../../support/imported-resources';

describe('a distribution', () => {
  const imported = importedResources(`
Files: { Type: AWS::S3::Bucket, Properties: { BucketName: shop-files } }
Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Files, PolicyDocument: {} } }
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: orders, ProtocolType: HTTP } }
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a } }
Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal, Subnets: [!Ref A] } }
Inner: { Type: AWS::CloudFront::VpcOrigin, Properties: { VpcOriginEndpointConfig: { Name: x, Arn: !Ref Alb, HTTPPort: 8080, OriginProtocolPolicy: http-only } } }
Access: { Type: AWS::CloudFront::OriginAccessControl, Properties: { OriginAccessControlConfig: { Name: x, OriginAccessControlOriginType: s3, SigningBehavior: always, SigningProtocol: sigv4 } } }
Acl: { Type: AWS::WAFv2::WebACL, Properties: { Scope: CLOUDFRONT, DefaultAction: { Block: {} }, VisibilityConfig: {}, Rules: [{ Name: common, Priority: 1, Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }, { Name: limit, Priority: 2, Statement: { RateBasedStatement: { Limit: 500, AggregateKeyType: IP } } }] } }
Cdn:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: true
      Comment: shop
      Aliases: [www.example.com, example.com]
      PriceClass: PriceClass_100
      DefaultRootObject: index.html
      WebACLId: !GetAtt Acl.Arn
      Origins:
        - { Id: files, DomainName: !GetAtt Files.RegionalDomainName, OriginAccessControlId: !GetAtt Access.Id, S3OriginConfig: {} }
        - { Id: api, DomainName: !Select [2, !Split [/, !GetAtt Api.ApiEndpoint]], CustomOriginConfig: { OriginProtocolPolicy: https-only, OriginReadTimeout: 20 } }
        - { Id: inner, DomainName: !GetAtt Alb.DNSName, VpcOriginConfig: { VpcOriginId: !Ref Inner } }
        - { Id: partner, DomainName: api.partner.example, CustomOriginConfig: { OriginProtocolPolicy: match-viewer } }
      CacheBehaviors: [{ PathPattern: /api/*, TargetOriginId: api, ViewerProtocolPolicy: https-only, CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad }]
      DefaultCacheBehavior: { TargetOriginId: files, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6 }`);

  it('has its origins as rows, each wired to what answers there', () => {
    expect(imported.node('Cdn')).toMatchObject({
      kind: 'cloudFront',
      label: 'shop',
      props: {
        aliases: 'www.example.com, example.com',
        priceClass: 'PriceClass_100',
        defaultRootObject: 'index.html',
        origins: [
          { name: 'files', domainName: '', vpcOrigin: false },
          { name: 'api', domainName: '', protocol: 'https-only', readTimeout: 20 },
          { name: 'inner', vpcOrigin: true, httpPort: 8080, protocol: 'http-only' },
          { name: 'partner', domainName: 'api.partner.example' },
        ],
      },
    });
    expect(imported.wires).toEqual(['Acl -> Cdn', 'Cdn api -> Api', 'Cdn files -> Files', 'Cdn inner -> Alb']);
    expect(imported.partsOf('Access')).toEqual(['Cdn access files']);
    expect(imported.partsOf('Inner')).toEqual(['Cdn vpc origin inner']);
  });

  it('leads to the REST API whose address its origin is cut out of', () => {
    const cut = importedResources(`
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
Method: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: { Type: MOCK } } }
Deployed: { Type: AWS::ApiGateway::Deployment, DependsOn: Method, Properties: { RestApiId: !Ref Api } }
Prod: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployed, StageName: prod } }
Cdn:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: true
      Origins: [{ Id: api, DomainName: !Select [2, !Split [/, !Join ['', ['https://', !Ref Api, .execute-api., !Ref 'AWS::Region', ., !Ref 'AWS::URLSuffix', /, !Ref Prod, /]]]], CustomOriginConfig: { OriginProtocolPolicy: https-only } }]
      DefaultCacheBehavior: { TargetOriginId: api, ViewerProtocolPolicy: redirect-to-https }`);
    expect(cut.wires).toEqual(['Cdn api -> Api']);
  });

  it('treats paths as its behaviours say', () => {
    const { props } = imported.node('Cdn');
    const origins: readonly { readonly id: string }[] = 'origins' in props ? props.origins : [];
    expect(props).toMatchObject({
      behaviors: [
        { path: '/api/*', origin: origins[1]?.id, viewerProtocol: 'https-only', cachePolicy: 'CachingDisabled' },
        { path: '*', origin: origins[0]?.id, cachePolicy: 'CachingOptimized' },
      ],
    });
  });

  it('is guarded by rules that are managed or limit', () => {
    expect(imported.node('Acl').props).toMatchObject({
      scope: 'CLOUDFRONT',
      defaultAction: 'block',
      rules: [
        { name: 'common', managedGroup: 'AWSManagedRulesCommonRuleSet', rateLimit: 0, priority: 1 },
        { name: 'limit', managedGroup: '', rateLimit: 500, priority: 2 },
      ],
    });
  });
});

describe('a hosted zone', () => {
  const records = `
Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal, Subnets: [subnet-1] } }
Www: { Type: AWS::Route53::RecordSet, Properties: { HostedZoneId: ZONE, Name: www.example.com., Type: A, AliasTarget: { DNSName: !Sub 'dualstack.\${Alb.DNSName}', HostedZoneId: !GetAtt Alb.CanonicalHostedZoneID } } }
Many:
  Type: AWS::Route53::RecordSetGroup
  Properties:
    HostedZoneId: ZONE
    RecordSets:
      - { Name: example.com, Type: TXT, TTL: '60', ResourceRecords: ['"v=1"'] }
      - { Name: example.com, Type: MX, TTL: '60', ResourceRecords: ['10 mail.example.com'] }`;

  it('has its records, apart from those that are not shown', () => {
    const imported = importedResources(`
Zone: { Type: AWS::Route53::HostedZone, Properties: { Name: example.com. } }
${records.replaceAll('ZONE', '!Ref Zone')}`);
    expect(imported.node('Zone').props).toMatchObject({
      name: 'example.com',
      private: false,
      records: [
        { name: 'www', type: 'A', alias: true },
        { name: '', type: 'TXT', alias: false, ttl: 60, value: '"v=1"' },
      ],
    });
    expect(imported.wires).toEqual(['Zone A www -> Alb']);
    expect(imported.partsOf('Www')).toEqual(['Zone A www']);
  });

  it('is drawn for the records it gets, wherever it is made', () => {
    const imported = importedResources(records.replaceAll('ZONE', '!ImportValue example-zone'));
    const zone = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'hostedZone');
    expect(imported.wires).toEqual([`${zone?.logicalId} A www.example.com. -> Alb`]);
    expect(imported.unknown(zone?.logicalId ?? '')).toEqual(['name', 'private', 'records', 'vpcs']);
  });
});

describe('what is watched and kept', () => {
  it.each([
    ['nothing said', '', { encryption: 'SSE-S3', versioning: false, publicAccessBlock: true, website: false }],
    [
      'a key and versions',
      'BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }] }, VersioningConfiguration: { Status: Enabled }',
      { encryption: 'SSE-KMS', versioning: true },
    ],
    [
      'only half of the public access blocked',
      'PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true }',
      { publicAccessBlock: false },
    ],
    ['a website', 'WebsiteConfiguration: { IndexDocument: index.html }', { website: true }],
  ])('a bucket with %s', (_case, properties, props) => {
    expect(
      importedResources(`Files: { Type: AWS::S3::Bucket, Properties: { ${properties} } }`).node('Files').props,
    ).toMatchObject(props);
  });

  it('an alarm watches the target group rather than its load balancer', () => {
    const imported = importedResources(`
Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [subnet-1] } }
Tg: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { VpcId: vpc-1, Protocol: HTTP, Port: 80 } }
Sick:
  Type: AWS::CloudWatch::Alarm
  Properties:
    Namespace: AWS/ApplicationELB
    MetricName: UnHealthyHostCount
    Statistic: Maximum
    Period: 60
    EvaluationPeriods: 3
    Threshold: 1
    ComparisonOperator: GreaterThanOrEqualToThreshold
    Dimensions: [{ Name: LoadBalancer, Value: !GetAtt Alb.LoadBalancerFullName }, { Name: TargetGroup, Value: !GetAtt Tg.TargetGroupFullName }]`);
    expect(imported.node('Sick').props).toMatchObject({
      resource: imported.node('Tg').id,
      namespace: '',
      metric: 'UnHealthyHostCount',
      statistic: 'Maximum',
      evaluationPeriods: 3,
    });
  });

  it('an alarm on what Drawbridge does not draw stands for itself', () => {
    const imported = importedResources(`
Full:
  Type: AWS::CloudWatch::Alarm
  Properties: { Namespace: AWS/ECS, MetricName: CPUUtilization, Dimensions: [{ Name: ClusterName, Value: !ImportValue cluster }, { Name: 'VPC Id', Value: vpc-12345678 }] }`);
    expect(imported.node('Full').props).toMatchObject({ resource: null, namespace: 'AWS/ECS' });
    expect(Object.values(imported.diagram.nodes).map(({ kind }) => kind)).toEqual(['alarm', 'account', 'region']);
  });

  it('an alarm finds its REST API by name', () => {
    const imported = importedResources(`
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
Faults: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/ApiGateway, MetricName: 5XXError, Statistic: Sum, Threshold: 0.5, Dimensions: [{ Name: ApiName, Value: orders }] } }`);
    expect(imported.node('Faults').props).toMatchObject({ resource: imported.node('Api').id, statistic: 'Sum' });
    expect(imported.unknown('Faults')).toEqual(['threshold']);
  });

  it('a web ACL stands in front of the API whose stage it names', () => {
    const imported = importedResources(`
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
Stage: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Api, StageName: live } }
Acl: { Type: AWS::WAFv2::WebACL, Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} }, VisibilityConfig: {} } }
On: { Type: AWS::WAFv2::WebACLAssociation, Properties: { WebACLArn: !GetAtt Acl.Arn, ResourceArn: !Sub 'arn:aws:apigateway:eu-central-1::/restapis/\${Api}/stages/\${Stage}' } }`);
    expect(imported.wires).toEqual(['Acl -> Api']);
    expect(imported.partsOf('On')).toEqual(['Acl association Api']);
  });

  it('a certificate says what it proves', () => {
    const { props } = importedResources(
      'Cert: { Type: AWS::CertificateManager::Certificate, Properties: { DomainName: example.com, SubjectAlternativeNames: [www.example.com, api.example.com], CertificateAuthorityArn: arn:aws:acm-pca:x } }',
    ).node('Cert');
    expect(props).toMatchObject({
      domainName: 'example.com',
      alternativeNames: 'www.example.com, api.example.com',
      authority: 'private',
    });
  });

  it('a user pool has its client and domain, and an ALB the client of its own', () => {
    const imported = importedResources(`
Pool: { Type: AWS::Cognito::UserPool, Properties: { Policies: { PasswordPolicy: { MinimumLength: 12 } }, AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } } }
Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool } }
SignIn: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool, GenerateSecret: true } }
Domain: { Type: AWS::Cognito::UserPoolDomain, Properties: { UserPoolId: !Ref Pool, Domain: shop } }
Alb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [subnet-1] } }
Https:
  Type: AWS::ElasticLoadBalancingV2::Listener
  Properties:
    LoadBalancerArn: !Ref Alb
    Port: 443
    Protocol: HTTPS
    DefaultActions:
      - { Type: fixed-response, Order: 2, FixedResponseConfig: { StatusCode: '200' } }
      - { Type: authenticate-cognito, Order: 1, AuthenticateCognitoConfig: { UserPoolArn: !GetAtt Pool.Arn, UserPoolClientId: !Ref SignIn, UserPoolDomain: !Ref Domain } }`);
    expect(imported.node('Pool').props).toMatchObject({ passwordLength: 12, selfSignUp: false, domainPrefix: 'shop' });
    expect(['Client', 'SignIn', 'Domain'].flatMap(imported.partsOf)).toEqual([
      'Pool Client',
      'Alb SignInClient',
      'Pool Domain',
    ]);
    expect(imported.node('Alb').props).toMatchObject({
      listeners: [{ action: 'authenticate-cognito' }],
    });
    expect(imported.wires).toEqual(['Pool -> Alb']);
  });
});
