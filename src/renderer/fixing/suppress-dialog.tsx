import { type FormEvent, useState } from 'react';
import { suppress } from '../../model/commands/settings';
import { MAX_REASON } from '../../model/document/diagram';
import { suppressionTargets } from '../../model/findings/suppress';
import type { Finding } from '../../model/findings/validate';
import { closeFixing, useFixing } from '../store/fixing';
import { run, say } from '../store/store';
import { today } from '../store/today';
import { Button, Dialog, FieldRow } from '../ui';

const FORM = 'suppress-form';

/** Asks for a reason, and until when; the file keeps both. */
export function SuppressDialog() {
  const { suppressing } = useFixing();
  return suppressing ? <Reason finding={suppressing} /> : null;
}

function Reason({ finding }: { finding: Finding }) {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const isReady = reason.trim() !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    closeFixing();
    const end = until === '' ? {} : { until };
    const suppressions = suppressionTargets(finding).map((on) => ({ rule: finding.rule, on, reason, ...end }));
    run(suppress, { suppressions });
    say(`${finding.rule} is suppressed here. Undo brings it back.`);
  };
  return (
    <Dialog
      open
      onClose={closeFixing}
      title={`Suppress ${finding.rule}`}
      description={finding.message}
      footer={
        <>
          <Button onClick={closeFixing}>Cancel</Button>
          <Button variant="filled" type="submit" form={FORM} disabled={!isReady}>
            Suppress
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit}>
        <FieldRow label="Reason" help="Kept in the file, and told in reports and exports." stacked>
          {({ id, describedBy }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              type="text"
              className="ui-field"
              maxLength={MAX_REASON}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FieldRow>
        <FieldRow label="Until" help="After that day it speaks again. Empty: for good." stacked>
          {({ id, describedBy }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              type="date"
              className="ui-field fixing-date"
              min={today()}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          )}
        </FieldRow>
      </form>
    </Dialog>
  );
}
