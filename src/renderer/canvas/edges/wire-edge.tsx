import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { labelPoint, toPath } from '../../../model/layout/route/path';
import type { FlowEdge } from '../flow/data';

const SHORT = 72;

/** A wire along its route. One that AWS would refuse is dashed and red and carries the code of the rule. */
export const WireEdge = memo(function WireEdge({
  id,
  data,
  selected,
  sourceX,
  sourceY,
  targetX,
  targetY,
}: EdgeProps<FlowEdge>) {
  const routed = data && data.points.length > 1 ? data.points : undefined;
  const points = routed ?? [
    { x: sourceX, y: sourceY },
    { x: targetX, y: targetY },
  ];
  const middle = labelPoint(points);
  // On a short wire the code would cover what it connects: it stands above the line instead.
  const at = middle.length < SHORT ? { x: middle.x, y: middle.y - 14 } : middle;
  const doubtful = data?.finding?.severity === 'warning' ? 'is-doubtful' : '';
  const classes = [
    'canvas-wire',
    data?.draft ? 'is-draft' : doubtful,
    data?.merged ? 'is-merged' : '',
    selected ? 'is-selected' : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <BaseEdge
        id={id}
        path={toPath(points)}
        className={classes}
        interactionWidth={16}
        markerEnd={`url(#${data?.draft ? 'arrow-draft' : selected ? 'arrow-selected' : 'arrow'})`}
      />
      {data?.draft && data.finding && (
        <EdgeLabelRenderer>
          <div
            className="canvas-wire-code"
            style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
          >
            {data.finding.code}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** The arrow heads, drawn once: 8 x 8, filled, in the colour of their wire. */
export function ArrowHeads() {
  return (
    <svg className="canvas-arrow-heads" aria-hidden="true">
      <defs>
        {['arrow', 'arrow-draft', 'arrow-selected'].map((id) => (
          <marker
            key={id}
            id={id}
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 0 8 4 0 8z" className={`canvas-${id}`} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
