import { useMemo } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { fixesFor } from '../../model/findings/quick-fixes';
import type { Finding } from '../../model/findings/validate';
import type { Blocker } from '../../model/network/trace-types';
import { checked, useFindings } from '../store/findings';
import { showFixes } from '../store/fixing';
import { showNode } from '../store/jump';
import { Button, LightbulbGlyph, SeverityIcon } from '../ui';
import { endName } from './choices';
import { Part } from './part';
import { RuleLink } from './rule-dialog';
import { counted } from './words';

interface BlockersProps {
  readonly doc: Diagram;
  readonly blockers: readonly Blocker[];
  readonly onRule: (code: string) => void;
}

/** Everything that stops the request: what it is, the rule that explains it, and what to do. */
export function Blockers({ doc, blockers, onRule }: BlockersProps) {
  if (blockers.length === 0) return null;
  return (
    <Part title={`${counted(blockers.length, 'reason')} why it does not arrive`}>
      <ol className="tracing-blockers" aria-label="Reasons">
        {blockers.map((blocker) => (
          <li key={`${blocker.code} ${blocker.message}`} className="tracing-blocker">
            <SeverityIcon severity="error" size={16} label="blocks" />
            <div>
              <p className="tracing-blocker-head">
                {blocker.rule ? <RuleLink code={blocker.rule} onRule={onRule} /> : <code>{blocker.code}</code>}
                {blocker.node !== null && <Where doc={doc} id={blocker.node} />}
              </p>
              <p className="tracing-blocker-message">{blocker.message}</p>
              <p>
                <strong>Fix</strong> {blocker.fix}
              </p>
              <FixButton doc={doc} blocker={blocker} />
            </div>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** The node to mend, to go to. */
function Where({ doc, id }: { doc: Diagram; id: NonNullable<Blocker['node']> }) {
  return (
    <Button variant="link" className="tracing-where" onClick={() => showNode(id)}>
      {endName(doc, id)}
    </Button>
  );
}

/** Where a finding says the same, its fix is at hand. */
function FixButton({ doc, blocker }: { doc: Diagram; blocker: Blocker }) {
  const findings = useFindings();
  const finding = useMemo(() => findings && findingOf(findings.all, blocker), [findings, blocker]);
  const [fix] = useMemo(() => (finding ? fixesFor(finding, checked(doc).facts) : []), [finding, doc]);
  if (!finding || !fix) return null;
  return (
    <Button icon={LightbulbGlyph} onClick={() => showFixes(finding, fix.id)}>
      {fix.title}
    </Button>
  );
}

function findingOf(findings: readonly Finding[], { rule, node }: Blocker): Finding | undefined {
  return findings.find((finding) => finding.rule === rule && node !== null && finding.on.includes(node));
}
