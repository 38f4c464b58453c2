import { type NodeProps, NodeResizer } from '@xyflow/react';
import { memo, useCallback } from 'react';
import { resizeNode } from '../../../model/commands/resize-node';
import { NodeId } from '../../../model/kinds/fields';
import { useGesture } from '../../store/gesture';
import { run } from '../../store/store';
import { KindIcon, SeverityCount } from '../../ui';
import { keepsSize } from '../far/follow';
import { tabs } from '../far/follow-tabs';
import type { Inside } from '../far/inside';
import type { ContainerFlowNode } from '../flow/data';
import { NodeBadge } from './badge';
import { FoldToggle } from './fold-toggle';
import { FoldedPorts, FoldedWords } from './folded-row';
import { MiddleCut } from './middle-cut';

/** Account, Region, VPC, zone or subnet: AWS's group colours, a tab at the top left, room inside, or one row. */
export const ContainerNode = memo(function ContainerNode({ id, data, selected }: NodeProps<ContainerFlowNode>) {
  const mark = useGesture(({ dragging }) =>
    dragging?.marked === id ? (dragging.drop.legal ? 'legal' : 'illegal') : '',
  );
  const tab = useCallback((element: HTMLElement | null) => (element ? tabs.follow(id, element) : undefined), [id]);
  const worst = data.folded ? data.inside.worst : data.badge;
  const classes = [
    'canvas-container',
    `canvas-container-${data.style}`,
    worst ? `has-${worst.severity}` : '',
    data.folded ? 'is-folded' : '',
    data.isExternal ? 'is-external' : '',
    selected ? 'is-selected' : '',
    mark ? `is-drop-${mark}` : '',
  ];
  return (
    <div ref={keepsSize} className={classes.filter(Boolean).join(' ')} data-testid={`container-${data.label}`}>
      {selected && !data.folded && (
        <NodeResizer
          minWidth={120}
          minHeight={60}
          lineClassName="canvas-resize-line"
          handleClassName="canvas-resize-handle"
          onResizeEnd={(_event, { x, y, width, height }) =>
            run(resizeNode, {
              id: NodeId.parse(id),
              x: Math.round(x),
              y: Math.round(y),
              width: Math.round(width),
              height: Math.round(height),
            })
          }
        />
      )}
      <div ref={tab} className="canvas-tab">
        {data.style !== 'zone' && <KindIcon name={data.icon} size={24} />}
        {data.isExternal && <KindIcon name="external" size={12} />}
        <span className="canvas-tab-name" title={data.isExternal ? `${data.label}, there already` : data.label}>
          <MiddleCut text={data.label} />
        </span>
        {!data.folded && <span className="canvas-tab-mono">{data.mono}</span>}
        <FoldToggle id={id} label={data.label} isFolded={data.folded !== null} />
        {data.folded && <FoldedWords kinds={data.folded} inside={data.inside} />}
        <Contents inside={data.inside} inWords={data.style === 'account'} />
      </div>
      {data.folded && <FoldedPorts />}
      {data.badge && !data.folded && <NodeBadge badge={data.badge} />}
    </div>
  );
});

/** At map level: the worst finding inside and how many resources there are; in words at the account, where the drawing begins. */
function Contents({ inside: { count, worst }, inWords }: { inside: Inside; inWords: boolean }) {
  return (
    <span className="canvas-tab-inside">
      {worst && <SeverityCount {...worst} noun={worst.count === 1 ? worst.severity : `${worst.severity}s`} />}
      <span title={`${counted(count)} inside`}>{inWords ? counted(count) : count}</span>
    </span>
  );
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'resource' : 'resources'}`;
}
