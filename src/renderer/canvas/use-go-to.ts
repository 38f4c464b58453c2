import { type ReactFlowInstance, useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { activeTab, appStore, type GoTo, goTo, useApp } from '../store/store';
import { motion, duration as times } from '../theme/motion';
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

function go(flow: Flow, target: GoTo, window: Window): void {
  const duration = motion(times.view);
  if (target.what === 'zoom') {
    if (target.to === 'in') void flow.zoomIn({ duration });
    else if (target.to === 'out') void flow.zoomOut({ duration });
    else void flow.zoomTo(1, { duration });
    return;
  }
  const selected = activeTab(appStore.getState())?.selection.nodes ?? [];
  const ids: readonly string[] = target.what === 'nodes' ? target.ids : target.what === 'fit-selection' ? selected : [];
  if (ids.length === 0) void flow.fitView({ padding: 0.04, maxZoom: 1.25, duration: 0 });
  else if (target.what === 'fit-selection') {
    void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1.5, padding: 0.1, duration });
  } else if (!isInSight(flow, ids, window)) {
    void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1, padding: 0.3, duration });
  }
}

/** What can be seen and read already is not moved: the drawing stays where the eye knows it. */
function isInSight(flow: Flow, ids: readonly string[], window: Window): boolean {
  const { x, y, zoom } = flow.getViewport();
  if (zoom < 0.5) return false;
  const box = flow.getNodesBounds([...ids]);
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return left >= 0 && top >= 0 && left + box.width * zoom <= window.width && top + box.height * zoom <= window.height;
}
