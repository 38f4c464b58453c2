import { describe, expect, it } from 'vitest';
import { classic, endpoints, frontListener, hub, hybrid, peered, publicSite, webApp } from '../../support/networks';
import { changed, changedRow, codesOf, moved, stopsOf, traced, unwired } from '../../support/traced';

const web = webApp().build();

describe('the port', () => {
  it('is that of the way when nobody asks for one', () => {
    expect(traced(web, 'internet', 'web-1').port).toBe(8080);
    expect(traced(web, 'web-1', 'db').port).toBe(5432);
    expect(traced(web, 'internet', 'orders').port).toBe(443);
  });

  it('must be the one asked for', () => {
    expect(codesOf(web, 'internet', 'web-1', { port: 22 })).toEqual(['no-listener']);
    expect(codesOf(web, 'internet', 'orders', { port: 80 })).toEqual(['no-listener']);
    expect(codesOf(web, 'web-1', 'front', { port: 8443 })).toEqual(['no-listener']);
    expect(codesOf(web, 'web-1', 'db', { port: 3306 })).toEqual(['sg-egress', 'sg-ingress']);
  });

  it('goes with a protocol', () => {
    expect(codesOf(web, 'internet', 'orders', { protocol: 'udp' })).toEqual(['protocol']);
    expect(codesOf(web, 'web-1', 'db', { protocol: 'udp' })).toEqual(['sg-egress', 'sg-ingress']);
  });
});

describe('the ends of a trace', () => {
  it('may be a target group: each of its targets is followed', () => {
    const found = traced(web, 'internet', 'web');
    expect(stopsOf(found, web).at(-1)).toBe('web-1');
    expect(found.others.map((path) => stopsOf(path, web).at(-1))).toEqual(['web-2']);
  });

  it('may be a subnet: whatever stands in it', () => {
    const site = publicSite().build();
    expect(stopsOf(traced(site, 'internet', 'app-a'), site)).toEqual(['internet', 'front', 'web', 'web-1']);
    expect(traced(web, 'internet', 'private-a').reachable).toBe(true);
  });

  it('may be an API, a link or a load balancer to begin with', () => {
    expect(codesOf(web, 'orders', 'web-1')).toEqual([]);
    expect(codesOf(web, 'link', 'web-1')).toEqual([]);
    expect(codesOf(web, 'front', 'web-1')).toEqual([]);
    expect(codesOf(web, 'web', 'web-1')).toEqual([]);
  });

  it('are not joined by what nobody drew', () => {
    expect(codesOf(web, 'orders', 'private-a')).toEqual([]);
    expect(codesOf(unwired('orders', 'link')(web), 'orders', 'db')).toEqual(['no-path']);
    expect(codesOf(web, 'db', 'web-1')).toEqual(['no-path']);
    expect(codesOf(web, 'on-prem', 'web-1')).toEqual(['no-path']);
  });

  it('follow every target, also where the first is shut', () => {
    const one = changed('web-1', { securityGroups: [] })(web);
    const found = traced(one, 'internet', 'db');
    expect(found.reachable).toBe(true);
    expect(stopsOf(found, one)).toContain('web-2');
    expect(found.others.some(({ blockers }) => blockers.length > 0)).toBe(true);
  });
});

describe('what is not known', () => {
  it('does not block, and is said', () => {
    const listed = changedRow('db-sg', 'rules', 0, { peer: null, prefixList: 'pl-0a1b2c3d' })(web);
    const found = traced(listed, 'internet', 'db');
    expect(found.reachable).toBe(true);
    expect(found.certain).toBe(false);
    const texts = found.hops.flatMap(({ checks }) =>
      checks.filter(({ ok }) => ok === 'unknown').map(({ what }) => what),
    );
    expect(texts.join()).toMatch(/db-sg.*: not known/);
  });

  it('is what a group that exists already may have in it', () => {
    const existing = changed('db-sg', { rules: [], external: true })(web);
    expect(codesOf(existing, 'internet', 'db')).toEqual([]);
  });
});

describe('several listeners', () => {
  const two = changed('front', (props) => ({
    listeners: [...(props.listeners as object[]), { id: 'r_second', protocol: 'HTTP', port: 81 }],
  }))(web);

  it('are told apart by the route that names one', () => {
    const named = changedRow('orders', 'routes', 0, { listener: frontListener })(two);
    expect(traced(named, 'internet', 'web-1').certain).toBe(true);
  });

  it('are all tried where the route names none', () => {
    const found = traced(two, 'internet', 'web-1');
    expect(found.reachable).toBe(true);
    expect(found.certain).toBe(false);
  });
});

describe("the caller's address", () => {
  const kept = classic()
    .node('ec2', 'neighbour', { in: 'private-b', props: { securityGroups: ['neighbour-sg'] } })
    .node('securityGroup', 'neighbour-sg', { in: 'main', props: { rules: [] } })
    .wire('neighbour', 'front')
    .build();

  const byAddress = (cidr: string) => changedRow('web-sg', 'rules', 0, { peer: null, cidr });
  const admits = changedRow('nlb-sg', 'rules', 0, { cidr: '10.0.0.0/16' });

  it('is what the target of an NLB sees', () => {
    expect(codesOf(byAddress('10.0.2.0/24')(admits(kept)), 'neighbour', 'web-1')).toEqual([]);
    expect(codesOf(byAddress('10.0.77.0/24')(admits(kept)), 'neighbour', 'web-1')).toEqual(['sg-ingress']);
  });

  it('is not, when the group turns it off', () => {
    const callers = changedRow('web-sg', 'rules', 0, { peer: 'n_neighboursg' })(admits(kept));
    expect(codesOf(callers, 'neighbour', 'web')).toEqual([]);
    const off = changed('web', { preserveClientIp: 'off' })(callers);
    expect(codesOf(off, 'neighbour', 'web')).toEqual(['sg-ingress']);
  });

  it('needs no rule where one names the group of the NLB', () => {
    expect(codesOf(admits(kept), 'neighbour', 'web-1')).toEqual([]);
  });
});

describe('names', () => {
  it('of a public API lead into an execute-api endpoint with private DNS', () => {
    const trapped = endpoints()
      .node('httpApi', 'public-api', { in: 'frankfurt', props: { routes: [] } })
      .node('internetGateway', 'igw', { in: 'main' })
      .build();
    const out = changed('rt', { routes: [{ id: 'r_out', destination: '0.0.0.0/0', target: 'n_igw' }] });
    const doc = changed('caller', { publicIp: true })(out(trapped));
    expect(codesOf(doc, 'caller', 'public-api')).toEqual(['dns']);
    expect(codesOf(changed('vpce', { privateDns: false })(doc), 'caller', 'public-api')).toEqual([]);
  });
});

describe('a transit gateway', () => {
  const doc = hub().build();

  it('drops what a blackhole takes', () => {
    const base = hub()
      .node('tgwRouteTable', 'table', {
        in: 'frankfurt',
        props: { transitGateway: 'tgw', routes: [{ destination: '10.1.0.0/16', target: null, blackhole: true }] },
      })
      .build();
    expect(codesOf(changed('att', { routeTable: 'n_table' })(base), 'a', 'b')).toEqual(['no-route']);
  });

  it('knows what attachments propagate to the table of the sender', () => {
    const base = hub()
      .node('tgwRouteTable', 'table', { in: 'frankfurt', props: { transitGateway: 'tgw' } })
      .build();
    const own = changed('att', { routeTable: 'n_table' })(base);
    expect(traced(own, 'a', 'b').certain).toBe(false);
    const told = changed('other-att', { propagateTo: ['n_table'] })(own);
    expect(codesOf(told, 'a', 'b')).toEqual([]);
  });

  it('tells its stops', () => {
    const [, last] = traced(doc, 'a', 'b').hops;
    expect(last?.through.map((id) => doc.nodes[id]?.label)).toEqual(['att', 'tgw', 'other-att']);
  });
});

describe('who calls', () => {
  it('may be a client that is wired to nothing yet', () => {
    const lonely = webApp().node('client', 'visitor').build();
    expect(codesOf(lonely, 'visitor', 'web-1')).toEqual([]);
    expect(codesOf(lonely, 'visitor', 'db')).toEqual([]);
  });

  it('may be anybody on the internet in front of a database: it is not exposed', () => {
    const found = traced(
      publicSite()
        .node('rds', 'db', { in: 'main', props: { subnets: ['app-a'] } })
        .build(),
      'internet',
      'db',
    );
    expect(found.blockers.map(({ code, rule }) => [code, rule])).toEqual([['not-exposed', 'WIRE-02']]);
  });

  it('may be a network on premises, or what it calls', () => {
    const joined = hybrid().build();
    expect(codesOf(joined, 'on-prem', 'app-1', { port: 443 })).toEqual([]);
    expect(codesOf(joined, 'on-prem', 'app-1', { port: 22 })).toEqual(['sg-ingress']);
    expect(codesOf(joined, 'app-1', 'on-prem')).toEqual([]);
  });

  it('on premises reaches a private API over an endpoint', () => {
    const joined = hybrid()
      .node('securityGroup', 'vpce-sg', {
        in: 'main',
        props: { rules: [{ direction: 'in', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '192.168.0.0/16' }] },
      })
      .node('interfaceEndpoint', 'vpce', { in: 'main', props: { subnets: ['app'], securityGroups: ['vpce-sg'] } })
      .node('restApi', 'inner', { in: 'frankfurt', props: { endpointType: 'PRIVATE', policy: '{}', routes: [] } })
      .wire('vpce', 'inner')
      .build();
    const found = traced(joined, 'on-prem', 'inner');
    expect(stopsOf(found, joined)).toEqual(['office', 'vpce', 'inner']);
    expect(found.reachable).toBe(true);
    const shut = changed('vpce-sg', { rules: [] })(joined);
    expect(codesOf(shut, 'on-prem', 'inner')).toEqual(['sg-ingress']);
    expect(codesOf(joined, 'internet', 'inner')).toEqual(['not-exposed']);
  });

  it('on premises cannot go on through a peering', () => {
    const beyond = hybrid()
      .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
      .node('zone', 'other-zone', { in: 'other', props: { letter: 'a' } })
      .node('subnet', 'there', { in: 'other-zone', props: { cidr: '10.1.1.0/24' } })
      .node('ec2', 'far', { in: 'there' })
      .node('peering', 'pcx', { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } })
      .build();
    expect(codesOf(beyond, 'on-prem', 'far')).toEqual(['not-transitive']);
  });
});

describe('groups of a peered VPC', () => {
  const byGroup = changedRow('open', 'rules', 0, { cidr: '', peer: 'n_closed' });

  it('can be named in the same Region', () => {
    expect(codesOf(byGroup(peered().build()), 'a', 'b')).toEqual([]);
  });

  it('cannot be named across Regions', () => {
    const far = peered()
      .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
      .build();
    expect(codesOf(byGroup(moved('other', 'ireland')(far)), 'a', 'b')).toEqual(['sg-ingress']);
  });

  it('cannot be named across a transit gateway that does not allow it', () => {
    const named = changedRow('other-sg', 'rules', 0, { cidr: '', peer: 'n_sg' })(hub().build());
    expect(codesOf(named, 'a', 'b')).toEqual(['sg-ingress']);
    expect(codesOf(changed('tgw', { sgReferencing: true })(named), 'a', 'b')).toEqual([]);
  });
});

describe('UDP', () => {
  const resolver = classic()
    .node('securityGroup', 'caller-sg', { in: 'main', props: { rules: [] } })
    .node('ec2', 'asker', { in: 'private-b', props: { securityGroups: ['caller-sg'] } })
    .wire('asker', 'front')
    .build();
  const udp = changedRow('nlb-sg', 'rules', 0, { protocol: 'udp', fromPort: 53, toPort: 53, cidr: '10.0.0.0/16' })(
    changedRow('web-sg', 'rules', 0, { protocol: 'udp', fromPort: 53, toPort: 53 })(
      changed('web', { protocol: 'UDP', port: 53 })(
        changedRow('front', 'listeners', 0, { protocol: 'UDP', port: 53 })(resolver),
      ),
    ),
  );

  it('goes through listeners and groups that speak it', () => {
    const found = traced(udp, 'asker', 'web');
    expect(found.blockers).toEqual([]);
    expect([found.protocol, found.port]).toEqual(['udp', 53]);
  });

  it('is not TCP', () => {
    expect(codesOf(udp, 'asker', 'web', { protocol: 'tcp' })).toEqual(['protocol']);
  });
});
