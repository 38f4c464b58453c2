import { ruleOf } from '../../model/rules/run-rules';
import { openLink } from '../store/open-link';
import { Button, Dialog } from '../ui';

/** The code of a rule, to read what it says. */
export function RuleLink({ code, onRule }: { code: string; onRule: (code: string) => void }) {
  if (!ruleOf(code)) return <code>{code}</code>;
  return (
    <Button
      variant="link"
      className="tracing-rule"
      aria-label={`${code}: explain the rule`}
      onClick={() => onRule(code)}
    >
      {code}
    </Button>
  );
}

/** What a rule claims, why, what would happen otherwise, and where AWS says so. */
export function RuleDialog({ code, onClose }: { code: string | null; onClose: () => void }) {
  const rule = code === null ? undefined : ruleOf(code);
  return (
    <Dialog open={rule !== undefined} onClose={onClose} title={rule?.id ?? ''} description={rule?.title}>
      {rule && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the words get the focus first; long ones scroll by keyboard
        <section tabIndex={0} aria-label={`Rule ${rule.id}`}>
          <dl className="tracing-rule-words">
            <dt>Why</dt>
            <dd>{rule.why}</dd>
            <dt>Consequence</dt>
            <dd>{rule.consequence}</dd>
            <dt>Fix</dt>
            <dd>{rule.fix}</dd>
            <dt>Sources</dt>
            {rule.sources.map((url) => (
              <dd key={url}>
                <a
                  href={url}
                  onClick={(event) => {
                    event.preventDefault();
                    openLink(url);
                  }}
                >
                  {url.replace(/^https:\/\//, '')}
                </a>
              </dd>
            ))}
            <dd className="tracing-quiet">Checked {rule.checkedOn}</dd>
          </dl>
        </section>
      )}
    </Dialog>
  );
}
