import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { type DiagramBuilder, diagram, twoZones } from '../../support/diagram';
import { withFlowLog } from './sound-designs';

const subnets = ['private-a', 'private-b'];
const rule = (port: number, over: object) => ({
  direction: 'in',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  ...over,
});

/** Link V2 -> ALB -> two instances, HTTPS throughout, with groups that fit: nothing to say against it. */
const sound = withFlowLog(twoZones())
  .node('securityGroup', 'link-sg', { in: 'main' })
  .node('securityGroup', 'alb-sg', { in: 'main', props: { rules: [rule(443, { peer: 'link-sg' })] } })
  .node('securityGroup', 'box-sg', { in: 'main', props: { rules: [rule(443, { peer: 'alb-sg' })] } })
  .node('logGroup', 'api-log', { in: 'frankfurt' })
  .node('httpApi', 'api', {
    in: 'frankfurt',
    props: {
      accessLog: 'api-log',
      routes: [{ path: '/items', authorization: 'AWS_IAM', serverName: 'orders.example.com' }],
    },
  })
  .node('vpcLinkV2', 'link', { in: 'main', props: { subnets, securityGroups: ['link-sg'] } })
  .node('alb', 'web', {
    in: 'main',
    props: { subnets, securityGroups: ['alb-sg'], listeners: [{ protocol: 'HTTPS', port: 443 }] },
  })
  .node('targetGroup', 'boxes', {
    in: 'main',
    props: { protocol: 'HTTPS', port: 443, healthProtocol: 'HTTPS', healthTimeout: 10 },
  })
  .node('ec2', 'box-a', { in: 'private-a', props: { securityGroups: ['box-sg'] } })
  .node('ec2', 'box-b', { in: 'private-b', props: { securityGroups: ['box-sg'] } })
  .wire('api', 'link')
  .wire('link', 'web')
  .wire('web', 'boxes')
  .wire('boxes', 'box-a')
  .wire('boxes', 'box-b');

/** Internal NLB in front of the ALB of `sound`, over a group with these properties. */
const nlbBefore = (listener: object, group: object, nlb: object = {}) =>
  sound
    .node('securityGroup', 'nlb-sg', { in: 'main' })
    .node('targetGroup', 'albs', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 443, ...group } })
    .node('nlb', 'front', { in: 'main', props: { subnets, securityGroups: ['nlb-sg'], listeners: [listener], ...nlb } })
    .wire('front', 'albs')
    .wire('albs', 'web');

const cases: readonly (readonly [situation: string, design: DiagramBuilder, codes: readonly string[]])[] = [
  ['an empty canvas', diagram(), []],
  ['zones and subnets alone', twoZones(), []],
  ['the sound design', sound, []],
  ['an ALB that was only dropped into a VPC', twoZones().node('alb', 'web', { in: 'main' }), ['CNT-04', 'LB-01']],
  [
    'a link that was only dropped into a VPC',
    twoZones().node('vpcLinkV2', 'link', { in: 'main' }),
    ['CNT-04', 'API-23'],
  ],
  [
    'a misplaced load balancer, and nothing else about it',
    twoZones().node('nlb', 'front', { in: 'private-a' }),
    ['CNT-04'],
  ],
  [
    'TLS to a group of type alb: one finding, not two',
    nlbBefore({ protocol: 'TLS', port: 443 }, { healthProtocol: 'HTTPS' }),
    ['LB-07', 'SEC-02'],
  ],
  ['an ALB listener the NLB does not meet', nlbBefore({ protocol: 'TCP', port: 80 }, { port: 80 }), ['LB-06']],
  [
    'an NLB that listens to HTTPS: told at the listener, not at the wire',
    nlbBefore({ protocol: 'HTTPS', port: 443 }, { healthProtocol: 'HTTPS' }),
    ['LB-02', 'SEC-02'],
  ],
  [
    'an NLB without a group in one zone',
    nlbBefore(
      { protocol: 'TCP', port: 443 },
      { healthProtocol: 'HTTPS' },
      { subnets: ['private-a'], securityGroups: [] },
    ),
    ['SEC-02', 'CNT-18', 'LB-27', 'TLS-09'],
  ],
  [
    'an ALB that sends in plain text to one instance',
    withFlowLog(twoZones())
      .node('ec2', 'box', { in: 'private-a' })
      .node('targetGroup', 'boxes', { in: 'main' })
      .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTP', port: 80 }] } })
      .wire('web', 'boxes')
      .wire('boxes', 'box'),
    ['HA-01', 'TLS-03'],
  ],
  [
    'a public subnet without a route, with two gateways',
    twoZones()
      .node('internetGateway', 'igw', { in: 'main' })
      .node('internetGateway', 'spare', { in: 'main' })
      .node('subnet', 'front', { in: 'zone-a', props: { cidr: '10.0.9.0/24', access: 'public' } }),
    ['NET-01', 'NET-08'],
  ],
  ['a client at an internal load balancer', sound.node('client', 'users').wire('users', 'web'), ['WIRE-02']],
  [
    'a group of targets in another VPC',
    sound
      .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
      .node('zone', 'other-a', { in: 'other' })
      .node('subnet', 'far-a', { in: 'other-a', props: { cidr: '10.1.1.0/24' } })
      .node('ec2', 'far', { in: 'far-a' })
      .wire('boxes', 'far'),
    ['LB-11'],
  ],
];

describe('broken designs in profile aws', () => {
  it.each(cases)('%s', (_situation, design, codes) => {
    expect(validate(design.build(), { profile: 'aws' }).all.map((finding) => finding.rule)).toEqual(codes);
  });
});
