import { fix } from '../fixes/edits';
import { addFlowLog } from '../fixes/logs';
import { nodeName } from '../fixes/words';
import type { NodeId } from '../kinds/fields';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const flowLogs = defineRule({
  id: 'OBS-01',
  title: 'Flow logs record the traffic of load balancers and VPC links',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'Flow logs tell which packets were accepted and which were rejected at the interfaces of links and load balancers.',
  consequence: 'A blocked request leaves no trace.',
  fix: 'Add a flow log to the VPC.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html'],
  checkedOn: '2026-11',
  onNode: ['vpc'],
  check(vpc, facts, report) {
    const { graph } = facts;
    if (graph.inside(vpc.id, 'vpcLinkV2', 'alb', 'nlb').length === 0 || vpc.props.external) return;
    const logged = (id: NodeId) => graph.namedBy(id, 'flowLog').length > 0;
    const bare = facts
      .subnetsIn(vpc)
      .filter((subnet) => !logged(subnet.id) && facts.standingIn(subnet).some(({ kind }) => WATCHED.has(kind)));
    if (logged(vpc.id) || bare.length === 0) return;
    report(sentence(`${titled(vpc)} has no flow log for the subnets of its load balancers and links.`), {
      fixes: () => [fix('add-flow-log', `Add a flow log to ${nodeName(vpc)}`, addFlowLog(vpc.id))],
    });
  },
});

const WATCHED: ReadonlySet<string> = new Set(['vpcLinkV2', 'alb', 'nlb']);
