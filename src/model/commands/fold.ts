import type { Diagram } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { contentsOf, sizeIn, unfoldAt } from './geometry';

interface FoldArgs {
  readonly ids: readonly NodeId[];
}

/** Draws containers as one row each, as wide as they are; nothing else moves. */
export const foldContainers: Command<FoldArgs> = {
  id: 'container.fold',
  label: 'Fold',
  run(draft, { ids }) {
    for (const id of ids) {
      const node = (draft as Diagram).nodes[id];
      const place = draft.layout[id];
      if (node && place && place.folded === undefined && kindOf(node.kind).container) {
        place.folded = sizeIn(draft as Diagram, node).width;
      }
    }
  },
};

/** Draws folded containers with all that stands in them again; what came to stand in the way moves on. */
export const unfoldContainers: Command<FoldArgs> = {
  id: 'container.unfold',
  label: 'Unfold',
  run(draft, { ids }) {
    const contents = contentsOf(draft as Diagram);
    for (const id of ids) unfoldAt(draft, id, contents);
  },
};
