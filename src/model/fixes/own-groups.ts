import type { Diagram } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { addRow, attach, detach, type Edit } from './edits';
import { addNode } from './insert';
import { around } from './places';

/** Replaces a security group of another VPC by a copy in the node's own; rules that name groups the VPC cannot see are left out. */
export function copyGroupHome(id: NodeId, group: NodeId): Edit {
  return (draft, newId) => {
    const doc = draft as Diagram;
    const original = doc.nodes[group];
    const home = around(doc, id, 'vpc');
    if (original?.kind !== 'securityGroup' || !home) return;
    const { description } = original.props;
    const copy = addNode(
      draft,
      { kind: 'securityGroup', onto: home.id, stem: original.label, props: { description } },
      newId,
    );
    for (const { id: _id, ...rule } of original.props.rules) {
      const isSeen = rule.peer === null || around(doc, rule.peer, 'vpc')?.id === home.id;
      if (isSeen) addRow(copy, 'rules', rule)(draft, newId);
    }
    detach(id, 'securityGroups', group)(draft, newId);
    attach(id, 'securityGroups', copy)(draft, newId);
  };
}
