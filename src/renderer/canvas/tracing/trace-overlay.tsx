import { type CSSProperties, useMemo } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import type { NodeId } from '../../../model/kinds/fields';
import type { Box, Point } from '../../../model/layout/geometry';
import type { Drawn } from '../../../model/layout/preview';
import { labelPoint, toPath } from '../../../model/layout/route/path';
import { useTraceIsOpen, useTraceSession } from '../../store/tracing/session';
import { SeverityIcon } from '../../ui';
import { keepsSize } from '../far/follow';
import { useLive } from '../flow/live';
import { Layer } from '../layer';
import { routeLegs } from './leg-routes';
import { type Lit, type LitLeg, offBoxes } from './lit';
import { delayed, type Shown } from './use-lit';
import './trace.css';

interface TraceOverlayProps {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly drawn: Drawn;
  readonly shown: Shown | undefined;
}

/** The traced way over the drawing: lit wires, numbers, crosses where it is blocked, and what is switched off. */
export function TraceOverlay({ doc, facts, drawn, shown }: TraceOverlayProps) {
  return useTraceIsOpen() ? <OpenTrace {...{ doc, facts, drawn, shown }} /> : null;
}

function OpenTrace({ doc, facts, drawn: still, shown }: TraceOverlayProps) {
  const { down } = useTraceSession();
  const drawn = useLive(still);
  const off = down.length === 0 ? [] : offBoxes(facts, down);
  return (
    <Layer>
      {off.map((id) => (
        <OffMark key={id} box={drawn.picture.boxes.get(id)} />
      ))}
      {shown && <Way doc={doc} drawn={drawn} shown={shown} />}
    </Layer>
  );
}

function Way({ doc, drawn, shown }: { doc: Diagram; drawn: Drawn; shown: Shown }) {
  const { lit, path, hop } = shown;
  const lines = useMemo(() => routeLegs(doc, drawn, lit.legs), [doc, drawn, lit]);
  const [entry] = lit.legs;
  const start = lines[0]?.[0];
  return (
    <>
      <svg ref={keepsSize} className="canvas-overlay trace-lines" aria-hidden="true">
        <Heads />
        {lit.legs.map((leg, i) => (
          <Leg
            key={`${leg.hop} ${leg.from} ${leg.to} ${leg.wire}`}
            leg={leg}
            points={lines[i] ?? []}
            hops={path.hops.length}
            isCurrent={hop === leg.hop - 1}
          />
        ))}
      </svg>
      {entry?.from === null && start && (
        <span ref={keepsSize} className="trace-entry" style={at(start)} aria-hidden="true">
          <span className="trace-number">1</span>
          {path.hops[0]?.end}
        </span>
      )}
      {lit.legs.map((leg, i) => (
        <LegCross key={`${leg.hop} ${leg.to}`} leg={leg} points={lines[i] ?? []} />
      ))}
      <NodeMarks lit={lit} drawn={drawn} hops={path.hops.length} />
    </>
  );
}

interface LegProps {
  readonly leg: LitLeg;
  readonly points: readonly Point[];
  readonly hops: number;
  readonly isCurrent: boolean;
}

function Leg({ leg, points, hops, isCurrent }: LegProps) {
  if (points.length < 2) return null;
  const d = toPath(points);
  const { isBlocked, isBeyond, hop } = leg;
  const classes = ['trace-leg', isBlocked && 'is-blocked', isBeyond && 'is-beyond', isCurrent && 'is-current'];
  return (
    <g className={classes.filter(Boolean).join(' ')} style={delayed(hop, hops)} data-testid={`leg-${hop}`}>
      <path className="trace-halo" d={d} />
      <path className="trace-line" d={d} markerEnd={`url(#trace-head${isBlocked ? '-blocked' : ''})`} />
    </g>
  );
}

/** A red cross on the line that nothing passes, with the codes of the rules that say why. */
function LegCross({ leg, points }: { leg: LitLeg; points: readonly Point[] }) {
  if (leg.codes.length === 0 || points.length < 2) return null;
  return (
    <span ref={keepsSize} className="trace-cross" style={at(labelPoint(points))} aria-hidden="true">
      <SeverityIcon severity="error" size={14} />
      {leg.codes.join(', ')}
    </span>
  );
}

function NodeMarks({ lit, drawn, hops }: { lit: Lit; drawn: Drawn; hops: number }) {
  return [...lit.nodes.values()].map(({ id, hops: numbers, isBlocked, isAtFault }) => {
    const box = drawn.picture.boxes.get(id);
    if (!box) return null;
    return (
      <span key={id} aria-hidden="true">
        {numbers.length > 0 && (
          <span
            ref={keepsSize}
            className={isBlocked ? 'trace-number is-blocked' : 'trace-number'}
            style={{ ...at(box), ...delayed(numbers[0] ?? 1, hops) }}
            data-testid="hop-number"
          >
            {numbers.join('·')}
          </span>
        )}
        {(isBlocked || isAtFault) && (
          <span ref={keepsSize} className="trace-fault" style={at({ x: box.x + box.width, y: box.y })}>
            <SeverityIcon severity="error" size={16} />
          </span>
        )}
      </span>
    );
  });
}

function OffMark({ box }: { box: Box | undefined }) {
  if (!box) return null;
  return (
    <span
      className="trace-off"
      style={{ ...at(box), width: box.width, height: box.height }}
      aria-hidden="true"
      data-testid="off-mark"
    >
      <span ref={keepsSize}>off</span>
    </span>
  );
}

function Heads() {
  return (
    <defs>
      {['trace-head', 'trace-head-blocked'].map((id) => (
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
          <path d="M0 0 8 4 0 8z" className={id} />
        </marker>
      ))}
    </defs>
  );
}

function at({ x, y }: Point): CSSProperties {
  return { left: x, top: y };
}

/** The box that a click would choose while the canvas is asked for a node. */
export function PickMark({ id, drawn }: { id: NodeId | null; drawn: Drawn }) {
  const box = id === null ? undefined : drawn.picture.boxes.get(id);
  if (!box) return null;
  return (
    <Layer>
      <span className="trace-pick" style={{ ...at(box), width: box.width, height: box.height }} aria-hidden="true" />
    </Layer>
  );
}
