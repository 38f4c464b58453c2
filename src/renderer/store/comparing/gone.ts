import type { Diagram, DiagramNode, Wire } from '../../../model/document/diagram';
import { shownIn } from '../../../model/document/folding';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';

/** What an older state had and the open diagram lacks, by the ids that both share. */
export interface Gone {
  readonly nodes: readonly DiagramNode[];
  /** Where the nodes stood. */
  readonly layout: Diagram['layout'];
  readonly wires: readonly Wire[];
}

/** The open diagram with what is gone at its old place and no other wires: for the eye alone, it is never edited. */
export function withGone(doc: Diagram, { nodes, layout, wires }: Gone): Diagram {
  const known = new Map(nodes.map((node) => [node.id, node]));
  // The differences follow the document with a pause: what came back meanwhile, or stood in what is gone now, is left out.
  const stands = (node: DiagramNode): boolean => {
    if (doc.nodes[node.id]) return false;
    if (node.parent === null || doc.nodes[node.parent]) return true;
    const parent = known.get(node.parent);
    return parent !== undefined && stands(parent);
  };
  const back = nodes.filter(stands);
  const places = back.flatMap(({ id }) => (layout[id] ? [[id, layout[id]] as const] : []));
  const all: Diagram['nodes'] = { ...doc.nodes, ...Object.fromEntries(back.map((node) => [node.id, node])) };
  return {
    ...doc,
    nodes: all,
    layout: { ...doc.layout, ...Object.fromEntries(places) },
    wires: Object.fromEntries(
      wires.filter(({ from, to }) => all[from.node] && all[to.node]).map((wire) => [wire.id, wire]),
    ),
  };
}

/** Where gone nodes are seen on the canvas: a row for what is folded, a container for what is only listed in it. */
export function seenAs(doc: Diagram, gone: Gone, ids: readonly NodeId[]): readonly NodeId[] {
  const all = withGone(doc, gone);
  const shown = shownIn(all);
  const drawn = ids.flatMap((id) => {
    const node = all.nodes[id];
    const box = node && kindOf(node.kind).listedOnly ? node.parent : node?.id;
    return box ? [shown(box)] : [];
  });
  return [...new Set(drawn)];
}
