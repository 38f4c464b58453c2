import { useStore as useFlowStore } from '@xyflow/react';
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';

const LAYERS = { overlay: '.react-flow__viewport-portal', words: '.react-flow__edgelabel-renderer' } as const;

interface LayerProps {
  readonly of?: keyof typeof LAYERS;
  readonly children: ReactNode;
}

/**
 * Draws in the coordinates of the diagram: over it, or among the words on its wires. React Flow's own portals search the
 * page for their layer with each step of a pan or zoom, and there is one for each label.
 */
export function Layer({ of = 'overlay', children }: LayerProps) {
  const canvas = useFlowStore((state) => state.domNode);
  const layer = useMemo(() => canvas?.querySelector(LAYERS[of]), [canvas, of]);
  return layer ? createPortal(children, layer) : null;
}
