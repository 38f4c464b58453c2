import type { EdgeMouseHandler } from '@xyflow/react';
import type { FlowEdge } from './flow/data';

/** The ports of the wire under the pointer are filled. Past React: a pointer that crosses many wires renders nothing. */
export const LIT_PORTS = { onEdgeMouseEnter: lighting(true), onEdgeMouseLeave: lighting(false) };

function lighting(on: boolean): EdgeMouseHandler<FlowEdge> {
  return ({ currentTarget }, { source, sourceHandle, target }) => {
    const canvas = currentTarget.closest('.canvas');
    for (const port of canvas?.querySelectorAll<HTMLElement>('.canvas-port') ?? []) {
      const { nodeid, handleid } = port.dataset;
      const isEnd = (nodeid === source && handleid === sourceHandle) || (nodeid === target && handleid === 'in');
      if (isEnd) port.classList.toggle('is-lit', on);
    }
  };
}
