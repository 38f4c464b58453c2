import { type Diagram, OUT, type Wire } from '../../../model/document/diagram';
import { isFolded, shownIn } from '../../../model/document/folding';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId, WireId } from '../../../model/kinds/fields';
import type { Routes } from '../../../model/layout/route/scene';
import { lineOf } from '../labels/line-of';
import type { WireLabel } from '../labels/wire-labels';
import { isAbsent } from './absent';
import type { FlowEdge } from './data';
import { LAYER } from './to-flow';

/** A wire with the boxes that it joins: its nodes, or the rows that hide them. */
interface Drawn {
  readonly wire: Wire;
  readonly source: NodeId;
  readonly target: NodeId;
}

/** The wires of a document as React Flow edges along their routes, with what is written on them. */
export function toFlowEdges(
  doc: Diagram,
  findings: Findings,
  routes: Routes,
  labels: ReadonlyMap<string, WireLabel> = new Map(),
): readonly FlowEdge[] {
  const shownAs = shownIn(doc);
  const drawn = Object.values(doc.wires)
    .map((wire) => ({ wire, source: shownAs(wire.from.node), target: shownAs(wire.to.node) }))
    .filter(({ source, target }) => source !== target || !isFolded(doc, source));
  const shown = onePerPair(drawn, findings);
  return drawn.map(({ wire, source, target }) => {
    const draft = findings.drafts.has(wire.id);
    const worst = findings.byWire.get(wire.id)?.find((finding) => finding.severity !== 'info');
    return {
      id: wire.id,
      type: 'wire',
      source,
      // The row of a folded container has one port for all that leaves it.
      sourceHandle: source === wire.from.node ? wire.from.port : OUT,
      target,
      targetHandle: 'in',
      zIndex: LAYER.wires,
      ...(isAbsent(doc, wire.from.node) || isAbsent(doc, wire.to.node) ? { className: 'canvas-absent' } : {}),
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
function onePerPair(drawn: readonly Drawn[], { drafts }: Findings): ReadonlySet<WireId> {
  const pairs = new Map<string, WireId>();
  for (const { wire, source, target } of drawn) {
    const { id } = wire;
    const pair = [source, target].sort().join(' ');
    const known = pairs.get(pair);
    if (known === undefined || (drafts.has(id) && !drafts.has(known))) pairs.set(pair, id);
  }
  return new Set(pairs.values());
}
