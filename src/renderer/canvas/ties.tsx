import { ViewportPortal } from '@xyflow/react';
import type { Picture } from '../../model/layout/picture';
import { activeTab, useApp } from '../store/store';

/** Dotted ties from each spanning node straight down through its shadows. */
export function Ties({ picture }: { picture: Picture }) {
  const selected = useApp((state) => activeTab(state)?.selection.nodes ?? []);
  return (
    <ViewportPortal>
      <svg className="canvas-ties" aria-hidden="true">
        {picture.shadows.map(({ id, node, box }) => {
          const from = picture.boxes.get(node);
          if (!from) return null;
          const x = box.x + box.width / 2;
          const startX = Math.min(Math.max(x, from.x + 8), from.x + from.width - 8);
          const startY = from.y + from.height;
          const bend = startX === x ? '' : `V${startY + 8}H${x}`;
          return (
            <path
              key={id}
              d={`M${startX} ${startY}${bend}V${box.y}`}
              className={selected.includes(node) ? 'is-selected' : ''}
            />
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
