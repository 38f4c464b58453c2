import { peeringComplete } from '../../../src/model/rules/peering-complete';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

type Props = Readonly<Record<string, unknown>>;

const peer = (accountId: string, props: Props) =>
  twoZones()
    .node('account', 'partner', { props: { accountId } })
    .node('region', 'there', { in: 'partner', props: { code: 'eu-west-1' } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('peering', 'peer', { in: 'frankfurt', props: { requester: 'main', accepter: 'far', ...props } });
const peerRoleArn = 'arn:aws:iam::444455556666:role/peer';

testRule(peeringComplete, {
  valid: [
    ['one account, without a role', peer('111122223333', {})],
    ['another account with a role', peer('444455556666', { peerRoleArn })],
    ['another account whose number is typed', peer('', { peerRoleArn, peerOwnerId: '444455556666' })],
    ['a connection with one end, which EXP-02 tells', peer('444455556666', { accepter: null })],
  ],
  invalid: [
    [
      'one that is not accepted',
      peer('111122223333', { accepted: false }),
      { on: ['peer'], message: 'VPC peering "peer" is not accepted.', fixes: ['accept'] },
    ],
    [
      'another account without a role',
      peer('444455556666', {}),
      { on: ['peer'], message: 'VPC peering "peer" leads to another account and names no role there that accepts it.' },
    ],
    [
      'another account without a number',
      peer('', { peerRoleArn }),
      {
        on: ['peer'],
        message: 'VPC peering "peer" leads to another account and names neither its number nor draws it.',
      },
    ],
  ],
});
