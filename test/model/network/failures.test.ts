import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { classic, crossAccount, hub, hybrid, peered, publicSite, webApp } from '../../support/networks';
import { changed, codesOf, traced, without } from '../../support/traced';

const pointsOf = (doc: Diagram, from: string, to: string) =>
  traced(doc, from, to)
    .singlePoints.map(({ node }) => doc.nodes[node]?.label)
    .sort();

describe('while something is down', () => {
  const web = webApp().build();
  const site = publicSite().build();
  const cases: readonly (readonly [
    string,
    Diagram,
    readonly [string, string],
    readonly string[],
    readonly string[],
  ])[] = [
    ['the other instance serves', web, ['internet', 'db'], ['web-1'], []],
    ['nobody serves when both are down', web, ['internet', 'db'], ['web-1', 'web-2'], ['down']],
    ['the other zone serves', web, ['internet', 'db'], ['zone-a'], []],
    [
      'nothing works without both zones',
      web,
      ['internet', 'db'],
      ['zone-a', 'zone-b'],
      ['down', 'down', 'down', 'down'],
    ],
    ['the one instance asked for is gone with its zone', web, ['internet', 'web-1'], ['zone-a'], ['down']],
    ['nothing passes the ALB', web, ['internet', 'web-1'], ['front'], ['down']],
    ['nothing gets out over the NAT gateway', site, ['web-1', 'internet'], ['nat'], ['down']],
    ['the NAT gateway goes with its zone', site, ['web-1', 'internet'], ['zone-a'], ['down']],
    ['a peering leads nowhere', peered().build(), ['a', 'b'], ['pcx'], ['down']],
    ['a transit gateway leads nowhere', hub().build(), ['a', 'b'], ['tgw'], ['down']],
    ['the VPN stands in for Direct Connect', hybrid().build(), ['on-prem', 'app-1'], ['dx'], []],
    ['Direct Connect stands in for the VPN', hybrid().build(), ['app-1', 'mainframe'], ['vpn'], []],
    ['no line is left', hybrid().build(), ['on-prem', 'app-1'], ['dx', 'vpn'], ['down', 'down']],
    ['PrivateLink has no NLB', crossAccount().build(), ['caller', 'engine'], ['provider-nlb'], ['down']],
  ];
  it.each(cases)('%s', (_situation, doc, [from, to], down, codes) => {
    const found = traced(doc, from, to, { down });
    expect(found.reachable).toBe(codes.length === 0);
    if (codes.length === 0) expect(found.blockers).toEqual([]);
    else expect(new Set(found.blockers.map(({ code }) => code))).toEqual(new Set(codes));
  });
});

describe('an NLB without cross-zone', () => {
  const both = classic()
    .node('ec2', 'web-2', { in: 'private-b', props: { securityGroups: ['web-sg'] } })
    .wire('web', 'web-2')
    .build();
  const off = changed('front', { subnets: ['n_privatea'] })(both);

  it('sends nothing to a target in a zone it is not enabled in', () => {
    expect(codesOf(off, 'internet', 'web-2')).toEqual(['no-target']);
    expect(codesOf(off, 'internet', 'web-1')).toEqual([]);
  });

  it('serves the targets of the zone that is left', () => {
    expect(codesOf(both, 'internet', 'web-2', { down: ['zone-a'] })).toEqual([]);
    expect(codesOf(both, 'internet', 'web-1', { down: ['zone-b'] })).toEqual([]);
  });
});

describe('health checks', () => {
  const web = webApp().build();
  const shutHealth = changed('web', { healthPort: '9000' })(web);

  it('keep traffic from the one target that fails them', () => {
    expect(codesOf(changed('web-2', { healthPath: '/other' })(web), 'internet', 'web-2')).toEqual(['unhealthy']);
  });

  it('do not matter when all targets fail them: the load balancer fails open', () => {
    const found = traced(shutHealth, 'internet', 'web-1');
    expect(found.reachable).toBe(true);
    expect(found.hops.flatMap(({ checks }) => checks.map(({ what }) => what)).join()).toContain('fails open');
  });

  it('fail open when the only healthy target is down', () => {
    const sick = changed('web-2', { healthPath: '/other' })(web);
    expect(codesOf(sick, 'internet', 'web-2', { down: ['web-1'] })).toEqual([]);
  });
});

describe('single points of failure', () => {
  it('are those that every way leads through', () => {
    expect(pointsOf(webApp().build(), 'internet', 'db')).toEqual(['front']);
  });

  it('hold one instance, its zone and its load balancer', () => {
    const alone = without('web-2')(webApp().build());
    expect(pointsOf(alone, 'internet', 'db')).toEqual(['front', 'web-1', 'zone-a']);
  });

  it('hold a NAT gateway for the whole VPC, and its zone', () => {
    expect(pointsOf(publicSite().build(), 'web-1', 'internet')).toEqual(['nat', 'zone-a']);
  });

  it('do not hold one of two lines', () => {
    expect(pointsOf(hybrid().build(), 'on-prem', 'app-1')).toEqual(['zone-a']);
    expect(pointsOf(without('vpn')(hybrid().build()), 'on-prem', 'app-1')).toEqual(['dx', 'vif', 'zone-a']);
  });

  it('are not told of what does not work anyway', () => {
    expect(pointsOf(changed('db-sg', { rules: [] })(webApp().build()), 'internet', 'db')).toEqual([]);
  });
});
