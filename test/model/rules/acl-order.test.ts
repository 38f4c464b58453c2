import { aclOrder } from '../../../src/model/rules/acl-order';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

type Entry = readonly [direction: 'in' | 'out', number: number, action: 'allow' | 'deny', from: number, to: number];

/** An instance that calls a database on 5432 in a subnet with a network ACL of its own. */
const guarded = (...entries: readonly Entry[]) =>
  twoZones()
    .node('networkAcl', 'acl', {
      in: 'main',
      props: {
        entries: entries.map(([direction, ruleNumber, action, fromPort, toPort]) => ({
          direction,
          ruleNumber,
          action,
          fromPort,
          toPort,
          protocol: 'tcp',
          cidr: '10.0.0.0/16',
        })),
      },
    })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'data', { in: 'zone-c', props: { cidr: '10.0.9.0/24', networkAcl: 'acl' } })
    .node('ec2', 'web', { in: 'private-a' })
    .node('rds', 'db', { in: 'main', props: { subnets: ['data'], port: 5432 } })
    .wire('web', 'db');

testRule(aclOrder, {
  valid: [
    [
      'a denial after the entry that allows',
      guarded(['in', 100, 'allow', 5432, 5432], ['in', 200, 'deny', 0, 65535], ['out', 100, 'allow', 1024, 65535]),
    ],
    ['no entry at all, which SEC-09 tells', guarded()],
  ],
  invalid: [
    [
      'a denial of the port first',
      guarded(['in', 50, 'deny', 5432, 5432], ['in', 100, 'allow', 5432, 5432], ['out', 100, 'allow', 1024, 65535]),
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 5432 in from EC2 instance "web".',
      },
    ],
    [
      'a denial of the answers first',
      guarded(['in', 100, 'allow', 5432, 5432], ['out', 50, 'deny', 1024, 65535], ['out', 100, 'allow', 1024, 65535]),
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 1024-65535 out to EC2 instance "web", so answers are lost.',
      },
    ],
  ],
});
