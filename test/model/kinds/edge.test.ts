import { describe, expect, it } from 'vitest';
import { buildStacks } from '../../../src/model/template/build';
import type { Template } from '../../../src/model/template/template';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';
import { exported } from '../../support/exported';
import { idsOfType, propertiesOf } from '../../support/stacks';

type Props = Readonly<Record<string, unknown>>;
const subnets = ['private-a', 'private-b'];

/** A builder with one of each thing that can be an origin or the end of a record. */
function targets(): DiagramBuilder {
  return twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets } })
    .node('ec2', 'box', { in: 'private-a' })
    .node('onPremises', 'office')
    .node('onPremServer', 'printer', { in: 'office', props: { address: '192.168.0.9' } })
    .node('restApi', 'rest', { in: 'frankfurt', props: { routes: [], domainName: 'api.example.com' } })
    .node('restApi', 'bare', { in: 'frankfurt', props: { routes: [] } })
    .node('restApi', 'world', {
      in: 'frankfurt',
      props: { routes: [], domainName: 'world.example.com', endpointType: 'EDGE' },
    })
    .node('httpApi', 'http', { in: 'frankfurt', props: { routes: [] } })
    .node('lambda', 'fn', { in: 'frankfurt', props: { functionUrl: 'AWS_IAM' } })
    .node('s3Bucket', 'files', { in: 'frankfurt' })
    .node('s3Bucket', 'pages', { in: 'frankfurt', props: { website: true } })
    .node('httpEndpoint', 'out', { props: { url: 'https://out.example.net:8443/v1' } })
    .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets, service: 'execute-api' } })
    .node('cloudFront', 'cdn', {
      in: 'frankfurt',
      props: { origins: [{ name: 'one', domainName: 'one.example.net' }] },
    });
}

describe('records of a hosted zone', () => {
  const recorded = (record: Props, to?: string, zone: Props = {}) => {
    const records = [{ name: 'www', ...record }];
    const builder = targets().node('hostedZone', 'dns', {
      in: 'frankfurt',
      props: { name: 'example.com', records, ...zone },
    });
    return exported(to === undefined ? builder : builder.wire('dns', to, 0));
  };
  const recordOf = (stack: Template): Props => {
    const [id] = idsOfType(stack, 'AWS::Route53::RecordSet');
    return id === undefined ? {} : propertiesOf(stack, id);
  };

  it.each<[string, unknown]>([
    ['cdn', { DNSName: { 'Fn::GetAtt': ['Cdn', 'DomainName'] }, HostedZoneId: 'Z2FDTNDATAQYW2' }],
    ['web', { DNSName: { 'Fn::GetAtt': ['Web', 'DNSName'] }, EvaluateTargetHealth: true }],
    ['rest', { DNSName: { 'Fn::GetAtt': ['RestDomainName', 'RegionalDomainName'] } }],
    ['world', { DNSName: { 'Fn::GetAtt': ['WorldDomainName', 'DistributionDomainName'] } }],
    ['pages', { DNSName: 's3-website.eu-central-1.amazonaws.com', HostedZoneId: { Ref: 'DnsWebsiteZoneId' } }],
  ])('are aliases of %s', (to, expected) => {
    expect(recordOf(recorded({}, to)).AliasTarget).toMatchObject(Object(expected));
  });

  it('are aliases of a name that is typed, whose zone is asked for', () => {
    const stack = recorded({ value: 'web-1.eu-central-1.elb.amazonaws.com' });
    expect(recordOf(stack)).toMatchObject({
      AliasTarget: { DNSName: 'web-1.eu-central-1.elb.amazonaws.com', HostedZoneId: { Ref: 'DnsWwwAliasZoneId' } },
    });
    expect(stack.parameters).toContainEqual({
      logicalId: 'DnsWwwAliasZoneId',
      type: 'String',
      description: 'Hosted zone ID of web-1.eu-central-1.elb.amazonaws.com',
    });
  });

  it('split the first name of an interface endpoint into zone and name', () => {
    const { DNSName } = recordOf(recorded({}, 'door')).AliasTarget as Props;
    expect(DNSName).toEqual({
      'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::Select': [0, { 'Fn::GetAtt': ['Door', 'DnsEntries'] }] }] }],
    });
  });

  it.each<[string, unknown]>([
    ['box', { 'Fn::GetAtt': ['Box', 'PrivateIp'] }],
    ['printer', '192.168.0.9'],
  ])('hold the address of %s', (to, address) => {
    expect(recordOf(recorded({ ttl: 60 }, to))).toMatchObject({ TTL: '60', ResourceRecords: [address] });
  });

  it.each<[string, Props, Props]>([
    ['a bare name', { name: 'www' }, { Name: 'www.example.com' }],
    ['a whole name', { name: 'www.example.com' }, { Name: 'www.example.com' }],
    ['an address that an alias has in place of a wire', { alias: true }, { ResourceRecords: ['192.0.2.1'] }],
    ['the domain itself', { name: '' }, { Name: 'example.com' }],
    ['text', { type: 'TXT', value: 'v=spf1 -all' }, { ResourceRecords: ['"v=spf1 -all"'] }],
  ])('write %s', (_what, record, expected) => {
    expect(recordOf(recorded({ alias: false, value: '192.0.2.1', ...record }))).toMatchObject(expected);
  });

  it.each<[string, Props, string | undefined, string]>([
    ['lead to an API without custom domain', {}, 'bare', 'leads to an API without custom domain'],
    ['have no end', {}, undefined, 'is wired to nothing and has no value'],
    ['are no alias and have no value', { alias: false }, 'web', 'is no alias and has no value'],
    ['are a CNAME with an alias', { type: 'CNAME' }, 'web', 'is of type CNAME, which is no alias'],
  ])('that %s are left out, and told', (_case, record, to, words) => {
    const stack = recorded(record, to);
    expect(recordOf(stack)).toEqual({});
    expect(stack.notes.join()).toContain(words);
  });

  it('of a private zone answer in its VPCs, and lead to no distribution', () => {
    const stack = recorded({}, 'cdn', { private: true, vpcs: ['main'] });
    expect(propertiesOf(stack, 'Dns').VPCs).toEqual([{ VPCId: { Ref: 'Main' }, VPCRegion: 'eu-central-1' }]);
    expect(recordOf(stack)).toEqual({});
  });
});

describe('origins of a distribution', () => {
  const originAt = (to: string | undefined, origin: Props = {}) => {
    const props = { origins: [{ name: 'main', ...origin }] };
    const builder = targets().node('cloudFront', 'site', { in: 'frankfurt', props });
    const stack = exported(to === undefined ? builder : builder.wire('site', to, 0));
    const { Origins, DefaultCacheBehavior } = propertiesOf(stack, 'Site').DistributionConfig as {
      Origins: readonly Props[];
      DefaultCacheBehavior: Props;
    };
    return { stack, origin: Origins[0] ?? {}, behavior: DefaultCacheBehavior };
  };
  const hostOf = (id: string, attribute: string) => ({
    'Fn::Select': [2, { 'Fn::Split': ['/', { 'Fn::GetAtt': [id, attribute] }] }],
  });

  it.each<[string, unknown]>([
    ['rest', { 'Fn::Sub': '${Rest}.execute-api.eu-central-1.${AWS::URLSuffix}' }],
    ['http', hostOf('Http', 'ApiEndpoint')],
    ['fn', hostOf('FnUrl', 'FunctionUrl')],
    ['web', { 'Fn::GetAtt': ['Web', 'DNSName'] }],
    ['box', { 'Fn::GetAtt': ['Box', 'PublicDnsName'] }],
    ['files', { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] }],
    ['pages', hostOf('Pages', 'WebsiteURL')],
    ['out', 'out.example.net'],
  ])('are found at %s', (to, domain) => {
    expect(originAt(to).origin.DomainName).toEqual(domain);
  });

  it('without a wire or name are asked for', () => {
    const { stack, origin } = originAt(undefined);
    expect(origin.DomainName).toEqual({ Ref: 'SiteMainDomainName' });
    expect(stack.parameters.map(({ logicalId }) => logicalId)).toContain('SiteMainDomainName');
  });

  it.each<[string, string | undefined, string]>([
    ['rest', '/prod', 'https-only'],
    ['http', undefined, 'https-only'],
    ['pages', undefined, 'http-only'],
    ['web', undefined, 'match-viewer'],
  ])('at %s have path %s and speak %s', (to, path, protocol) => {
    expect(originAt(to).origin).toMatchObject({
      ...(path === undefined ? {} : { OriginPath: path }),
      CustomOriginConfig: { OriginProtocolPolicy: protocol },
    });
  });

  it('at a bucket are found under its own name, whatever is typed', () => {
    const { origin } = originAt('files', { domainName: 'files.example.com' });
    expect(origin.DomainName).toEqual({ 'Fn::GetAtt': ['Files', 'RegionalDomainName'] });
  });

  it('at an API and elsewhere on the internet are no VPC origins', () => {
    for (const to of ['http', 'out']) {
      expect(originAt(to, { vpcOrigin: true }).origin).not.toHaveProperty('VpcOriginConfig');
    }
  });

  it('at a bucket sign their requests and take GET only', () => {
    const { origin, behavior } = originAt('files');
    expect(origin.OriginAccessControlId).toEqual({ 'Fn::GetAtt': ['SiteMainAccess', 'Id'] });
    expect(behavior).not.toHaveProperty('AllowedMethods');
    expect(originAt('rest').behavior.AllowedMethods).toHaveLength(7);
  });

  it.each<[string, unknown]>([
    ['web', { Ref: 'Web' }],
    ['box', { 'Fn::Sub': 'arn:${AWS::Partition}:ec2:eu-central-1:${AWS::AccountId}:instance/${Box}' }],
  ])('in a VPC reach %s through a VPC origin', (to, arn) => {
    const { stack, origin } = originAt(to, { vpcOrigin: true, httpPort: 8080 });
    expect(origin.VpcOriginConfig).toMatchObject({ VpcOriginId: { Ref: 'SiteMainVpcOrigin' } });
    expect(propertiesOf(stack, 'SiteMainVpcOrigin').VpcOriginEndpointConfig).toMatchObject({
      Arn: arn,
      HTTPPort: 8080,
    });
  });
});

describe('a distribution', () => {
  const site = (props: Props) =>
    exported(
      twoZones().node('cloudFront', 'site', {
        in: 'frankfurt',
        props: {
          origins: [
            { name: 'one', domainName: 'one.example.net' },
            { name: 'two', domainName: 'two.example.net' },
          ],
          ...props,
        },
      }),
    );
  const configOf = (props: Props) => propertiesOf(site(props), 'Site').DistributionConfig as Props;

  it('sends each path to the origin it names, and the rest to the first', () => {
    const config = configOf({ behaviors: [{ path: '/two/*', origin: rowIdOf('site', 1) }] });
    expect(config.CacheBehaviors).toMatchObject([{ PathPattern: '/two/*', TargetOriginId: 'two' }]);
    expect(config.DefaultCacheBehavior).toMatchObject({ TargetOriginId: 'one' });
  });

  it.each([
    ['CachingDisabled', '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', 0],
    ['00000000-1111-2222-3333-444444444444', '00000000-1111-2222-3333-444444444444', 0],
    ['Mine', 'Mine', 1],
  ])('takes cache policy %s', (cachePolicy, id, notes) => {
    const stack = site({ behaviors: [{ path: '*', cachePolicy }] });
    const config = propertiesOf(stack, 'Site').DistributionConfig as Props;
    expect(config.DefaultCacheBehavior).toMatchObject({ CachePolicyId: id });
    expect(stack.notes).toHaveLength(notes);
  });

  it('has names of its own only with a certificate', () => {
    expect(configOf({})).not.toHaveProperty('ViewerCertificate');
    expect(configOf({ aliases: 'www.example.com' })).toMatchObject({
      Aliases: ['www.example.com'],
      ViewerCertificate: { AcmCertificateArn: { Ref: 'SiteCertificateArn' } },
    });
  });
});

describe('a web ACL', () => {
  const acl = (props: Props, builder = twoZones()) => builder.node('webAcl', 'waf', { in: 'frankfurt', props });
  const rulesOf = (...rules: readonly Props[]) => propertiesOf(exported(acl({ rules })), 'Waf').Rules;

  it.each<[string, Props, unknown]>([
    ['managed rules', { managedGroup: 'AWSManagedRulesSQLiRuleSet' }, { OverrideAction: { None: {} } }],
    ['a rate limit', { rateLimit: 100 }, { Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 100 } } }],
  ])('has %s', (_what, rule, expected) => {
    expect(rulesOf({ name: 'one', ...rule })).toMatchObject([Object(expected)]);
  });

  it('tells of a rule that says nothing', () => {
    expect(exported(acl({ rules: [{ name: 'empty' }] })).notes).toEqual([
      'Rule empty of waf has neither managed rules nor a rate limit and is left out.',
    ]);
  });

  it.each<[string, 'restApi' | 'alb' | 'userPool', Props, unknown]>([
    [
      'the stage of a REST API',
      'restApi',
      { routes: [] },
      { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Front}/stages/prod' },
    ],
    ['an ALB', 'alb', { subnets }, { Ref: 'Front' }],
    ['a user pool', 'userPool', {}, { 'Fn::GetAtt': ['Front', 'Arn'] }],
  ])('is associated with %s', (_what, kind, props, arn) => {
    const stack = exported(
      acl({})
        .node(kind, 'front', { in: kind === 'alb' ? 'main' : 'frankfurt', props })
        .wire('waf', 'front'),
    );
    expect(propertiesOf(stack, 'WafOnFront')).toEqual({
      ResourceArn: arn,
      WebACLArn: { 'Fn::GetAtt': ['Waf', 'Arn'] },
    });
  });

  it('is named by the distribution it protects', () => {
    const stack = exported(
      acl({ scope: 'CLOUDFRONT' })
        .node('cloudFront', 'site', { in: 'frankfurt', props: { origins: [{ name: 'one' }] } })
        .wire('waf', 'site'),
    );
    expect(idsOfType(stack, 'AWS::WAFv2::WebACLAssociation')).toEqual([]);
    expect(propertiesOf(stack, 'Site').DistributionConfig).toMatchObject({
      WebACLId: { 'Fn::GetAtt': ['Waf', 'Arn'] },
    });
    expect(stack.notes).toContain('Web ACL waf is for CloudFront: deploy this stack in us-east-1.');
  });
});

describe('a certificate', () => {
  const cert = (props: Props, zone?: Props) => {
    const builder = twoZones().node('certificate', 'cert', {
      in: 'frankfurt',
      props: { domainName: '*.example.com', alternativeNames: 'example.org', ...props },
    });
    return exported(
      zone ? builder.node('hostedZone', 'dns', { in: 'frankfurt', props: { records: [], ...zone } }) : builder,
    );
  };

  it.each<[string, Props, unknown]>([
    ['of that name', { name: 'example.com' }, [{ DomainName: '*.example.com', HostedZoneId: { Ref: 'Dns' } }]],
    ['of another name', { name: 'ample.com' }, undefined],
    ['that is private', { name: 'example.com', private: true, vpcs: ['main'] }, undefined],
  ])('is proven in a zone %s', (_which, zone, options) => {
    const stack = cert({}, zone);
    expect(propertiesOf(stack, 'Cert').DomainValidationOptions).toEqual(options);
    expect(stack.notes).toContain('The stack waits with certificate cert until the records that ACM names are in DNS.');
  });

  it('of a private authority names it', () => {
    expect(propertiesOf(cert({ authority: 'private' }), 'Cert')).toMatchObject({
      CertificateAuthorityArn: { Ref: 'CertAuthorityArn' },
    });
  });

  it.each<[string, Props, number]>([
    ['exists', { arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' }, 0],
    ['is imported', { authority: 'self-signed' }, 1],
  ])('that %s is not made', (_case, props, notes) => {
    const stack = cert(props);
    expect(idsOfType(stack, 'AWS::CertificateManager::Certificate')).toEqual([]);
    expect(stack.notes).toHaveLength(notes);
  });

  it('that exists, alone in its Region, makes no stack of nothing', () => {
    const { stacks } = buildStacks(
      twoZones()
        .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
        .node('certificate', 'cert', { in: 'virginia', props: { authority: 'self-signed' } })
        .build(),
      new Set(),
    );
    expect(stacks.map(({ region }) => region)).toEqual(['eu-central-1']);
    expect(stacks[0]?.notes).toHaveLength(1);
  });
});

it.each<[string, Props, Props]>([
  ['one factor', {}, { MfaConfiguration: 'OFF' }],
  ['two', { mfa: 'ON' }, { MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] }],
  ['no sign-up', { selfSignUp: false }, { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }],
])('a user pool takes %s', (_what, props, expected) => {
  const stack = exported(twoZones().node('userPool', 'people', { in: 'frankfurt', props }));
  expect(propertiesOf(stack, 'People')).toMatchObject(expected);
  expect(idsOfType(stack, 'AWS::Cognito::UserPoolDomain')).toEqual([]);
});
