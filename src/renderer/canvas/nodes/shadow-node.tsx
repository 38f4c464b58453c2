import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { activeTab, select, useApp } from '../../store/store';
import { KindIcon } from '../../ui';
import type { ShadowFlowNode } from '../flow/data';

/** A spanning node shown once more, in one of its subnets. A click selects the node itself. */
export const ShadowNode = memo(function ShadowNode({ data }: NodeProps<ShadowFlowNode>) {
  const selected = useApp((state) => activeTab(state)?.selection.nodes.includes(data.of) ?? false);
  return (
    <button
      type="button"
      className={selected ? 'canvas-shadow is-selected' : 'canvas-shadow'}
      tabIndex={-1}
      onClick={() => select({ nodes: [data.of] })}
      title={`${data.label} stands in this subnet too`}
    >
      <KindIcon name={data.icon} size={22} />
      <span className="canvas-shadow-words">
        <span className="canvas-shadow-label">{data.label}</span>
        <span className={data.subIsAddress ? 'canvas-shadow-sub is-address' : 'canvas-shadow-sub'}>{data.sub}</span>
      </span>
    </button>
  );
});
