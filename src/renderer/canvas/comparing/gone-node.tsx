import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { KindIcon } from '../../ui';
import { keepsSize } from '../far/follow';
import type { GoneFlowNode } from '../flow/data';

/** A node that the older state had: where it was, dashed and struck through. */
export const GoneNode = memo(function GoneNode({ data }: NodeProps<GoneFlowNode>) {
  const className = data.isContainer ? 'compared-gone is-container' : 'compared-gone';
  return (
    <div ref={keepsSize} className={className} data-testid={`gone-${data.label}`} aria-hidden="true">
      <span className="compared-gone-words">
        {data.icon !== 'zone' && <KindIcon name={data.icon} size={20} />}
        <s>{data.label}</s>
      </span>
    </div>
  );
});
