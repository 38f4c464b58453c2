import type { Card } from './cards';
import { createFollowing, setVariables } from './following';

/** The nodes on the canvas while they are drawn as icon and label. */
export const cards = createFollowing<Card>(
  (node, card) => {
    setVariables(node, {
      '--far': card && String(card.far),
      '--grown': card && `${card.grown}px`,
    });
    const label = node.querySelector('.canvas-node-short');
    if (label) label.textContent = card?.label ?? '';
  },
  (a, b) => a.far === b.far && a.grown === b.grown && a.label === b.label,
);
