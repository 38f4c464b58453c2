import { unsuppress } from '../../model/commands/settings';
import { type Suppressed, suppressionTargets } from '../../model/findings/suppress';
import { jumpTo } from '../store/jump';
import { run, say } from '../store/store';
import { Button, SeverityIcon } from '../ui';

/** What shall not be shown, with the reasons; each can be brought back. */
export function SuppressedList({ suppressed }: { suppressed: readonly Suppressed[] }) {
  if (suppressed.length === 0) return null;
  return (
    <section aria-label="Suppressed">
      <h3 className="problems-heading">Suppressed ({suppressed.length})</h3>
      <ul className="problems">
        {suppressed.map((each) => (
          <SuppressedRow key={`${each.finding.rule} ${each.finding.on.join()} ${each.finding.message}`} {...each} />
        ))}
      </ul>
    </section>
  );
}

function SuppressedRow({ finding, suppression }: Suppressed) {
  const { rule, on, reason, until } = suppression;
  const show = () => {
    const targets = suppressionTargets(finding).map((target) => ({ rule, on: target }));
    run(unsuppress, { suppressions: [{ rule, on }, ...targets] });
    say(`${rule} speaks again`);
  };
  return (
    <li className="problem">
      <button type="button" className="problem-row problem-row-quiet" onClick={() => jumpTo(finding)}>
        <SeverityIcon severity={finding.severity} label={finding.severity} />
        <span className="problem-code">{rule}</span>
        <span className="problem-words">
          <span className="problem-message">{finding.message}</span>
          <span className="problem-where">
            {reason}
            {until && ` (until ${until})`}
          </span>
        </span>
      </button>
      <Button className="problem-fix" onClick={show}>
        Show again
      </Button>
    </li>
  );
}
