import { peerGroupOfOwnVpc } from '../../../src/model/rules/peer-group-of-own-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('securityGroup', 'near', { in: 'main' })
  .node('securityGroup', 'far', { in: 'other' });
const naming = (peer: string) =>
  base.node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer }, { peer, direction: 'out' }] } });

testRule(peerGroupOfOwnVpc, {
  valid: [
    ['a group of the same VPC', naming('near')],
    [
      'a block of the other VPC',
      base.node('securityGroup', 'sg', { in: 'main', props: { rules: [{ cidr: '10.1.0.0/16' }] } }),
    ],
    [
      'a group of another Region, which is another breach',
      twoZones()
        .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
        .node('vpc', 'other', { in: 'ireland' })
        .node('securityGroup', 'far', { in: 'other' })
        .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'far' }] } }),
    ],
  ],
  invalid: [
    [
      'a group of another VPC, once however many rules name it',
      naming('far'),
      {
        on: ['sg', 'far'],
        message: 'Rules of Security group "sg" name Security group "far" of another VPC.',
        fixes: ['name-blocks'],
      },
    ],
  ],
});
