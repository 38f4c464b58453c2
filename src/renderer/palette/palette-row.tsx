import type { DragEvent } from 'react';
import { kindOf } from '../../model/kinds/registry';
import { setGesture } from '../store/gesture';
import { KindIcon } from '../ui';
import { setDragImage } from './drag-image';
import type { PaletteEntry } from './entries';

interface PaletteRowProps {
  readonly entry: PaletteEntry;
  readonly onInsert: (entry: PaletteEntry) => void;
  /** The drag ended on the canvas. */
  readonly onDropped: (entry: PaletteEntry) => void;
}

/** One entry: drag it onto the canvas, or click it. Arrows lead to it: as stops of Tab, dozens would bar the way to the canvas. */
export function PaletteRow({ entry, onInsert, onDropped }: PaletteRowProps) {
  const { kind, variant, label, icon } = entry;
  const onDragStart = (event: DragEvent<HTMLButtonElement>) => {
    event.dataTransfer.effectAllowed = 'copy';
    // Firefox starts no drag without data.
    event.dataTransfer.setData('text/plain', label);
    setDragImage(event.dataTransfer, event.currentTarget);
    setGesture({ carried: { kind, ...(variant ? { variant } : {}) } });
  };
  const onDragEnd = (event: DragEvent) => {
    setGesture({ carried: null, dragging: null });
    if (event.dataTransfer.dropEffect !== 'none') onDropped(entry);
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className="palette-row"
      draggable
      title={variant ? label : kindOf(kind).label}
      data-kind={entry.id}
      onClick={() => onInsert(entry)}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
    >
      <KindIcon name={icon} size={20} />
      <span>{label}</span>
    </button>
  );
}
