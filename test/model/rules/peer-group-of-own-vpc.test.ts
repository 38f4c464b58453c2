import { peerGroupOfOwnVpc } from '../../../src/model/rules/peer-group-of-own-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('securityGroup', 'near', { in: 'main' })
  .node('securityGroup', 'far', { in: 'other' });
const naming = (peer: string) =>
  base.node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer }, { peer, direction: 'out' }] } });

const peering = { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } };
const hub = (sgReferencing: boolean) =>
  base
    .node('transitGateway', 'hub', { in: 'frankfurt', props: { sgReferencing } })
    .node('tgwAttachment', 'here', { in: 'main', props: { subnets: ['private-a'] } })
    .node('tgwAttachment', 'there', { in: 'other' })
    .wire('here', 'hub')
    .wire('there', 'hub');
const partner = (code: string) =>
  twoZones()
    .node('account', 'partner', { props: { accountId: '444455556666' } })
    .node('region', 'theirs', { in: 'partner', props: { code } })
    .node('vpc', 'other', { in: 'theirs', props: { cidr: '10.1.0.0/16' } })
    .node('securityGroup', 'far', { in: 'other' })
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'far' }] } });
const ofPartner = partner('eu-central-1');
const found = { on: ['sg', 'far'], message: 'Rules of Security group "sg" name Security group "far" of another VPC.' };

testRule(peerGroupOfOwnVpc, {
  valid: [
    ['a group of the same VPC', naming('near')],
    [
      'a block of the other VPC',
      base.node('securityGroup', 'sg', { in: 'main', props: { rules: [{ cidr: '10.1.0.0/16' }] } }),
    ],
    ['a group of a peered VPC', naming('far').node('peering', 'pcx', peering)],
    [
      'an inbound rule for a group behind a transit gateway that lets groups be named',
      hub(true).node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'far' }] } }),
    ],
    ['a group of a peered VPC of another account', ofPartner.node('peering', 'pcx', peering)],
  ],
  invalid: [
    ['a group of another account that nothing joins', ofPartner, found],
    [
      'a peered group of another account in another Region',
      partner('eu-west-1').node('peering', 'pcx', peering),
      found,
    ],
    [
      'a peering connection that nobody has accepted',
      naming('far').node('peering', 'pcx', { ...peering, props: { ...peering.props, accepted: false } }),
      found,
    ],
    [
      'a transit gateway that lets no group be named',
      hub(false).node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'far' }] } }),
      found,
    ],
    [
      'an outbound rule over a transit gateway',
      hub(true).node('securityGroup', 'sg', { in: 'main', props: { rules: [{ direction: 'out', peer: 'far' }] } }),
      found,
    ],
    [
      'a group of another Region',
      twoZones()
        .node('region', 'ireland', { in: 'acct', props: { code: 'eu-west-1' } })
        .node('vpc', 'other', { in: 'ireland' })
        .node('securityGroup', 'far', { in: 'other' })
        .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'far' }] } }),
      found,
    ],
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
