import { useMemo, useState } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { fixAll, fixesFor } from '../../model/findings/quick-fixes';
import type { Finding } from '../../model/findings/validate';
import { applyFix } from '../../model/fixes/preview';
import type { QuickFix } from '../../model/fixes/quick-fix';
import { checked } from '../store/findings';
import { askWhySuppressed, closeFixing, useFixing } from '../store/fixing';
import { activeDoc, run, say, useApp } from '../store/store';
import { Button, Checkbox, Dialog } from '../ui';
import { FixChoices } from './fix-choices';
import './fixing.css';
import { FixPreview } from './fix-preview';

/** The fixes of one finding: arrows choose, the changes are listed before anything happens, Enter carries out. */
export function FixDialog() {
  const { open } = useFixing();
  const doc = useApp(activeDoc);
  if (!open || !doc) return null;
  return <Fixes key={`${open.finding.rule} ${open.finding.message}`} doc={doc} {...open} />;
}

/** Findings times nodes: beyond that, trying all fixes aside would keep the window waiting. */
const LISTED = 100_000;

interface FixesProps {
  readonly doc: Diagram;
  readonly finding: Finding;
  /** The fix to begin with. */
  readonly fix: string | null;
}

function Fixes({ doc, finding, fix }: FixesProps) {
  const { facts, findings } = checked(doc);
  const fixes = useMemo(() => fixesFor(finding, facts), [finding, facts]);
  const alike = useMemo(() => findings.all.filter(({ rule }) => rule === finding.rule), [findings, finding]);
  const [chosen, setChosen] = useState(fix ?? fixes[0]?.id ?? '');
  const [everywhere, setEverywhere] = useState(false);
  const one = fixes.find(({ id }) => id === chosen) ?? fixes[0];
  const wanted = useMemo(() => (one && everywhere ? fixAll(alike, one.id) : one), [one, everywhere, alike]);
  const isTooMuch = everywhere && alike.length * Object.keys(doc.nodes).length > LISTED;
  const apply = () => wanted && carryOut(wanted);
  return (
    <Dialog
      open
      onClose={closeFixing}
      title={`Quick fix for ${finding.rule}`}
      description={finding.message}
      width={560}
      footer={
        <>
          <Button variant="ghost" onClick={() => askWhySuppressed(finding)}>
            Suppress
          </Button>
          <span className="fixing-gap" />
          <Button onClick={closeFixing}>Cancel</Button>
          <Button variant="filled" disabled={!wanted} onClick={apply}>
            {everywhere ? `Apply to all ${alike.length}` : 'Apply'}
          </Button>
        </>
      }
    >
      {fixes.length === 0 && (
        <p className="fixing-none">
          No fix can be carried out for you. Change it by hand, or suppress the finding with a reason.
        </p>
      )}
      <FixChoices fixes={fixes} value={one?.id ?? ''} onChange={setChosen} onApply={apply} />
      {fixes.length > 0 && alike.length > 1 && (
        <Checkbox checked={everywhere} onChange={setEverywhere}>
          Fix all {alike.length} of {finding.rule}
        </Checkbox>
      )}
      {wanted && !isTooMuch && <FixPreview doc={doc} findings={findings} fix={wanted} />}
      {isTooMuch && (
        <p className="fixing-none">Too many changes to list them beforehand. Undo takes all of them back.</p>
      )}
    </Dialog>
  );
}

function carryOut(fix: QuickFix): void {
  closeFixing();
  run({ ...applyFix, label: fix.title }, fix);
  say(`Done: ${fix.title}`);
}
