import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { byId } from '../lib/order';
import { changedProps } from './describe-props';
import { changedTemplates } from './describe-templates';
import { wireText } from './describe-wire';
import { nodeName } from './words';

/**
 * What differs between two versions of a diagram, as people would say it: `adds NLB "nlb-2" to VPC "main"`. Places on the
 * canvas are left out: they are not part of the design.
 */
export function describeChanges(before: Diagram, after: Diagram): readonly string[] {
  return [
    ...changedNodes(before, after),
    ...changedWires(before, after),
    ...changedTemplates(before, after),
    ...changedSettings(before, after),
  ];
}

function changedNodes(before: Diagram, after: Diagram): readonly string[] {
  const old = byId(Object.values(before.nodes));
  const removed = old.filter(({ id }) => !after.nodes[id]);
  const kept = old.flatMap((node) => {
    const now = after.nodes[node.id];
    return now && now !== node ? changesOfNode(node, now, before, after) : [];
  });
  const added = Object.values(after.nodes).filter(({ id }) => !before.nodes[id]);
  return [
    ...added.map((node) => `adds ${nodeName(node)}${where(after, node.parent, 'to')}`),
    ...removed.map((node) => `removes ${nodeName(node)}${where(before, node.parent, 'from')}`),
    ...kept,
  ];
}

/** What differs in one node: its label, where it stands, its properties and rows. */
export function changesOfNode(old: DiagramNode, now: DiagramNode, before: Diagram, after: Diagram): readonly string[] {
  const name = nodeName(now);
  return [
    ...(old.label === now.label ? [] : [`renames ${nodeName(old)} to "${now.label}"`]),
    ...(old.logicalId === now.logicalId
      ? []
      : [`changes the logical id of ${name} from ${old.logicalId} to ${now.logicalId}`]),
    ...(old.parent === now.parent
      ? []
      : [`moves ${name}${where(before, old.parent, 'from')}${where(after, now.parent, 'to') || ' to the canvas'}`]),
    ...changedProps(old, now, before, after),
  ];
}

function where(doc: Diagram, parent: NodeId | null, word: 'to' | 'from'): string {
  const home = parent === null ? undefined : doc.nodes[parent];
  return home ? ` ${word} ${nodeName(home)}` : '';
}

function changedWires(before: Diagram, after: Diagram): readonly string[] {
  const same = (a: Wire, b: Wire) =>
    a.from.node === b.from.node && a.from.port === b.from.port && a.to.node === b.to.node;
  const old = byId(Object.values(before.wires));
  const now = Object.values(after.wires);
  const added = now.filter((wire) => !old.some((each) => same(each, wire)));
  // A wire goes with its node, and needs no word then.
  const removed = old.filter(
    (wire) => !now.some((each) => same(each, wire)) && after.nodes[wire.from.node] && after.nodes[wire.to.node],
  );
  return [
    ...added.map((wire) => `wires ${wireText(after, wire)}`),
    ...removed.map((wire) => `removes the wire from ${wireText(before, wire)}`),
  ];
}

function changedSettings({ settings: old }: Diagram, { settings: now }: Diagram): readonly string[] {
  const silenced = now.suppressions.filter((each) => !old.suppressions.includes(each));
  return [
    ...(old.profile === now.profile ? [] : [`sets the profile to ${now.profile}`]),
    ...(old.mode === now.mode ? [] : [`sets the mode to ${now.mode}`]),
    ...silenced.map(({ rule }) => `suppresses ${rule}`),
  ];
}

export { wireText } from './describe-wire';

/** A node of a diagram, in words; empty when it has no such node. */
export function nodeText({ nodes }: Diagram, id: NodeId): string {
  const node = nodes[id];
  return node ? nodeName(node) : '';
}
