import { connect } from '../commands/connect';
import { addRow as addRowCommand } from '../commands/edit-node';
import type { Diagram, NodeOf } from '../document/diagram';
import type { Listener, LoadBalancer } from '../graph/backend';
import type { NodeId } from '../kinds/fields';
import { entriesOf } from '../lib/open-record';
import { addRow, type Edit, setField } from './edits';
import { addNode } from './insert';
import { httpOf } from './target-groups';

/** Adds a listener on port 80 and a target group that it sends to. */
export function addListener(id: NodeId): Edit {
  return (draft, newId) => {
    const kind = (draft as Diagram).nodes[id]?.kind;
    addRow(id, 'listeners', { protocol: kind === 'alb' ? 'HTTP' : 'TCP', port: 80 })(draft, newId);
    const node = (draft as Diagram).nodes[id];
    const listener = node?.kind === 'alb' || node?.kind === 'nlb' ? node.props.listeners.at(-1) : undefined;
    if (listener) addTargetGroup(id, listener)(draft, newId);
  };
}

/** Adds a target group that speaks as the listener does. */
export function addTargetGroup(id: NodeId, { id: row, protocol, port }: Listener): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    const isApplication = node?.kind === 'alb';
    const props = {
      protocol,
      port,
      healthProtocol: isApplication ? httpOf(protocol) : 'TCP',
      ...(isApplication ? {} : { healthTimeout: 10 }),
    };
    const group = addNode(draft, { kind: 'targetGroup', onto: node?.parent ?? null, props }, newId);
    connect.run(draft, { from: { node: id, port: row }, to: group }, newId);
  };
}

/** Moves a listener to another port; the rules of security groups that named the old one name the new one as well. */
export function movePort(loadBalancer: LoadBalancer, { id, port: old }: Listener, port: number): Edit {
  return (draft, newId) => {
    setField(loadBalancer.id, id, 'port', port)(draft, newId);
    for (const group of groupsNaming(draft as Diagram, loadBalancer)) {
      for (const { id: _id, ...rule } of group.props.rules) {
        if (rule.fromPort !== old || rule.toPort !== old) continue;
        addRowCommand.run(
          draft,
          { id: group.id, list: 'rules', values: { ...rule, fromPort: port, toPort: port } },
          newId,
        );
      }
    }
  };
}

/** The groups of a load balancer, and those with a rule that names one of them. */
function groupsNaming(doc: Diagram, { props }: LoadBalancer): readonly NodeOf<'securityGroup'>[] {
  const own: readonly string[] = props.securityGroups;
  return entriesOf(doc.nodes).filter(
    (node): node is NodeOf<'securityGroup'> =>
      node.kind === 'securityGroup' &&
      (own.includes(node.id) || node.props.rules.some(({ peer }) => peer !== null && own.includes(peer))),
  );
}
