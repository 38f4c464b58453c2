import type { Diagram } from '../../document/diagram';
import { type Facts, factsOf } from '../../facts/facts';
import { remembering } from '../../facts/remembering';
import type { Touched } from '../../graph/growing-graph';
import type { Finding } from '../../rules/run-rules';
import { compareFindings } from '../order';
import { type Findings, findingsAfter, findingsOf, type GrowingFindings } from '../summary';
import { withoutSuppressed } from '../suppress';
import type { CheckOptions } from '../validate';
import { weighed } from '../weigh';
import { type Outcome, openCheckBook } from './check-book';

/** A diagram that is being edited, with findings that follow each step for the price of what the step may have changed. */
export interface LiveFindings {
  /** The version the findings are about. */
  readonly doc: Diagram;
  /** Facts of that version. They stay true of it when the next one comes. */
  readonly facts: Facts;
  /** What a full run finds; undefined until everything was checked once. */
  readonly findings: Findings | undefined;
  /** Goes on with checking everything for the first time, until it is done or the time is up. */
  advance(isTimeUp: () => boolean): void;
  /** Goes to another version of the document, which differs in nothing but what was touched, its layout and settings. */
  moveTo(doc: Diagram, touched: Touched): void;
}

/** Starts to follow a diagram. In which profile and mode is said by its settings. */
export function liveFindings(start: Diagram, { today }: Pick<CheckOptions, 'today'> = {}): LiveFindings {
  const book = openCheckBook(start);
  /** Each finding of the rules with what it counts as; undefined where it is a consequence of another. */
  const told = new Map<Finding, Finding | undefined>();
  let facts = remembering(factsOf(book.graph));
  let findings: GrowingFindings | undefined;

  const weigh = (finding: Finding) => weighed(finding, facts, facts.graph.doc.settings.mode);

  const tellAll = () => {
    for (const finding of told.keys()) told.set(finding, weigh(finding));
    const shown = [...told.values()].flatMap((finding) => finding ?? []).sort(compareFindings);
    const { all, suppressed } = withoutSuppressed(shown, facts.graph.doc, today);
    findings = findingsOf(all, suppressed);
  };

  const tell = (before: GrowingFindings, { swap, replaced }: Outcome) => {
    const again = replaced.size === 0 ? [] : [...told.keys()].filter(({ on: [id] }) => id && replaced.has(id));
    const gone = [...swap.gone, ...again].flatMap((finding) => told.get(finding) ?? []);
    note({ swap });
    for (const finding of again) if (told.has(finding)) told.set(finding, weigh(finding));
    const fresh = [...new Set([...swap.come, ...again])].flatMap((finding) => told.get(finding) ?? []);
    const { all, suppressed } = withoutSuppressed(fresh.sort(compareFindings), facts.graph.doc, today);
    findings = findingsAfter(before, { gone: new Set(gone), come: all, comeSuppressed: suppressed });
  };

  const note = ({ swap }: Pick<Outcome, 'swap'>) => {
    for (const finding of swap.gone) told.delete(finding);
    for (const finding of swap.come) told.set(finding, weigh(finding));
  };

  return {
    get doc() {
      return facts.graph.doc;
    },
    get facts() {
      return facts;
    },
    get findings() {
      return findings;
    },
    advance: (isTimeUp) => {
      if (findings) return;
      note(book.advance(isTimeUp));
      if (book.isComplete) tellAll();
    },
    moveTo: (doc, touched) => {
      const { settings } = facts.graph.doc;
      const outcome = book.moveTo(doc, touched);
      facts = remembering(factsOf(book.graph));
      if (findings && doc.settings === settings) tell(findings, outcome);
      else {
        note(outcome);
        if (findings) tellAll();
      }
    },
  };
}
