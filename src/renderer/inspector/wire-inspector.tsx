import { type DiagramNode, OUT, type Wire } from '../../model/document/diagram';
import { rowsOf } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import type { Findings } from '../../model/findings/validate';
import { accepts } from '../../model/kinds/connections';
import { deleteAsking } from '../store/deleting';
import { Button, ConnectGlyph, Pill, Section, SeverityIcon, TrashGlyph } from '../ui';
import { FindingCards } from './finding-cards';
import { NodeLink } from './node-link';
import { nameOf, rowText } from './references';

interface WireInspectorProps {
  readonly wire: Wire;
  readonly facts: Facts;
  readonly findings: Findings;
}

/** One wire: its ends, whether AWS accepts it, and what to know about it. */
export function WireInspector({ wire, facts, findings }: WireInspectorProps) {
  const from = facts.graph.node(wire.from.node);
  const to = facts.graph.node(wire.to.node);
  if (!from || !to) return null;
  const isDraft = findings.drafts.has(wire.id);
  const row = wire.from.port === OUT ? undefined : rowsOf(from).find((each) => each.id === wire.from.port);
  const when = accepts(from.kind, to.kind)?.when;
  return (
    <>
      <WireHeader from={from} to={to} />
      <FindingCards findings={findings.byWire.get(wire.id) ?? []} profile={facts.graph.doc.settings.profile} />
      <Section title="Ends">
        <NodeLink node={from}>{row && <span className="inspector-mono">{rowText(from, row)}</span>}</NodeLink>
        <NodeLink node={to} />
      </Section>
      <Section title="Verdict">
        <div className="inspector-verdict">
          {isDraft ? (
            <Pill tone="error" icon={<SeverityIcon severity="error" />}>
              Draft
            </Pill>
          ) : (
            <Pill tone="ok" icon={<SeverityIcon severity="ok" />}>
              AWS accepts it
            </Pill>
          )}
          {isDraft && <span>AWS would refuse it as it is.</span>}
        </div>
        {when && !isDraft && <p className="inspector-quiet">{when}</p>}
      </Section>
      <div className="inspector-actions">
        <Button icon={TrashGlyph} variant="danger" onClick={() => void deleteAsking({ nodes: [], wires: [wire.id] })}>
          Delete wire
        </Button>
      </div>
    </>
  );
}

function WireHeader({ from, to }: { from: DiagramNode; to: DiagramNode }) {
  return (
    <header className="inspector-header">
      <span className="inspector-glyph">
        <ConnectGlyph size={20} />
      </span>
      <div className="inspector-title">
        <h2>
          {nameOf(from)} → {nameOf(to)}
        </h2>
        <p>Wire</p>
      </div>
    </header>
  );
}
