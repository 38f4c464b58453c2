import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const peeringComplete = defineRule({
  id: 'NET-07',
  title: 'A peering connection is accepted by its other side',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The owner of the other VPC has to accept; in another account CloudFormation needs its number and a role there.',
  consequence: 'The connection stays in pending-acceptance and expires after a week; nothing passes.',
  fix: 'Accept it; across accounts name the account and a role that may accept.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/peer-with-vpc-in-another-account.html',
    'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  ],
  checkedOn: '2026-11',
  onNode: ['peering'],
  check(peering, facts, report) {
    if (!peering.props.accepted) {
      const title = `Mark ${nodeName(peering)} as accepted`;
      const accept = fix('accept', title, setProp(peering.id, 'accepted', true));
      return report(sentence(`${titled(peering)} is not accepted.`), { fixes: () => [accept] });
    }
    const missing = missingAcross(peering, facts);
    if (missing !== undefined) report(sentence(`${titled(peering)} leads to another account and ${missing}.`));
  },
});

function missingAcross({ props }: NodeOf<'peering'>, facts: Facts): string | undefined {
  const [ours, theirs] = [props.requester, props.accepter].map((id) =>
    id === null ? undefined : facts.graph.node(id),
  );
  if (!ours || !theirs || facts.mayShareAccount(ours, theirs)) return undefined;
  const number = props.peerOwnerId.trim() || facts.account(theirs)?.props.accountId.trim();
  if (!number) return 'names neither its number nor draws it';
  return props.peerRoleArn.trim() === '' ? 'names no role there that accepts it' : undefined;
}
