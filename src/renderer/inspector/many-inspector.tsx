import { deleteItems } from '../../model/commands/delete-items';
import { duplicate } from '../../model/commands/duplicate';
import type { Diagram } from '../../model/document/diagram';
import type { Findings } from '../../model/findings/validate';
import type { NodeId } from '../../model/kinds/fields';
import { goTo, run, select } from '../store/store';
import type { Selection } from '../store/tab';
import { Button, CopyGlyph, FitGlyph, FrameGlyph, Section, TrashGlyph } from '../ui';
import { FindingCards } from './finding-cards';
import { KindCounts } from './kind-counts';
import { findingsAbout } from './several';

interface ManyInspectorProps {
  readonly doc: Diagram;
  readonly selection: Selection;
  readonly findings: Findings;
}

/** Several things at once: what is wrong between them, what they are, and what can be done with all of them. */
export function ManyInspector({ doc, selection, findings }: ManyInspectorProps) {
  const nodes = selection.nodes.flatMap((id) => doc.nodes[id] ?? []);
  const copy = () => {
    const copies: NodeId[] = [];
    run(duplicate, { ids: selection.nodes, copies });
    select({ nodes: copies });
  };
  return (
    <>
      <header className="inspector-header">
        <span className="inspector-glyph">
          <FrameGlyph size={20} />
        </span>
        <div className="inspector-title">
          <h2>{nodes.length + selection.wires.length} selected</h2>
          <p>{[counted(nodes.length, 'node'), counted(selection.wires.length, 'wire')].filter(Boolean).join(', ')}</p>
        </div>
      </header>
      <FindingCards findings={findingsAbout(findings.all, selection)} profile={doc.settings.profile} />
      {nodes.length > 0 && (
        <Section title="Kinds">
          <KindCounts nodes={nodes} />
        </Section>
      )}
      <div className="inspector-actions">
        {nodes.length > 0 && (
          <>
            <Button icon={FitGlyph} onClick={() => goTo({ what: 'fit-selection' })}>
              Fit
            </Button>
            <Button icon={CopyGlyph} onClick={copy}>
              Duplicate
            </Button>
          </>
        )}
        <Button icon={TrashGlyph} variant="danger" onClick={() => run(deleteItems, selection)}>
          Delete
        </Button>
      </div>
    </>
  );
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
