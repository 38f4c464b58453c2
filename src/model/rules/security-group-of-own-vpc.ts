import { detach, fix } from '../fixes/edits';
import { copyGroupHome } from '../fixes/own-groups';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const securityGroupOfOwnVpc = defineRule({
  id: 'SEC-07',
  title: 'Security groups belong to the VPC of what they are attached to',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A security group belongs to one VPC and can only be attached to interfaces of that VPC.',
  consequence: 'CloudFormation refuses the resource: the security group and the subnet belong to different networks.',
  fix: 'Attach a security group of the same VPC.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'autoScalingGroup', 'ec2', 'ecsService', 'interfaceEndpoint', 'lambda', 'nlb', 'rds', 'vpcLinkV2'],
  check(node, facts, report) {
    // A group of another account or Region is told by EXP-01.
    const foreign = (facts.securityGroups(node) ?? []).filter(
      (group) => !facts.mayShareVpc(node, group) && facts.mayShareStack(node, group),
    );
    if (foreign.length === 0) return;
    const on = [node.id, ...foreign.map((group) => group.id)];
    report(sentence(`${titled(node)} carries ${listedNodes(foreign)} of another VPC.`), {
      on,
      fixes: () => [
        fix(
          'copy-home',
          `Attach a copy in the VPC of ${nodeName(node)}`,
          ...foreign.map((group) => copyGroupHome(node.id, group.id)),
        ),
        fix(
          'detach',
          `Detach ${foreign.map(nodeName).join(', ')}`,
          detach(node.id, 'securityGroups', ...foreign.map(({ id }) => id)),
        ),
      ],
    });
  },
});
