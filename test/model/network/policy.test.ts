import { describe, expect, it } from 'vitest';
import { twoZones } from '../../support/diagram';
import { changed, changedRow, traced } from '../../support/traced';

type Condition = Readonly<Record<string, unknown>>;

const allow = (Condition?: Condition, over: Condition = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...(Condition ? { Condition } : {}),
  ...over,
});
const deny = (condition: Condition) => ({ ...allow(condition), Effect: 'Deny' });
const policy = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const vpce = (value: unknown) => ({ StringEquals: { 'aws:SourceVpce': value } });

/** A caller at 10.0.1.0/24 and its endpoint, in a VPC that exists already; a private API and a public one. */
const base = twoZones()
  .node('securityGroup', 'sg', {
    in: 'main',
    props: { rules: [{ direction: 'in', protocol: 'tcp', fromPort: 443, toPort: 443, peer: 'sg' }] },
  })
  .node('ec2', 'caller', { in: 'private-a', props: { securityGroups: ['sg'] } })
  .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets: ['private-a'], securityGroups: ['sg'] } })
  .node('restApi', 'inner', {
    in: 'frankfurt',
    props: { endpointType: 'PRIVATE', policy: policy(allow()), routes: [{ path: '/' }] },
  })
  .node('restApi', 'open', { in: 'frankfurt', props: { policy: policy(allow()), routes: [{ path: '/' }] } })
  .wire('caller', 'door')
  .wire('door', 'inner')
  .build();
const doc = changed('main', { external: true, externalId: 'vpc-0aaa' })(base);

type Answer = string;

function answered(asked: ReturnType<typeof traced>): Answer {
  const [blocker] = asked.blockers;
  if (blocker) return `${blocker.code}: ${blocker.message}`;
  return asked.certain ? 'open' : 'not known';
}

const SILENT = 'policy: The resource policy of REST API "inner" does not allow calls over Interface endpoint "door".';
const DENIED = 'policy: The resource policy of REST API "inner" denies calls over Interface endpoint "door".';

describe('the policy of a private API', () => {
  it.each<[situation: string, text: string, Answer]>([
    ['that allows everybody', policy(allow()), 'open'],
    ['that allows the endpoint', policy(allow(vpce({ Ref: 'Door' }))), 'open'],
    ['that allows it among others', policy(allow(vpce([{ Ref: 'Other' }, { 'Fn::Sub': '${Door}' }]))), 'open'],
    ['that allows another endpoint only', policy(allow(vpce({ Ref: 'Other' }))), SILENT],
    ['that allows an endpoint whose id is written out', policy(allow(vpce('vpce-0123'))), 'not known'],
    [
      'that denies every other endpoint',
      policy(allow(), deny({ StringNotEquals: { 'aws:sourceVpce': { Ref: 'Door' } } })),
      'open',
    ],
    [
      'that denies all but another',
      policy(allow(), deny({ StringNotEquals: { 'aws:sourceVpce': { Ref: 'Other' } } })),
      DENIED,
    ],
    ['that allows the VPC', policy(allow({ StringEquals: { 'aws:SourceVpc': 'vpc-0aaa' } })), 'open'],
    ['that allows another VPC', policy(allow({ StringEquals: { 'aws:SourceVpc': ['vpc-0bbb'] } })), SILENT],
    ['that allows VPCs by a pattern', policy(allow({ StringLike: { 'aws:SourceVpc': 'vpc-0a*' } })), 'open'],
    ['that allows any endpoint', policy(allow({ StringLike: { 'aws:SourceVpce': 'vpce-*' } })), 'open'],
    ['that allows the addresses', policy(allow({ IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/16' } })), 'open'],
    ['that allows some of them', policy(allow({ IpAddress: { 'aws:VpcSourceIp': '10.0.1.0/28' } })), 'not known'],
    ['that allows other addresses', policy(allow({ IpAddress: { 'aws:VpcSourceIp': ['10.7.0.0/16'] } })), SILENT],
    [
      'that denies all but other addresses',
      policy(allow(), deny({ NotIpAddress: { 'aws:VpcSourceIp': '10.7.0.0/16' } })),
      DENIED,
    ],
    ['that allows nothing', policy(), SILENT],
    ['that allows something else', policy(allow(undefined, { Action: 'execute-api:ManageConnections' })), SILENT],
    ['that allows one path', policy(allow(undefined, { Resource: 'execute-api:/prod/GET/items' })), 'not known'],
    ['that allows one role', policy(allow(undefined, { Principal: { AWS: 'arn:aws:iam::1:role/a' } })), 'not known'],
    ['with a condition that is not known', policy(allow({ Bool: { 'aws:SecureTransport': 'true' } })), 'not known'],
    [
      'with both conditions to be met',
      policy(allow({ ...vpce({ Ref: 'Door' }), IpAddress: { 'aws:VpcSourceIp': '10.7.0.0/16' } })),
      SILENT,
    ],
    ['that is no JSON', 'everybody may call', 'not known'],
    ['that has no statements', '{}', 'not known'],
  ])('%s', (_situation, text, expected) => {
    expect(answered(traced(changed('inner', { policy: text })(doc), 'caller', 'inner'))).toBe(expected);
  });

  it('is not the last word for who signs', () => {
    const signed = changedRow('inner', 'routes', 0, { authorization: 'AWS_IAM' })(
      changed('inner', { policy: policy() })(doc),
    );
    expect(answered(traced(signed, 'caller', 'inner'))).toBe('not known');
  });

  it('is asked together with that of the endpoint', () => {
    const shut = changed('door', { policy: policy(deny({}), allow()) })(doc);
    expect(answered(traced(shut, 'caller', 'inner'))).toBe(
      'policy: The policy of Interface endpoint "door" denies calls of REST API "inner".',
    );
  });
});

describe('the policy of a public API', () => {
  const who = 'policy: The resource policy of REST API "open" does not allow calls of the internet.';
  it.each<[situation: string, text: string, Answer]>([
    ['that allows everybody', policy(allow()), 'open'],
    ['that allows an endpoint', policy(allow(vpce({ Ref: 'Door' }))), who],
    ['that allows private addresses', policy(allow({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })), who],
    ['that allows public addresses', policy(allow({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })), 'not known'],
    ['that denies some', policy(allow(), deny({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })), 'not known'],
    ['that is empty', '', 'open'],
  ])('%s', (_situation, text, expected) => {
    expect(answered(traced(changed('open', { policy: text })(doc), 'internet', 'open'))).toBe(expected);
  });
});
