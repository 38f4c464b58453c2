import { aclLetsBothWays } from '../../../src/model/rules/acl-lets-both-ways';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
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

testRule(aclLetsBothWays, {
  valid: [
    [
      'the ephemeral ports that Linux uses, of an instance that may be one',
      guarded(['in', 100, 'allow', 5432, 5432], ['out', 100, 'allow', 32768, 60999]),
    ],
    [
      'the port in and ephemeral ports out',
      guarded(['in', 100, 'allow', 5432, 5432], ['out', 100, 'allow', 1024, 65535]),
    ],
    [
      'a denial before it, which SEC-10 tells',
      guarded(['in', 50, 'deny', 5432, 5432], ['in', 100, 'allow', 5432, 5432], ['out', 100, 'allow', 1024, 65535]),
    ],
  ],
  invalid: [
    [
      'answers on one port, which no system uses',
      guarded(['in', 100, 'allow', 5432, 5432], ['out', 100, 'allow', 5432, 5432]),
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 1024-65535 out to EC2 instance "web", so answers are lost.',
      },
    ],
    [
      'no entry for the port',
      guarded(['in', 100, 'allow', 443, 443], ['out', 100, 'allow', 1024, 65535]),
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 5432 in from EC2 instance "web".',
      },
    ],
    [
      'no entry for the answers',
      guarded(['in', 100, 'allow', 5432, 5432], ['out', 100, 'allow', 443, 443]),
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 1024-65535 out to EC2 instance "web", so answers are lost.',
      },
    ],
    [
      'an ACL without entries',
      guarded(),
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 1024-65535 out to EC2 instance "web", so answers are lost.',
      },
      {
        on: ['acl', 'web', 'db'],
        message: 'Network ACL "acl" does not let TCP 5432 in from EC2 instance "web".',
      },
    ],
  ],
});

testFixes(aclLetsBothWays, [
  ['no entry for the port', guarded(['in', 100, 'allow', 443, 443], ['out', 100, 'allow', 1024, 65535]), ['let-pass']],
]);
