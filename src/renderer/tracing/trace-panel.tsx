import { useEffect, useRef, useState } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import type { Trace, TracePath } from '../../model/network/trace-types';
import { useChecked } from '../store/findings';
import { bringIntoSight } from '../store/jump';
import { activeDoc, useApp } from '../store/store';
import type { TraceAnswer } from '../store/tracing/answer';
import { useTraceAnswer } from '../store/tracing/ask';
import { currentHop, shownPath } from '../store/tracing/path';
import { lookAt, pick, requestOf, useTraceSession } from '../store/tracing/session';
import { Button, EmptyState, PickGlyph, SeverityIcon, usePanelOf } from '../ui';
import { Blockers } from './blockers';
import { HopChecks } from './hop-checks';
import { HopLine } from './hop-line';
import { OtherWays } from './other-ways';
import { Resilience } from './resilience';
import { RuleDialog } from './rule-dialog';
import { toneSeverity } from './tone';
import './tracing.css';
import { endName, offName } from './choices';
import { WhatIf } from './what-if';
import { headline, listed, spoken } from './words';

/** Room for the verdict, the hops and what was found at one of them. */
const ROOM = 300;

/** Whether a request arrives, hop by hop, and what stops it. */
export function TracePanel() {
  usePanelOf(ROOM);
  const doc = useApp(activeDoc);
  const session = useTraceSession();
  const answer = useTraceAnswer();
  if (!doc) return null;
  if (requestOf(session) === undefined) return <Invitation />;
  return <Answered doc={doc} answer={answer} />;
}

function Invitation() {
  const { from } = useTraceSession();
  const action = (
    <Button icon={PickGlyph} onClick={() => pick(from === null ? 'from' : 'to')}>
      {from === null ? 'Click where it begins' : 'Click where it shall arrive'}
    </Button>
  );
  return (
    <EmptyState title="Does a request arrive?" action={action}>
      Choose where it begins and where it shall arrive: by name above, or by a click on the canvas.
    </EmptyState>
  );
}

function Answered({ doc, answer }: { doc: Diagram; answer: TraceAnswer | undefined }) {
  const { facts } = useChecked(doc);
  const { down } = useTraceSession();
  const off = listed(down.map((id) => offName(doc, facts, id)));
  return (
    <>
      <output className="visually-hidden" aria-live="polite">
        {answer ? spokenAnswer(doc, answer, off) : ''}
      </output>
      {answer ? (
        <Result doc={doc} facts={facts} answer={answer} off={off} />
      ) : (
        <p className="tracing-wait">Tracing …</p>
      )}
    </>
  );
}

function spokenAnswer(doc: Diagram, { found }: TraceAnswer, off: string): string {
  return spoken({ from: endName(doc, found.from), to: endName(doc, found.to), off }, found);
}

interface ResultProps {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly answer: TraceAnswer;
  /** Names of what is switched off. */
  readonly off: string;
}

/** The way as a line of hops, what it comes to, and everything that was found on it. */
function Result({ doc, facts, answer, off }: ResultProps) {
  const session = useTraceSession();
  const [rule, setRule] = useState<string | null>(null);
  const { found } = answer;
  useSight(doc, found);
  const path = shownPath(found, session);
  const at = currentHop(path, session);
  return (
    <div className="tracing">
      <div className="tracing-head">
        <HopLine doc={doc} path={path} at={at} />
        <Verdict path={path} isOther={path !== found} />
      </div>
      <div className="tracing-details">
        <div>
          <HopChecks doc={doc} path={path} at={at} />
          <OtherWays doc={doc} found={found} way={session.way} />
        </div>
        <div>
          <Blockers doc={doc} blockers={path.blockers} onRule={setRule} />
          <Resilience doc={doc} found={found} onRule={setRule} />
        </div>
        <WhatIf doc={doc} facts={facts} answer={answer} off={off} />
      </div>
      <RuleDialog code={rule} onClose={() => setRule(null)} />
    </div>
  );
}

/** Another question brings its whole way into sight; edits leave the view alone. */
function useSight(doc: Diagram, found: Trace): void {
  const { from, to } = found;
  const latest = useRef({ doc, found });
  latest.current = { doc, found };
  useEffect(() => {
    const { hops } = latest.current.found;
    if (from !== to)
      bringIntoSight(
        latest.current.doc,
        hops.flatMap(({ node }) => node ?? []),
      );
  }, [from, to]);
}

function Verdict({ path, isOther }: { path: TracePath; isOther: boolean }) {
  const { tone, title, text } = headline(path);
  const [only, another] = path.blockers;
  return (
    <div className={`tracing-verdict tracing-verdict-${tone}`}>
      <SeverityIcon severity={toneSeverity(tone)} />
      <strong>{title}</strong>
      {only && !another && <span className="tracing-verdict-why">{only.message}</span>}
      <span className="tracing-quiet">{text}</span>
      {isOther && (
        <Button variant="link" onClick={() => lookAt({ way: 0, hop: null })}>
          Back to the best way
        </Button>
      )}
    </div>
  );
}
