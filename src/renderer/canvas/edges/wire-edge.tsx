import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { toPath } from '../../../model/layout/route/path';
import { useGesture } from '../../store/gesture';
import type { FlowEdge } from '../flow/data';
import type { Line } from '../labels/line-of';
import { type WireLabel as Label, labelAlong } from '../labels/wire-labels';
import { Layer } from '../layer';

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
  const following = useGesture(({ live }) => live?.following.get(id));
  const routed = data && data.points.length > 1 ? data.points : undefined;
  const points = following ??
    routed ?? [
      { x: sourceX, y: sourceY },
      { x: targetX, y: targetY },
    ];
  const draft = data?.draft === true;
  const label = data?.label && following ? labelAlong(following, data.label, draft) : data?.label;
  const line = draft ? 'traffic' : (data?.line ?? 'traffic');
  const state = draft ? 'is-draft' : data?.finding?.severity === 'warning' ? 'is-doubtful' : '';
  const classes = ['canvas-wire', `is-${line}`, state, data?.merged && 'is-merged', selected && 'is-selected'];
  const head = HEADS[line] ?? `arrow${draft ? '-draft' : selected ? '-selected' : ''}`;
  return (
    <>
      <BaseEdge
        id={id}
        path={toPath(points)}
        className={classes.filter(Boolean).join(' ')}
        interactionWidth={16}
        {...(head === '' ? {} : { markerEnd: `url(#${head})` })}
        {...(line === 'peering' ? { markerStart: `url(#${head})` } : {})}
      />
      {label && <WireLabel label={label} isCode={draft} />}
    </>
  );
});

/** Heads of wires that are not requests; the others are filled and follow the state of the wire. */
const HEADS: Partial<Record<Line, string>> = { attachment: '', reference: 'arrow-open' };

function WireLabel({ label: { x, y, text }, isCode }: { label: Label; isCode: boolean }) {
  return (
    <Layer of="words">
      <div
        className={isCode ? 'canvas-wire-code' : 'canvas-wire-label'}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        title={text}
      >
        {text}
      </div>
    </Layer>
  );
}

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
        {['arrow-open', 'arrow-open-selected'].map((id) => (
          <marker
            key={id}
            id={id}
            viewBox="-1 -1 10 10"
            refX="8"
            refY="4"
            markerWidth="10"
            markerHeight="10"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 0 8 4 1 8" className={`canvas-${id}`} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
