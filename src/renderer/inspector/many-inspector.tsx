import { useMemo, useState } from 'react';
import { duplicate } from '../../model/commands/duplicate';
import type { Diagram, DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { concernsOf, type FieldPlace } from '../../model/findings/concerns';
import type { Finding, Findings } from '../../model/findings/validate';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { deleteAsking } from '../store/deleting';
import { goTo, run, select } from '../store/store';
import type { Selection } from '../store/tab';
import { Button, CopyGlyph, FitGlyph, FrameGlyph, Section, TrashGlyph } from '../ui';
import { FindingCards } from './finding-cards';
import { FindingFields } from './finding-fields';
import { KindCounts } from './kind-counts';
import { NodeLink } from './node-link';
import { nameOf } from './references';
import { findingsAbout } from './several';

interface ManyInspectorProps {
  readonly doc: Diagram;
  readonly selection: Selection;
  readonly findings: Findings;
  readonly facts: Facts;
}

/** Several things at once: what is wrong between them, what they are, and what can be done with all of them. */
export function ManyInspector({ doc, selection, findings, facts }: ManyInspectorProps) {
  const nodes = selection.nodes.flatMap((id) => doc.nodes[id] ?? []);
  const about = useMemo(() => findingsAbout(findings.all, selection), [findings, selection]);
  const places = useMemo(() => placesOf(about, facts), [about, facts]);
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
      <FindingCards findings={about} profile={doc.settings.profile} />
      <FindingFields places={places} facts={facts} several />
      {nodes.length > 0 && (
        <>
          <Section title="Kinds">
            <KindCounts nodes={nodes} />
          </Section>
          <NodeNames nodes={nodes} />
        </>
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
        <Button icon={TrashGlyph} variant="danger" onClick={() => void deleteAsking(selection)}>
          Delete
        </Button>
      </div>
    </>
  );
}

/** Names shown at once. */
const SHOWN = 12;

/** The selected nodes by name; a click selects one of them. */
function NodeNames({ nodes }: { nodes: readonly DiagramNode[] }) {
  const [all, setAll] = useState(false);
  const sorted = [...nodes].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }));
  const shown = all ? sorted : sorted.slice(0, SHOWN);
  return (
    <Section title="Names">
      {shown.map((node) => (
        <NodeLink key={node.id} node={node}>
          {kindOf(node.kind).short}
        </NodeLink>
      ))}
      {shown.length < sorted.length && (
        <div>
          <Button variant="link" onClick={() => setAll(true)}>
            Show {sorted.length - shown.length} more
          </Button>
        </div>
      )}
    </Section>
  );
}

/** The fields that the worst findings are about. */
function placesOf(about: readonly Finding[], facts: Facts): ReadonlyMap<Finding, readonly FieldPlace[]> {
  return new Map(about.slice(0, SHOWN).map((finding) => [finding, concernsOf(finding, facts)] as const));
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
