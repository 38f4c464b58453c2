import { useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { activeTab, appStore, goTo, useApp } from '../store/store';
import { motion, duration as times } from '../theme/motion';
import type { FlowNode } from './flow/data';

/** Carries out where the canvas is asked to go: fit, a node, a zoom step. */
export function useGoTo(): void {
  const target = useApp((state) => state.goTo);
  const ready = useNodesInitialized();
  const flow = useReactFlow<FlowNode>();
  useEffect(() => {
    if (!target || (!ready && flow.getNodes().length > 0)) return;
    const duration = motion(times.view);
    const frame = requestAnimationFrame(() => {
      goTo(null);
      const selection = activeTab(appStore.getState())?.selection.nodes ?? [];
      const ids = target.what === 'nodes' ? target.ids : target.what === 'fit-selection' ? selection : undefined;
      if (target.what === 'zoom') {
        if (target.to === 'in') void flow.zoomIn({ duration });
        else if (target.to === 'out') void flow.zoomOut({ duration });
        else void flow.zoomTo(1, { duration });
      } else if (ids && ids.length > 0)
        void flow.fitView({ nodes: ids.map((id) => ({ id })), maxZoom: 1, padding: 0.3, duration });
      else void flow.fitView({ padding: 0.04, maxZoom: 1.25, duration: target.what === 'fit' ? 0 : duration });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, ready, flow]);
}
