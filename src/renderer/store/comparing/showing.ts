import type { Difference } from '../../../model/diff/sections';
import type { Diagram } from '../../../model/document/diagram';
import type { NodeId } from '../../../model/kinds/fields';
import { showAll } from '../jump';
import { activeDoc, appStore, goTo } from '../store';
import { type Gone, seenAs } from './gone';

/** Selects what a difference is about, as far as it is there, and brings it into view with what is gone. */
export function showDifference({ nodes, wires }: Difference, gone: Gone): void {
  const doc = activeDoc(appStore.getState());
  if (!doc) return;
  showAll(nodes, wires);
  const lost = seenAs(
    doc,
    gone,
    nodes.filter((id) => !doc.nodes[id]),
  );
  if (lost.length > 0) goTo({ what: 'nodes', ids: [...nodes.filter((id) => doc.nodes[id]), ...lost] });
}

/** Whether there is anything to show of a difference; `gone` are the nodes that are no longer there. */
export function canShow(doc: Diagram | undefined, { nodes, wires }: Difference, gone: ReadonlySet<NodeId>): boolean {
  return nodes.some((id) => doc?.nodes[id] || gone.has(id)) || wires.some((id) => doc?.wires[id]);
}
