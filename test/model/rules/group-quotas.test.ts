import { groupQuotas } from '../../../src/model/rules/group-quotas';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const rules = (inbound: number, outbound: number) =>
  twoZones().node('securityGroup', 'sg', {
    in: 'main',
    props: {
      rules: [
        ...Array.from({ length: inbound }, (_, i) => ({
          direction: 'in',
          fromPort: i,
          toPort: i,
          cidr: '10.0.0.0/16',
        })),
        ...Array.from({ length: outbound }, (_, i) => ({
          direction: 'out',
          fromPort: i,
          toPort: i,
          cidr: '10.0.0.0/16',
        })),
      ],
    },
  });
const groups = (count: number) => {
  const names = Array.from({ length: count }, (_, i) => `sg${i}`);
  const base = names.reduce((all, name) => all.node('securityGroup', name, { in: 'main' }), twoZones());
  return base.node('ec2', 'box', { in: 'private-a', props: { securityGroups: names } });
};

testRule(groupQuotas, {
  valid: [
    ['60 rules in each direction', rules(60, 60)],
    ['5 groups', groups(5)],
  ],
  invalid: [
    [
      '61 inbound rules',
      rules(61, 0),
      { on: ['sg'], message: 'Security group "sg" has 61 inbound rules; the default quota is 60.' },
    ],
    [
      '61 outbound rules',
      rules(0, 61),
      { on: ['sg'], message: 'Security group "sg" has 61 outbound rules; the default quota is 60.' },
    ],
    [
      '6 groups',
      groups(6),
      { on: ['box'], message: 'EC2 instance "box" has 6 security groups; the default quota is 5.' },
    ],
  ],
});
