import { z } from 'zod';
import { flag, nodeRef, text } from './fields';
import { defineKind } from './kind';
import { emitPeering } from './peering-template';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html';
const CFN_DOCS =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcpeeringconnection.html';
const WHEN = {
  edge: 'association' as const,
  when: 'The CIDR blocks do not overlap, the other side accepts, and both sides have routes. Not transitive.',
  violated: 'The connection goes to state failed, or requests time out.',
};

/** A VPC peering connection between two VPCs, of one or two accounts and Regions. */
export const peering = defineKind({
  id: 'peering',
  label: 'VPC peering connection',
  short: 'VPC peering',
  paletteLabel: 'VPC peering',
  group: 'network',
  keywords: ['PCX', 'peer'],
  icon: 'vpcPeering',
  docs: DOCS,
  placement: {
    in: ['region', 'account'],
    rule: 'CNT-05',
    why: 'A peering connection lies between VPCs; draw it in the Region of the VPC that asks.',
  },
  width: 124,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'peering',
  props: z.strictObject({
    requester: nodeRef(['vpc'], {
      title: 'Requester',
      help: 'The VPC that asks.',
      docs: DOCS,
      required: true,
      ...WHEN,
    }),
    accepter: nodeRef(['vpc'], {
      title: 'Accepter',
      help: 'The VPC that is asked.',
      docs: DOCS,
      required: true,
      ...WHEN,
    }),
    accepted: flag(true, {
      title: 'Accepted',
      help: 'Until the other side accepts, nothing passes.',
      onlyDrawn: true,
      docs: 'https://docs.aws.amazon.com/vpc/latest/peering/accept-vpc-peering-connection.html',
    }),
    dnsResolution: flag(false, {
      title: 'DNS resolution',
      help: 'Public DNS names of instances resolve to private addresses across the peering.',
      onlyDrawn: true,
      docs: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-dns.html',
    }),
    peerOwnerId: text({
      title: "Accepter's account",
      help: 'Twelve digits. Empty: the account the accepter is drawn in.',
      docs: CFN_DOCS,
      placeholder: 'As drawn',
      mono: true,
      advanced: true,
    }),
    peerRoleArn: text({
      title: "Accepter's role",
      help: 'ARN of a role in the other account that accepts for CloudFormation.',
      docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/peer-with-vpc-in-another-account.html',
      placeholder: 'arn:aws:iam::111122223333:role/peer',
      mono: true,
    }),
    peerRegion: text({
      title: "Accepter's Region",
      help: 'Empty: the Region the accepter is drawn in.',
      docs: CFN_DOCS,
      placeholder: 'As drawn',
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) => (props.accepted ? 'accepted' : 'not accepted'),
  section: 'network',
  emit: emitPeering,
});
