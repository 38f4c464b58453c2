import { useMemo, useState } from 'react';
import type { Profile } from '../../model/document/diagram';
import { fixesFor } from '../../model/findings/quick-fixes';
import type { Finding } from '../../model/findings/validate';
import type { RuleMeta } from '../../model/rules/rule';
import { ruleOf } from '../../model/rules/run-rules';
import { checked } from '../store/findings';
import { askWhySuppressed, showFixes } from '../store/fixing';
import { openLink } from '../store/open-link';
import { activeDoc, useApp } from '../store/store';
import { Button, Callout, LightbulbGlyph } from '../ui';

/** Findings shown at once; a broken node can have dozens. */
const SHOWN = 3;

/** What is wrong with the selection, before everything else. */
export function FindingCards({ findings, profile }: { findings: readonly Finding[]; profile: Profile }) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <>
      {shown.map((finding, index) => (
        <FindingCard
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may agree in every word
          key={`${finding.rule} ${finding.message} ${index}`}
          finding={finding}
          profile={profile}
          place={`${index + 1} of ${findings.length}`}
        />
      ))}
      {shown.length < findings.length && (
        <div className="inspector-more">
          <Button variant="link" onClick={() => setAll(true)}>
            Show {findings.length - shown.length} more
          </Button>
        </div>
      )}
    </>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly profile: Profile;
  readonly place: string;
}

function FindingCard({ finding, profile, place }: FindingCardProps) {
  const [open, setOpen] = useState(false);
  const rule = ruleOf(finding.rule);
  const actions = (
    <>
      <FixButton finding={finding} />
      {rule && (
        <Button variant="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Less' : 'Why'}
        </Button>
      )}
      <Button variant="link" onClick={() => askWhySuppressed(finding)}>
        Suppress
      </Button>
    </>
  );
  return (
    <Callout severity={finding.severity} title={finding.rule} trailing={place} actions={actions}>
      <p>{finding.message}</p>
      {profile === 'saa-c03' && rule?.today && <p className="inspector-today">Today: {rule.today}</p>}
      {rule && <p className="inspector-fix">{rule.fix}</p>}
      {open && rule && <RuleWords rule={rule} />}
    </Callout>
  );
}

/** The best fix by name; its preview comes before anything changes. */
function FixButton({ finding }: { finding: Finding }) {
  const doc = useApp(activeDoc);
  const fixes = useMemo(() => (doc ? fixesFor(finding, checked(doc).facts) : []), [doc, finding]);
  const [first, ...others] = fixes;
  if (!first) return null;
  return (
    <Button
      className="inspector-fix-button"
      icon={LightbulbGlyph}
      aria-keyshortcuts="Control+."
      title={`${first.title} (Ctrl+.)`}
      onClick={() => showFixes(finding, first.id)}
    >
      {others.length === 0 ? first.title : `${first.title}, or ${others.length} more`}
    </Button>
  );
}

/** The words of a rule: why it is so, what would happen, and where it is written. */
function RuleWords({ rule }: { rule: RuleMeta }) {
  return (
    <dl className="inspector-rule">
      <dt>Why</dt>
      <dd>{rule.why}</dd>
      <dt>Consequence</dt>
      <dd>{rule.consequence}</dd>
      <dt>Sources</dt>
      {rule.sources.map((url) => (
        <dd key={url}>
          <a href={url} onClick={(event) => follow(event, url)}>
            {sourceName(url)}
          </a>
        </dd>
      ))}
      <dd className="inspector-quiet">Checked {rule.checkedOn}</dd>
    </dl>
  );
}

function follow(event: { preventDefault(): void }, url: string): void {
  event.preventDefault();
  openLink(url);
}

/** Site and last part of an address: `docs.aws.amazon.com, vpc-links-v2`. */
function sourceName(url: string): string {
  const { hostname, pathname } = new URL(url);
  const page = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return [hostname.replace(/^www\./, ''), page.replace(/\.html$/, '')].filter(Boolean).join(', ');
}
