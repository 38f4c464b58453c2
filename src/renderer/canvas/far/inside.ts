import type { Diagram } from '../../../model/document/diagram';
import { hiddenIn, isFolded } from '../../../model/document/folding';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import type { Badge } from '../flow/data';

/** What a container says of its contents when they are too small to speak for themselves. */
export interface Inside {
  /** Nodes drawn in it, containers left out. */
  readonly count: number;
  /** The worst severity among its contents and itself, and how many findings of it there are; remarks do not count. */
  readonly worst: Badge | null;
}

export const EMPTY: Inside = { count: 0, worst: null };

/** The contents of every container that has any, and what every folded stack stands for. */
export function insideOf(doc: Diagram, findings: Findings): ReadonlyMap<NodeId, Inside> {
  const all = new Map<NodeId, Inside>();
  const hidden = hiddenIn(doc);
  const change = (id: NodeId, by: (inside: Inside) => Inside) => all.set(id, by(all.get(id) ?? EMPTY));
  for (const { id, kind } of Object.values(doc.nodes)) {
    const { container, listedOnly } = kindOf(kind);
    if (container || listedOnly) continue;
    for (const around of holdersOf(doc, hidden, id)) change(around, (it) => ({ ...it, count: it.count + 1 }));
  }
  for (const { severity, on } of findings.all) {
    if (severity === 'info') continue;
    const touched = new Set(on.flatMap((id) => holdersOf(doc, hidden, id)));
    // Findings come worst first, so the first severity that a container meets is its worst.
    for (const around of touched) change(around, (it) => ({ ...it, worst: counted(it.worst, severity) }));
  }
  return all;
}

function counted(worst: Badge | null, severity: Badge['severity']): Badge {
  if (worst === null) return { severity, count: 1 };
  return worst.severity === severity ? { severity, count: worst.count + 1 } : worst;
}

/** What speaks for a node: the containers around it, the folded stack that hides it, and the containers around that. */
function holdersOf(doc: Diagram, hidden: ReadonlyMap<NodeId, NodeId>, id: NodeId): readonly NodeId[] {
  const stack = hidden.get(id) ?? (isFolded(doc, id) ? id : undefined);
  const around = containersOf(doc, id);
  return stack === undefined ? around : [...new Set([...around, stack, ...containersOf(doc, stack)])];
}

/** The containers around a node, the node itself among them when it is one. */
function containersOf(doc: Diagram, id: NodeId): readonly NodeId[] {
  const found: NodeId[] = [];
  for (let node = doc.nodes[id]; node; node = node.parent === null ? undefined : doc.nodes[node.parent]) {
    if (kindOf(node.kind).container) found.push(node.id);
  }
  return found;
}
