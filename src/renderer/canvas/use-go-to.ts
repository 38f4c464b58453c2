import { type ReactFlowInstance, useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { activeTab, appStore, type GoTo, goTo, useApp } from '../store/store';
import { ease, motion, duration as times } from '../theme/motion';
import type { FlowNode } from './flow/data';

type Flow = ReactFlowInstance<FlowNode>;

/** Carries out where the canvas is asked to go: fit, a node, a zoom step. */
export function useGoTo(): void {
  const target = useApp((state) => state.goTo);
  const ready = useNodesInitialized();
  const flow = useReactFlow<FlowNode>();
  const store = useStoreApi();
  useEffect(() => {
    if (!target || (!ready && flow.getNodes().length > 0)) return;
    const frame = requestAnimationFrame(() => {
      goTo(null);
      const { width, height } = store.getState();
      go(flow, target, { width, height });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, ready, flow, store]);
}

interface Window {
  readonly width: number;
  readonly height: number;
}

interface Move {
  readonly duration: number;
  ease(part: number): number;
}

function go(flow: Flow, target: GoTo, window: Window): void {
  const move = { duration: motion(times.view), ease };
  if (target.what === 'zoom') {
    if (target.to === 'in') void flow.zoomIn(move);
    else if (target.to === 'out') void flow.zoomOut(move);
    else void flow.zoomTo(1, move);
    return;
  }
  if (flow.getNodes().length === 0) return;
  const selected = activeTab(appStore.getState())?.selection.nodes ?? [];
  const ids: readonly string[] = target.what === 'nodes' ? target.ids : target.what === 'fit-selection' ? selected : [];
  if (target.what === 'fit' || ids.length === 0) {
    const isEased = target.what === 'fit' && target.eased;
    void flow.fitView({ padding: 0.04, maxZoom: 1.25, ...(isEased ? move : { duration: 0 }) });
  } else if (target.what === 'fit-selection') {
    void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1.5, padding: 0.1, ...move });
  } else reveal(flow, ids, window, move);
}

/** Air left around what was brought into sight, in px. */
const AIR = 40;

/** Moves the drawing as little as needed: not at all when everything is in sight, and without zoom while it fits. */
function reveal(flow: Flow, ids: readonly string[], window: Window, move: Move): void {
  const { x, y, zoom } = flow.getViewport();
  const box = flow.getNodesBounds([...ids]);
  const size = { width: box.width * zoom, height: box.height * zoom };
  if (zoom < 0.5 || size.width > window.width - 2 * AIR || size.height > window.height - 2 * AIR) {
    void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1, padding: 0.3, ...move });
    return;
  }
  const by = {
    x: shift(box.x * zoom + x, size.width, window.width),
    y: shift(box.y * zoom + y, size.height, window.height),
  };
  if (by.x !== 0 || by.y !== 0) void flow.setViewport({ x: x + by.x, y: y + by.y, zoom }, move);
}

/** How far something must move along one axis to be in sight with its air; nothing when it is. */
function shift(start: number, length: number, room: number): number {
  if (start < 0) return AIR - start;
  return start + length > room ? room - AIR - start - length : 0;
}
