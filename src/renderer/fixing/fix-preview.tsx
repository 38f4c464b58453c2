import { useMemo } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Findings } from '../../model/findings/validate';
import type { QuickFix } from '../../model/fixes/quick-fix';
import { SeverityIcon } from '../ui';
import { outcomeOf, verdictText } from './outcome';

/** Changes shown at once. */
const SHOWN = 40;

interface FixPreviewProps {
  readonly doc: Diagram;
  readonly findings: Findings;
  readonly fix: QuickFix;
}

/** What a fix would change, and whether it brings findings of its own. */
export function FixPreview({ doc, findings, fix }: FixPreviewProps) {
  const { changes, verdict } = useMemo(() => outcomeOf(doc, findings, fix), [doc, findings, fix]);
  const more = changes.length - SHOWN;
  return (
    <section className="fixing-preview" aria-label="Changes">
      <h3>Changes</h3>
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change}>{change.charAt(0).toUpperCase() + change.slice(1)}</li>
        ))}
        {changes.length === 0 && <li>Nothing: it has been mended already.</li>}
        {more > 0 && <li>and {more} more</li>}
      </ul>
      {verdict && (
        <p className="fixing-verdict">
          <SeverityIcon severity={verdict.come.length === 0 ? 'ok' : 'warning'} />
          {verdictText(verdict)}
        </p>
      )}
      {verdict && verdict.come.length > 0 && (
        <ul className="fixing-come">
          {verdict.come.slice(0, 5).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
