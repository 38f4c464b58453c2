import { useReactFlow } from '@xyflow/react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type SyntheticEvent,
  useEffect,
  useState,
} from 'react';
import { unfoldNodes } from '../../../model/commands/fold';
import type { Diagram } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import type { Picture } from '../../../model/layout/picture';
import { run } from '../../store/store';
import { type Picking, picked, stopPicking, usePicking } from '../../store/tracing/session';
import { containerAt } from '../containers';
import type { FlowNode } from '../flow/data';
import { useEscape } from '../use-escape';

/** While a trace asks for a node, the next click or Enter on the canvas gives it, and does nothing else. */
export function usePick(doc: Diagram, picture: Picture) {
  const picking = usePicking();
  const flow = useReactFlow<FlowNode>();
  const [over, setOver] = useState<NodeId | null>(null);
  useEscape(() => {
    stopPicking();
    return picking !== null;
  });
  useEffect(() => {
    if (picking === null) setOver(null);
  }, [picking]);
  useEffect(() => stopPicking, []);
  if (picking === null) return { picking, over: null, handlers: {} };

  const under = (event: { readonly target: EventTarget; readonly clientX: number; readonly clientY: number }) =>
    pickable(doc, picking, idOf(event.target), () =>
      containerAt(doc, picture, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), []),
    );
  /** A row cannot be chosen, but what it hides can. */
  const choose = (choice: NodeId | null, hit: NodeId | null) => {
    if (choice !== null) picked(choice);
    else if (hit !== null && isFolded(doc, hit)) run(unfoldNodes, { ids: [hit] });
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const id = idOf(event.target);
    if ((event.key !== 'Enter' && event.key !== ' ') || id === null) return;
    swallow(event);
    choose(
      pickable(doc, picking, id, () => null),
      id,
    );
  };
  const onClickCapture = (event: MouseEvent) => {
    if (!isDrawing(event.target)) return;
    swallow(event);
    choose(under(event), idOf(event.target));
  };
  // No drag, no selection box; the other buttons still move the drawing.
  const onPress = (event: MouseEvent) => {
    if (event.button === 0 && isDrawing(event.target)) swallow(event);
  };
  return {
    picking,
    over,
    handlers: {
      onKeyDownCapture,
      onClickCapture,
      onPointerDownCapture: onPress,
      onMouseDownCapture: onPress,
      onPointerMove: (event: PointerEvent) => setOver(under(event)),
      onPointerLeave: () => setOver(null),
    },
  };
}

/** What a click chooses: a node that is hit; to be switched off also the zone or container around the place. */
function pickable(doc: Diagram, picking: Picking, hit: NodeId | null, ground: () => NodeId | null): NodeId | null {
  const kind = hit === null ? undefined : doc.nodes[hit]?.kind;
  const isEnd = kind !== undefined && (kindOf(kind).container === undefined || kind === 'onPremises');
  if (picking !== 'off') return isEnd ? hit : null;
  if (hit !== null) return hit;
  const around = ground();
  for (let at = around; at !== null; at = doc.nodes[at]?.parent ?? null) if (doc.nodes[at]?.kind === 'zone') return at;
  return around;
}

/** The node under the pointer or in focus; a shadow stands for its node. */
function idOf(target: EventTarget): NodeId | null {
  const element = target instanceof Element ? target.closest('.react-flow__node') : null;
  const [id] = element?.getAttribute('data-id')?.split('@') ?? [];
  return id ? NodeId.parse(id) : null;
}

/** The hint over the drawing has a button of its own. */
function isDrawing(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.react-flow') !== null && target.closest('.trace-hint') === null;
}

function swallow(event: SyntheticEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
