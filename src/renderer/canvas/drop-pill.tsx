import { isFolded } from '../../model/document/folding';
import { useGesture } from '../store/gesture';
import { activeDoc, useApp } from '../store/store';

/** Beside the pointer while something is dragged: the container it goes to, or why it does not belong there. */
export function DropPill() {
  const dragging = useGesture((gesture) => gesture.dragging);
  const doc = useApp(activeDoc);
  if (!dragging || !doc || (dragging.what === 'move' && dragging.preview === null)) return null;
  const { drop, marked, over, pointer } = dragging;
  const name = marked === null ? 'the canvas' : (doc.nodes[marked]?.label ?? '');
  return (
    <div
      className={drop.legal ? 'canvas-drop-pill' : 'canvas-drop-pill is-illegal'}
      role="status"
      style={{ left: pointer.x + 16, top: pointer.y + 16 }}
    >
      {drop.legal ? `into ${name}` : drop.why}
      {over !== null && isFolded(doc, over) && ' Wait here to unfold it'}
    </div>
  );
}
