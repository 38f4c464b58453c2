import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { judgeWire } from '../../../src/model/findings/judge-wire';
import { validate } from '../../../src/model/findings/validate';
import type { NodeId } from '../../../src/model/kinds/fields';
import { type DiagramBuilder, diagram, idOf, rowIdOf, twoZones } from '../../support/diagram';
import { backend, ROUTE, STAGE, withApi, withLinkV2, withNlb } from './sound-designs';

const v2 = (kind: 'restApi' | 'httpApi', route = {}, props = {}, alb = {}) =>
  withLinkV2(withApi(backend(alb), kind, route, props))
    .wire('api', 'link')
    .wire('link', 'web');
const v1Link = (kind: 'restApi' | 'httpApi') =>
  withNlb(withApi(backend(), kind)).node('vpcLinkV1', 'link', { in: 'frankfurt' });
const classic = v1Link('restApi').wire('api', 'link').wire('link', 'front');
const NLB = {
  subnets: ['private-a', 'private-b'],
  securityGroups: ['link-sg'],
  crossZone: true,
  enforceOnPrivateLink: false,
};
const LISTENER_ARN =
  'arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener/app/far/0123456789abcdef/0123456789abcdef';
/** The classic chain with two routes and two listeners of the NLB in front of the ALB. */
const v1Two = (routes: readonly object[]) =>
  withNlb(
    withApi(backend(), 'restApi', {}, { routes: routes.map((route) => ({ ...ROUTE, ...STAGE.restApi, ...route })) }),
    {
      listeners: [443, 8443].map((port) => ({ protocol: 'TCP', port })),
    },
  )
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .wire('front', 'to-web', 1)
    .wire('api', 'link', 0)
    .wire('api', 'link', 1)
    .wire('link', 'front');
const listeners = (...ports: readonly number[]) => ({ listeners: ports.map((port) => ({ protocol: 'HTTPS', port })) });

/** An account and Region beside the usual one. */
function elsewhere(builder: DiagramBuilder, accountId: string, code: string): DiagramBuilder {
  return builder
    .node('account', 'partner', { props: { accountId } })
    .node('region', 'there', { in: 'partner', props: { code } });
}

const unwiredApi = (route: object) =>
  twoZones()
    .node('logGroup', 'api-log', { in: 'frankfurt' })
    .node('httpApi', 'api', { in: 'frankfurt', props: { accessLog: 'api-log', routes: [{ ...ROUTE, ...route }] } });

/** What is true of each NLB that passes TLS on to an ALB in two zones. */
const NLB_IN_FRONT = ['LB-20', 'TLS-09'];

/** Each with the complete list of what is found in profile aws, and in saa-c03 where that differs. */
const CASES: readonly (readonly [string, DiagramBuilder, readonly string[], (readonly string[])?])[] = [
  ['nothing', diagram(), []],
  ['an HTTP API over a V2 link to an ALB', v2('httpApi'), []],
  ['a REST API over a V2 link to an ALB', v2('restApi'), ['API-04']],
  ['the classic chain', classic, ['API-11', 'COST-01', ...NLB_IN_FRONT], NLB_IN_FRONT],
  [
    'a V1 link wired to the ALB',
    v1Link('restApi').wire('api', 'link').wire('link', 'web'),
    ['API-09', 'API-11', ...NLB_IN_FRONT],
    ['API-09', ...NLB_IN_FRONT],
  ],
  [
    'a V1 link wired to the ALB beside the NLB',
    classic.wire('link', 'web'),
    ['API-09', 'API-11', 'COST-01', ...NLB_IN_FRONT],
    ['API-09', ...NLB_IN_FRONT],
  ],
  [
    'a V1 link that leads nowhere',
    v1Link('restApi').wire('api', 'link'),
    ['API-10', 'API-11', ...NLB_IN_FRONT],
    ['API-10', ...NLB_IN_FRONT],
  ],
  [
    'an HTTP API over a V1 link',
    v1Link('httpApi').wire('api', 'link').wire('link', 'front'),
    ['API-07', 'COST-01', ...NLB_IN_FRONT],
    ['API-07', ...NLB_IN_FRONT],
  ],
  [
    'a V1 link to two NLBs',
    classic
      .node('nlb', 'spare', {
        in: 'main',
        props: { ...NLB, listeners: [{ protocol: 'TCP', port: 443 }] },
      })
      .wire('spare', 'to-web')
      .wire('link', 'spare'),
    ['API-10', 'API-11', 'COST-01', 'COST-01', ...NLB_IN_FRONT, ...NLB_IN_FRONT],
    ['API-10', ...NLB_IN_FRONT, ...NLB_IN_FRONT],
  ],
  [
    'typed addresses that tell two listeners of an NLB apart',
    v1Two([
      { uri: 'https://items.example.com:443/items' },
      { path: '/more', uri: 'https://items.example.com:8443/more' },
    ]),
    ['API-11', 'COST-01', ...NLB_IN_FRONT],
    NLB_IN_FRONT,
  ],
  [
    'a typed listener ARN, whatever the link leads to',
    v2('httpApi', { uri: LISTENER_ARN }, {}, listeners(443, 8443)).wire('web', 'boxes', 1),
    [],
  ],
  [
    'instances registered by address',
    v2('httpApi')
      .node('targetGroup', 'by-address', {
        in: 'main',
        props: { targetType: 'ip', protocol: 'HTTPS', port: 443, healthProtocol: 'HTTPS' },
      })
      .wire('web', 'by-address')
      .wire('by-address', 'box-a')
      .wire('by-address', 'box-b'),
    [],
  ],
  [
    'a security group that admits a group of another VPC',
    v2('httpApi')
      .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
      .node('securityGroup', 'far', { in: 'other' })
      .node('securityGroup', 'extra', { in: 'main', props: { rules: [{ peer: 'far' }] } }),
    ['SEC-06'],
  ],
  ['an unwired route', withApi(backend(), 'httpApi'), ['EXP-02']],
  ['an API without a route', withApi(backend(), 'restApi', {}, { routes: [] }), ['API-28']],
  ['an API wired straight to the ALB', withApi(backend(), 'restApi').wire('api', 'web'), ['API-01']],
  ['an API wired to an instance', withApi(backend(), 'httpApi').wire('api', 'box-a'), ['API-01']],
  [
    'a V2 link wired to an instance',
    withLinkV2(withApi(backend(), 'httpApi')).wire('api', 'link').wire('link', 'box-a'),
    ['API-12'],
  ],
  ['a V2 link that leads nowhere', withLinkV2(withApi(backend(), 'httpApi')).wire('api', 'link'), ['EXP-02']],
  [
    'a V2 link without security groups',
    withLinkV2(withApi(backend(), 'httpApi'), { securityGroups: [] }).wire('api', 'link').wire('link', 'web'),
    ['API-23', 'SEC-01'],
    ['SEC-01'],
  ],
  ['two listeners and none chosen', v2('httpApi', {}, {}, listeners(443, 8443)).wire('web', 'boxes', 1), ['API-17']],
  [
    'two listeners and one chosen',
    v2('httpApi', { listener: rowIdOf('web', 0) }, {}, listeners(443, 8443)).wire('web', 'boxes', 1),
    [],
  ],
  ['an ALB without a listener', v2('restApi', {}, {}, { listeners: [] }), ['API-04', 'LB-01']],
  [
    'a typed address on a wrong port',
    v2('restApi', { uri: 'https://items.example.com:444/items' }),
    ['API-04', 'API-17'],
  ],
  [
    'a typed address on a wrong but possible port',
    v2('restApi', { uri: 'https://items.example.com:8443' }),
    ['API-04', 'API-17'],
  ],
  [
    'a typed address with the wrong scheme',
    v2('restApi', { uri: 'http://items.example.com:443' }),
    ['API-04', 'TLS-04'],
  ],
  ['a URL as the integration of an HTTP API', v2('httpApi', { uri: 'https://items.example.com' }), ['API-18']],
  ['an HTTP API that names no server', v2('httpApi', { serverName: '' }), ['TLS-04']],
  ['a REST API that names no host', v2('restApi', { serverName: '' }), ['API-04', 'TLS-05']],
  ['60 s in a Regional API', v2('restApi', { timeoutMs: 60_000 }), ['API-04', 'API-21']],
  [
    '60 s in an edge-optimized API',
    v2('restApi', { timeoutMs: 60_000 }, { endpointType: 'EDGE' }),
    ['API-04', 'API-20'],
  ],
  ['an open route', v2('httpApi', { authorization: 'NONE' }), ['API-31']],
  [
    'a private API that a client calls',
    v2('restApi', {}, { endpointType: 'PRIVATE' }),
    ['API-04', 'API-30', 'API-30', 'WIRE-02'],
  ],
  ['an internet-facing ALB behind the link', v2('httpApi', {}, {}, { scheme: 'internet-facing' }), ['API-15']],
  [
    'a link of another account',
    withApi(elsewhere(backend(), '', 'us-east-1'), 'restApi')
      .node('vpcLinkV1', 'far', { in: 'there' })
      .wire('api', 'far'),
    ['API-10', 'API-11', 'API-13'],
    ['API-10', 'API-13'],
  ],
  [
    'a link of another Region',
    withApi(elsewhere(backend(), '111122223333', 'us-east-1'), 'restApi')
      .node('vpcLinkV1', 'far', { in: 'there' })
      .wire('api', 'far'),
    ['API-10', 'API-11', 'API-14'],
    ['API-10', 'API-14'],
  ],
  ['a route without a path or wire', unwiredApi({ path: '' }), ['EXP-02']],
  [
    'a route with a path that is none, to the internet',
    unwiredApi({ path: 'items', uri: 'https://example.com' }),
    ['API-28'],
  ],
  ['a Region without a code', elsewhere(diagram(), '', ''), ['EXP-02']],
];

describe('one cause gives one finding', () => {
  const rows = CASES.map(([design, builder, aws, exam]) => ({ design, builder, aws, exam: exam ?? aws }));
  it.each(rows)('in $design', ({ builder, aws, exam }) => {
    const codes = (profile: 'aws' | 'saa-c03') =>
      validate(builder.build(), { profile })
        .all.map(({ rule }) => rule)
        .sort();
    expect({ aws: codes('aws'), exam: codes('saa-c03') }).toEqual({ aws: [...aws].sort(), exam: [...exam].sort() });
  });
});

describe('while a wire is being drawn', () => {
  const doc = v1Link('httpApi').node('vpcLinkV2', 'new', { in: 'main' }).build();
  const facts = createFacts(doc);
  const node = (label: string) => {
    const found = doc.nodes[idOf(label) as NodeId];
    if (!found) throw new Error(`no ${label}`);
    return found;
  };
  const rulesOf = (from: string, to: string) => {
    const { legal, findings } = judgeWire(facts, node(from), undefined, node(to), 'aws');
    return { legal, rules: findings.map(({ rule }) => rule) };
  };

  it.each([
    ['api', 'link', 'API-07'],
    ['api', 'web', 'API-01'],
    ['link', 'web', 'API-09'],
    ['new', 'box-a', 'API-12'],
    ['users', 'link', 'WIRE-01'],
    ['users', 'web', 'WIRE-02'],
  ])('from %s to %s the reason is %s', (from, to, rule) => {
    expect(rulesOf(from, to)).toEqual({ legal: false, rules: [rule] });
  });

  it.each([
    ['api', 'new'],
    ['link', 'front'],
    ['new', 'web'],
    ['front', 'box-a'],
  ])('from %s to %s nothing is said', (from, to) => {
    expect(rulesOf(from, to)).toEqual({ legal: true, rules: [] });
  });
});
