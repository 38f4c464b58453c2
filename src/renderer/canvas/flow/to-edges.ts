import type { Diagram, Wire } from '../../../model/document/diagram';
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
  const shown = onePerPair(Object.values(doc.wires), findings);
  return Object.values(doc.wires).map((wire) => {
    const draft = findings.drafts.has(wire.id);
    const worst = findings.byWire.get(wire.id)?.find((finding) => finding.severity !== 'info');
    return {
      id: wire.id,
      type: 'wire',
      source: wire.from.node,
      sourceHandle: wire.from.port,
      target: wire.to.node,
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

/** One wire for each pair of nodes, one that AWS would refuse before others. */
function onePerPair(wires: readonly Wire[], { drafts }: Findings): ReadonlySet<WireId> {
  const pairs = new Map<string, WireId>();
  for (const { id, from, to } of wires) {
    const pair = [from.node, to.node].sort().join(' ');
    const known = pairs.get(pair);
    if (known === undefined || (drafts.has(id) && !drafts.has(known))) pairs.set(pair, id);
  }
  return new Set(pairs.values());
}
