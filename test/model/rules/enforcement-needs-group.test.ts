import { enforcementNeedsGroup } from '../../../src/model/rules/enforcement-needs-group';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const nlb = (props: Readonly<Record<string, unknown>>) =>
  twoZones()
    .node('securityGroup', 'sg', { in: 'main' })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'], ...props } });
const finding = {
  on: ['front'],
  message: 'NLB "front" turns PrivateLink enforcement off and has no security group; AWS refuses that.',
};

testRule(enforcementNeedsGroup, {
  valid: [
    ['the default without groups', nlb({})],
    ['enforcement off with a group', nlb({ enforceOnPrivateLink: false, securityGroups: ['sg'] })],
    ['an NLB that exists already', nlb({ enforceOnPrivateLink: false, external: true })],
  ],
  invalid: [
    ['enforcement off without groups', nlb({ enforceOnPrivateLink: false }), finding],
    ['the same on a public NLB', nlb({ enforceOnPrivateLink: false, scheme: 'internet-facing' }), finding],
  ],
});

testFixes(enforcementNeedsGroup, [
  ['enforcement off without groups', nlb({ enforceOnPrivateLink: false }), ['add-group', 'enforce']],
]);
