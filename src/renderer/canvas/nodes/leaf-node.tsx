import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useCallback } from 'react';
import { NodeId } from '../../../model/kinds/fields';
import { rowCentre } from '../../../model/layout/node-size';
import { useGesture } from '../../store/gesture';
import { select } from '../../store/store';
import { KindIcon, SecurityGroupGlyph, SeverityIcon } from '../../ui';
import { cards } from '../far/follow-cards';
import { hitAreas } from '../far/use-hit-areas';
import type { LeafData, LeafFlowNode, RowData } from '../flow/data';
import { NodeBadge } from './badge';
import { MiddleCut } from './middle-cut';
import { StackEnd } from './stack-end';

/** A resource: icon, label, the one fact that decides, and its rows with their ports. */
export const LeafNode = memo(function LeafNode({ id, data, selected }: NodeProps<LeafFlowNode>) {
  const wiring = useGesture((gesture) => wiringClass(gesture.wiring, id));
  const classes = [
    'canvas-node',
    data.isUpright ? 'is-upright' : data.rows.length > 0 ? 'has-rows' : 'is-compact',
    data.badge ? `has-${data.badge.severity}` : '',
    data.stack?.isFolded ? 'is-closed' : '',
    data.repeat ? 'is-repeated' : '',
    data.isExternal ? 'is-external' : '',
    selected ? 'is-selected' : '',
    wiring,
  ];
  const atADistance = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const [card, hitArea] = [cards.follow(id, element), hitAreas.follow(id, element)];
      return () => {
        card();
        hitArea();
      };
    },
    [id],
  );
  return (
    <div ref={atADistance} className={classes.filter(Boolean).join(' ')} data-testid={`node-${data.label}`}>
      {wiring === 'is-legal' && (
        <span className="canvas-drop-here">
          <SeverityIcon severity="ok" size={12} />
          Drop here
        </span>
      )}
      <Handle id="in" type="target" position={Position.Left} className="canvas-port-in" isConnectableStart={false} />
      <Header id={id} data={data} />
      {data.rows.map((row, i) => (
        <Row key={row.id} row={row} index={i} />
      ))}
      {data.chips.length > 0 && <Chips data={data} />}
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        className={`canvas-port canvas-port-out-${data.out}`}
        isConnectableEnd={false}
      />
      {data.badge && <NodeBadge badge={data.badge} />}
    </div>
  );
});

function wiringClass(wiring: { from: string; verdict(id: NodeId): { legal: boolean } } | null, id: string): string {
  if (!wiring) return '';
  if (wiring.from === id) return 'is-wiring-from';
  return wiring.verdict(NodeId.parse(id)).legal ? 'is-legal' : 'is-dimmed';
}

function Header({ id, data }: { id: string; data: LeafData }) {
  const size = data.isUpright ? 28 : data.rows.length > 0 ? 30 : 22;
  return (
    <div className="canvas-node-header">
      <KindIcon name={data.icon} size={size} />
      <div className="canvas-node-words">
        <Label label={data.label.replace(/\s+/g, ' ')} isExternal={data.isExternal} />
        {!data.isUpright && (
          <div className="canvas-node-sub" title={data.stack?.words ?? data.kindLabel}>
            {data.subIsGroup && <SecurityGroupGlyph size={11} />}
            <span>{data.sub}</span>
          </div>
        )}
      </div>
      {data.stack && <StackEnd id={id} label={data.label} stack={data.stack} />}
      {data.repeat && (
        <span className="canvas-repeat" title={data.repeat.words}>
          {data.repeat.count}
        </span>
      )}
    </div>
  );
}

function Label({ label, isExternal }: { label: string; isExternal: boolean }) {
  return (
    <div className="canvas-node-label" title={isExternal ? `${label}, there already` : label}>
      {isExternal && <KindIcon name="external" size={12} />}
      <MiddleCut text={label} />
      <span className="canvas-node-short" aria-hidden="true" />
    </div>
  );
}

function Row({ row, index }: { row: RowData; index: number }) {
  return (
    <div className="canvas-row" data-testid={`row-${row.strong} ${row.text}`}>
      <span className="canvas-row-strong">{row.strong}</span>
      <span className="canvas-row-text">{row.text}</span>
      {row.remark !== '' && <span className="canvas-row-remark">{row.remark}</span>}
      <Handle
        id={row.id}
        type="source"
        position={Position.Right}
        className={row.wired ? 'canvas-port is-wired' : 'canvas-port'}
        style={{ top: rowCentre(index) }}
        isConnectableEnd={false}
      />
    </div>
  );
}

function Chips({ data }: { data: LeafData }) {
  const shown = data.chips.slice(0, data.chips.length > 2 ? 1 : 2);
  return (
    <div className="canvas-chips">
      {shown.map((chip) => (
        <button
          type="button"
          key={chip.id}
          className="canvas-chip nodrag"
          title={chip.label}
          onClick={(event) => {
            event.stopPropagation();
            select({ nodes: [chip.id] });
          }}
        >
          <SecurityGroupGlyph size={11} />
          <span>{chip.label}</span>
        </button>
      ))}
      {data.chips.length > shown.length && <span className="canvas-chip">+{data.chips.length - shown.length}</span>}
    </div>
  );
}
