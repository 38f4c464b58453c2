import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { NodeId } from '../../model/kinds/fields';
import type { Picture } from '../../model/layout/picture';
import { activeTab, appStore, select } from '../store/store';
import { NOTHING } from '../store/tab';
import { containerAt } from './containers';
import type { FlowNode } from './flow/data';

/**
 * Clicks that React Flow does not answer as people expect. The inside of a container is ground: a drag there draws a
 * selection box, a click selects the container. A click on one of several selected nodes selects that one alone.
 */
export function useClicks(doc: Diagram, picture: Picture) {
  const flow = useReactFlow<FlowNode>();
  const onGround = useCallback(
    (event: MouseEvent) => {
      const id = containerAt(doc, picture, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), []);
      const before = activeTab(appStore.getState())?.selection ?? NOTHING;
      if (!isAdding(event)) select(id === null ? NOTHING : { nodes: [id] });
      else if (id !== null) select({ ...before, nodes: toggled(before.nodes, id) });
    },
    [doc, flow, picture],
  );
  const onNode = useCallback((event: MouseEvent, node: FlowNode) => {
    const selected = activeTab(appStore.getState())?.selection ?? NOTHING;
    const several = selected.nodes.length + selected.wires.length > 1;
    if (!isAdding(event) && several && node.type !== 'shadow') select({ nodes: [NodeId.parse(node.id)] });
  }, []);
  return { onGround, onNode };
}

function isAdding(event: MouseEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

function toggled(ids: readonly NodeId[], id: NodeId): readonly NodeId[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
