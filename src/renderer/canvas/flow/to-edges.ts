import { type Diagram, OUT, type Wire } from '../../../model/document/diagram';
import { isFoldedAway, shownAs } from '../../../model/document/folding';
import type { Findings } from '../../../model/findings/validate';
import type { WireId } from '../../../model/kinds/fields';
import type { Routes } from '../../../model/layout/route/scene';
import { lineOf } from '../labels/line-of';
import type { WireLabel } from '../labels/wire-labels';
import type { FlowEdge } from './data';
import { LAYER } from './to-flow';

/** The wires of a document as React Flow edges along their routes, with what is written on them. */
export function toFlowEdges(
  doc: Diagram,
  findings: Findings,
  routes: Routes,
  labels: ReadonlyMap<string, WireLabel> = new Map(),
): readonly FlowEdge[] {
  const wires = Object.values(doc.wires).filter((wire) => !isFoldedAway(doc, wire));
  const shown = onePerPair(doc, wires, findings);
  return wires.map((wire) => {
    const source = shownAs(doc, wire.from.node);
    const draft = findings.drafts.has(wire.id);
    const worst = findings.byWire.get(wire.id)?.find((finding) => finding.severity !== 'info');
    return {
      id: wire.id,
      type: 'wire',
      source,
      // The row of a folded container has one port for all that leaves it.
      sourceHandle: source === wire.from.node ? wire.from.port : OUT,
      target: shownAs(doc, wire.to.node),
      targetHandle: 'in',
      zIndex: LAYER.wires,
      ariaLabel: `Wire from ${doc.nodes[wire.from.node]?.label} to ${doc.nodes[wire.to.node]?.label}${draft ? ', AWS would refuse it' : ''}`,
      data: {
        points: routes.get(wire.id) ?? [],
        draft,
        line: lineOf(doc, wire),
        label: labels.get(wire.id) ?? null,
        merged: !shown.has(wire.id),
        finding: worst ? { code: worst.rule, severity: worst.severity } : null,
      },
    };
  });
}

/** One wire for each pair of boxes, one that AWS would refuse before others. */
function onePerPair(doc: Diagram, wires: readonly Wire[], { drafts }: Findings): ReadonlySet<WireId> {
  const pairs = new Map<string, WireId>();
  for (const { id, from, to } of wires) {
    const pair = [shownAs(doc, from.node), shownAs(doc, to.node)].sort().join(' ');
    const known = pairs.get(pair);
    if (known === undefined || (drafts.has(id) && !drafts.has(known))) pairs.set(pair, id);
  }
  return new Set(pairs.values());
}
