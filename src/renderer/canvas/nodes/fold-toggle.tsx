import { foldNodes, unfoldNodes } from '../../../model/commands/fold';
import { NodeId } from '../../../model/kinds/fields';
import { run, say, select } from '../../store/store';
import { ChevronDownGlyph, ChevronRightGlyph } from '../../ui';

/** Folds a container into one row, and unfolds it. */
export function FoldToggle({ id, label, isFolded }: { id: string; label: string; isFolded: boolean }) {
  const Glyph = isFolded ? ChevronRightGlyph : ChevronDownGlyph;
  const toggle = () => {
    const ids = [NodeId.parse(id)];
    run(isFolded ? unfoldNodes : foldNodes, { ids });
    select({ nodes: ids });
    say(isFolded ? `${label} unfolded` : `${label} folded`);
  };
  return (
    <button
      type="button"
      className="canvas-fold nodrag"
      aria-expanded={!isFolded}
      aria-label={isFolded ? `Unfold ${label}` : `Fold ${label}`}
      title={isFolded ? 'Unfold (Ctrl+End)' : 'Fold (Ctrl+Home)'}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Glyph size={12} />
    </button>
  );
}
