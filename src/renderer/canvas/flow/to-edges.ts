import type { Diagram } from '../../../model/document/diagram';
import type { Findings } from '../../../model/findings/validate';
import type { Routes } from '../../../model/layout/route/scene';
import type { FlowEdge } from './data';
import { LAYER } from './to-flow';

/** The wires of a document as React Flow edges along their routes. */
export function toFlowEdges(doc: Diagram, findings: Findings, routes: Routes): readonly FlowEdge[] {
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
        finding: worst ? { code: worst.rule, severity: worst.severity } : null,
      },
    };
  });
}
