import type { Diagram } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import type { Drawn } from '../../../model/layout/preview';
import type { FlowNode } from '../flow/data';
import { PickHint } from './pick-hint';
import { PickMark, TraceOverlay } from './trace-overlay';
import { useLit, useLitNodes } from './use-lit';
import { usePick } from './use-pick';

interface Traced {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly drawn: Drawn;
  readonly nodes: FlowNode[];
}

/** All that a trace does to the canvas: its classes, marked nodes, what lies over the drawing, and picking a node. */
export function useTracing({ doc, facts, drawn, nodes }: Traced) {
  const shown = useLit(doc, drawn.picture);
  const { picking, over, handlers } = usePick(doc, drawn.picture);
  return {
    className: `${shown ? ' is-tracing' : ''}${picking ? ' is-picking' : ''}`,
    nodes: useLitNodes(nodes, doc, shown),
    handlers,
    overlay: (
      <>
        <TraceOverlay doc={doc} facts={facts} drawn={drawn} shown={shown} />
        <PickMark id={over} drawn={drawn} />
        <PickHint facts={facts} picking={picking} over={over} />
      </>
    ),
  };
}
