import { useConnection } from '@xyflow/react';
import { useEffect } from 'react';
import { unfoldNodes } from '../../model/commands/fold';
import type { Diagram } from '../../model/document/diagram';
import { isFolded } from '../../model/document/folding';
import { NodeId } from '../../model/kinds/fields';
import { useGesture } from '../store/gesture';
import { run, say } from '../store/store';

/** How long something dragged must rest on a folded container before it opens, in ms. */
const REST = 600;

/** A folded container opens under what is dragged over it, a node or a wire, so that the drop can go inside. */
export function useUnfoldOnHover(doc: Diagram): void {
  const under = useGesture(({ dragging }) => dragging?.over ?? null);
  const isWiring = useGesture(({ wiring }) => wiring !== null);
  const reached = useConnection((connection) => (connection.inProgress ? (connection.toNode?.id ?? null) : null));
  const over = isWiring && reached !== null ? NodeId.parse(reached) : under;
  const row = over !== null && isFolded(doc, over) ? over : null;
  useEffect(() => {
    if (row === null) return;
    const timer = setTimeout(() => {
      run(unfoldNodes, { ids: [row] });
      say('Unfolded');
    }, REST);
    return () => clearTimeout(timer);
  }, [row]);
}
