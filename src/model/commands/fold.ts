import type { Diagram } from '../document/diagram';
import { canFold, isFolded } from '../document/folding';
import { isNestedStack } from '../document/nested-stacks';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { contentsOf, sizeIn, unfoldAt } from './geometry';
import { openStacks } from './open-stacks';

interface FoldArgs {
  readonly ids: readonly NodeId[];
}

/** Draws containers as one row each, as wide as they are, and nested stacks without what they made; nothing else moves. */
export const foldNodes: Command<FoldArgs> = {
  id: 'node.fold',
  label: 'Fold',
  run(draft, { ids }) {
    const doc = draft as Diagram;
    for (const id of ids) {
      const node = doc.nodes[id];
      const place = draft.layout[id];
      if (node && place && canFold(doc, id) && !isFolded(doc, id)) place.folded = sizeIn(doc, node).width;
    }
  },
};

/** Draws what folded containers and stacks stand for again; what came to stand in the way of a container moves on. */
export const unfoldNodes: Command<FoldArgs> = {
  id: 'node.unfold',
  label: 'Unfold',
  run(draft, { ids }) {
    const doc = draft as Diagram;
    openStacks(
      draft,
      ids.filter((id) => isNestedStack(doc, id)),
    );
    const contents = contentsOf(doc);
    for (const id of ids) unfoldAt(draft, id, contents);
  },
};
