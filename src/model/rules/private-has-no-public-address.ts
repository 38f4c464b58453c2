import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const privateHasNoPublicAddress = defineRule({
  id: 'SEC-12',
  title: 'Databases and targets of a private design have no public address',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A public address makes a workload reachable round everything that stands in front of it, as soon as a route allows it.',
  consequence: 'The workload is exposed to the internet.',
  fix: 'Put it into a private subnet without a public address.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onNode: ['rds', 'ec2'],
  check(node, facts, report) {
    if (node.kind === 'rds') {
      if (!node.props.publiclyAccessible) return;
      report(sentence(`${titled(node)} is publicly accessible.`), {
        fixes: () => [
          fix('not-public', `Make ${nodeName(node)} private`, setProp(node.id, 'publiclyAccessible', false)),
        ],
      });
      return;
    }
    const isTarget = facts.graph
      .wiresTo(node.id)
      .some((wire) => facts.graph.node(wire.from.node)?.kind === 'targetGroup');
    if (!node.props.publicIp || !isTarget) return;
    report(sentence(`${titled(node)} is a target of a load balancer and has a public address.`), {
      fixes: () => [
        fix('no-public-address', `Give ${nodeName(node)} no public address`, setProp(node.id, 'publicIp', false)),
      ],
    });
  },
});
