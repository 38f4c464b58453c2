import { privateHasNoPublicAddress } from '../../../src/model/rules/private-has-no-public-address';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const db = (publiclyAccessible: boolean) =>
  twoZones().node('rds', 'db', { in: 'main', props: { subnets: ['private-a', 'private-b'], publiclyAccessible } });
const box = (publicIp: boolean, isTarget = true) => {
  const base = twoZones()
    .node('ec2', 'box', { in: 'private-a', props: { publicIp } })
    .node('targetGroup', 'targets', { in: 'main' });
  return isTarget ? base.wire('targets', 'box') : base;
};

testRule(privateHasNoPublicAddress, {
  valid: [
    ['a private database', db(false)],
    ['a target without a public address', box(false)],
    ['a bastion with a public address', box(true, false)],
  ],
  invalid: [
    ['a publicly accessible database', db(true), { on: ['db'], message: 'RDS "db" is publicly accessible.' }],
    [
      'a target with a public address',
      box(true),
      { on: ['box'], message: 'EC2 instance "box" is a target of a load balancer and has a public address.' },
    ],
  ],
});

testFixes(privateHasNoPublicAddress, [
  ['a publicly accessible database', db(true), ['not-public']],
  ['a target with a public address', box(true), ['no-public-address']],
]);
