import { useState } from 'react';
import type { Platform } from '../platform/platform';
import type { Tab } from '../store/tab';
import { type Check, useCheck } from '../store/verdicts';
import { Popover, SeverityIcon } from '../ui';
import { askVerdict } from './ask-verdict';
import { VerdictLine } from './verdict-line';
import { type Told, verdictText } from './verdict-text';
import './verifier-status.css';

/** In the status bar: what AWS's validator says of the diagram as it is. A click asks it and shows the verdict. */
export function VerifierStatus({ platform, tab }: { platform: Platform; tab: Tab }) {
  const [open, setOpen] = useState(false);
  const { check, isCurrent } = useCheck(tab);
  const told = verdictText(check, isCurrent);
  const change = (to: boolean) => {
    if (to) askVerdict(platform, tab);
    setOpen(to);
  };
  const trigger = (
    <button type="button" className="exporting-status" title={`${told.text}. What AWS's validator says of the export`}>
      <Sign of={told.tone} />
      <span>{told.text}</span>
    </button>
  );
  return (
    <Popover trigger={trigger} label="AWS's validator" open={open} onOpenChange={change}>
      <p className="exporting-status-head">AWS's validator on what this diagram exports</p>
      {check && <Verdict check={check} isCurrent={isCurrent} onClose={() => setOpen(false)} />}
    </Popover>
  );
}

function Sign({ of: tone }: { of: Told['tone'] }) {
  return tone === 'quiet' ? null : <SeverityIcon severity={tone} size={12} />;
}

function Verdict({ check, isCurrent, onClose }: { check: Check; isCurrent: boolean; onClose: () => void }) {
  if (!isCurrent) return <p>The diagram was changed meanwhile; ask again.</p>;
  if (check.verdicts?.length === 0) return <p>There is nothing to export yet.</p>;
  return <VerdictLine verdicts={check.verdicts} judged={check.judged} onSkip={onClose} isOpen />;
}
