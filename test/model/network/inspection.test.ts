import { describe, expect, it } from 'vitest';
import { twoZones } from '../../support/diagram';
import { type Change, changed, changedRow, traced, unwired } from '../../support/traced';

const all = { protocol: 'all', fromPort: 0, toPort: 65535 };

/** Workloads whose way out, and whose way to the database, leads over appliances of a VPC of their own. */
const inspected = twoZones()
  .node('internetGateway', 'igw', { in: 'main' })
  .node('routeTable', 'door-rt', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
  .node('subnet', 'door', { in: 'zone-a', props: { cidr: '10.0.50.0/28', routeTable: 'door-rt' } })
  .node('gwlbEndpoint', 'inspection', { in: 'door' })
  .node('routeTable', 'app-rt', {
    in: 'main',
    props: {
      routes: [
        { destination: '0.0.0.0/0', target: 'inspection' },
        { destination: '10.0.60.0/24', target: 'inspection' },
      ],
    },
  })
  .node('routeTable', 'db-rt', {
    in: 'main',
    props: { routes: [{ destination: '10.0.10.0/24', target: 'inspection' }] },
  })
  .node('subnet', 'app', { in: 'zone-a', props: { cidr: '10.0.10.0/24', access: 'public', routeTable: 'app-rt' } })
  .node('subnet', 'db-subnet', { in: 'zone-a', props: { cidr: '10.0.60.0/24', routeTable: 'db-rt' } })
  .node('securityGroup', 'app-sg', { in: 'main', props: { rules: [{ ...all, direction: 'in', cidr: '0.0.0.0/0' }] } })
  .node('securityGroup', 'db-sg', { in: 'main', props: { rules: [{ ...all, direction: 'in', cidr: '10.0.10.0/24' }] } })
  .node('ec2', 'worker', { in: 'app', props: { publicIp: true, securityGroups: ['app-sg'] } })
  .node('ec2', 'db', { in: 'db-subnet', props: { securityGroups: ['db-sg'] } })
  .node('vpc', 'security', { in: 'frankfurt', props: { cidr: '10.9.0.0/16' } })
  .node('zone', 'security-zone', { in: 'security', props: { letter: 'a' } })
  .node('subnet', 'appliances', { in: 'security-zone', props: { cidr: '10.9.1.0/24' } })
  .node('endpointService', 'service', { in: 'frankfurt' })
  .node('gwlb', 'spread', { in: 'security', props: { subnets: ['appliances'] } })
  .node('targetGroup', 'firewalls', { in: 'security', props: { protocol: 'GENEVE', port: 6081 } })
  .node('ec2', 'firewall', { in: 'appliances' })
  .wire('inspection', 'service')
  .wire('service', 'spread')
  .wire('spread', 'firewalls')
  .wire('firewalls', 'firewall')
  .build();

const keep: Change = (doc) => doc;
const backToItself = changedRow('door-rt', 'routes', 0, { target: 'n_inspection' });

describe('appliances behind a Gateway Load Balancer endpoint', () => {
  it.each<[situation: string, from: string, to: string, messages: readonly string[], change?: Change]>([
    ['are passed on the way out', 'worker', 'internet', []],
    ['are passed on the way in', 'internet', 'worker', []],
    ['are passed inside the VPC by a longer route than the local one', 'worker', 'db', []],
    [
      'need a way on',
      'worker',
      'internet',
      ['Route table "door-rt" has no route to the internet.'],
      changed('door-rt', { routes: [] }),
    ],
    [
      'need a way on for what comes in',
      'internet',
      'worker',
      ['Subnet "door" has no default route to an internet gateway.'],
      changed('door-rt', { routes: [] }),
    ],
    [
      'must not get back what they sent on',
      'worker',
      'internet',
      ['The subnet of GWLB endpoint "inspection" routes back to it, so packets never get on.'],
      backToItself,
    ],
    ['must be registered', 'worker', 'internet', ['GWLB "spread" has no appliance.'], unwired('firewalls', 'firewall')],
    ['are not known where nobody drew them', 'worker', 'internet', [], unwired('service', 'spread')],
    [
      'are not named by security groups',
      'worker',
      'db',
      ['security group "db-sg" does not admit EC2 instance "worker" on TCP.'],
      changedRow('db-sg', 'rules', 0, { cidr: '', peer: 'n_appsg' }),
    ],
    [
      'leave groups alone where no route leads over them',
      'worker',
      'db',
      [],
      (doc) => {
        const direct = changed('app-rt', { routes: [] })(changed('db-rt', { routes: [] })(doc));
        return changedRow('db-sg', 'rules', 0, { cidr: '', peer: 'n_appsg' })(direct);
      },
    ],
  ])('%s', (_situation, from, to, messages, change = keep) => {
    const { blockers } = traced(change(inspected), from, to);
    expect(blockers.map(({ message }) => message)).toEqual(messages);
  });

  it('decide by themselves, so that the trace is not certain', () => {
    const { certain, hops } = traced(inspected, 'worker', 'internet');
    expect(certain).toBe(false);
    expect(hops.at(-1)?.through).toEqual(['n_inspection', 'n_service', 'n_spread', 'n_firewall', 'n_igw']);
    expect(hops.at(-1)?.checks.map(({ what }) => what)).toContain('EC2 instance "firewall" lets it pass: not known');
  });

  it.each(['inspection', 'spread', 'firewall'])('are missed when %s is down', (label) => {
    expect(traced(inspected, 'worker', 'internet', { down: [label] }).blockers.map(({ code }) => code)).toEqual([
      'down',
    ]);
  });
});

it('an endpoint of one zone is a single point of failure, and so is the only appliance', () => {
  const { singlePoints } = traced(inspected, 'worker', 'internet');
  expect(singlePoints.map(({ node }) => node)).toEqual(['n_inspection', 'n_firewall', 'n_zonea']);
});
