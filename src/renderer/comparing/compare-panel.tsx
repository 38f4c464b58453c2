import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Difference } from '../../model/diff/sections';
import type { NodeId } from '../../model/kinds/fields';
import type { CompareAnswer } from '../store/comparing/answer';
import { compareWithSaved, useLiveComparison } from '../store/comparing/session';
import { canShow, showDifference } from '../store/comparing/showing';
import { activeDoc, useApp } from '../store/store';
import { Button, EmptyState, stepFocus } from '../ui';
import './comparing.css';

/** The differences between the diagram and an older state of it, or another design. Arrows move, Enter and click jump. */
export function ComparePanel({ onChooseFile }: { onChooseFile: () => void }) {
  const session = useLiveComparison();
  if (!session) return <Beginning onChooseFile={onChooseFile} />;
  const { name, answer } = session;
  if (!answer) return <EmptyState title="Comparing …">Both designs are checked and traced.</EmptyState>;
  if (answer.sections.length === 0) {
    return (
      <EmptyState title="No differences">
        It is the same design as {name}. Places on the canvas do not count.
      </EmptyState>
    );
  }
  return <Differences name={name} answer={answer} />;
}

function Beginning({ onChooseFile }: { onChooseFile: () => void }) {
  return (
    <EmptyState title="Compared with nothing">
      <span className="comparing-choices">
        <Button onClick={compareWithSaved}>With the last saved state</Button>
        <Button onClick={onChooseFile}>With a file …</Button>
      </span>
    </EmptyState>
  );
}

function Differences({ name, answer }: { name: string; answer: CompareAnswer }) {
  const { sections, leftOut, gone } = answer;
  const lost = useMemo(() => new Set(gone.nodes.map(({ id }) => id)), [gone]);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    stepFocus(list.current, '.comparing-row', event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={list} className="comparing-list" onKeyDown={onKeyDown}>
      <p className="comparing-what">Against {name}</p>
      {sections.map(({ title, differences }) => (
        <section key={title} aria-label={title}>
          <h3 className="problems-heading">
            {title} ({differences.length})
          </h3>
          <ul>
            {differences.map((difference) => (
              <li key={`${difference.sign} ${difference.text} ${difference.nodes.join()} ${difference.wires.join()}`}>
                <DifferenceRow difference={difference} lost={lost} onShow={() => showDifference(difference, gone)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {leftOut > 0 && <p className="comparing-what">{leftOut} pairs of nodes were not asked who reaches whom.</p>}
    </div>
  );
}

const SIGNS: Readonly<Record<Difference['sign'], string>> = { '+': 'added', '-': 'removed', '~': 'changed' };

interface RowProps {
  readonly difference: Difference;
  /** Nodes that are no longer there. */
  readonly lost: ReadonlySet<NodeId>;
  readonly onShow: () => void;
}

function DifferenceRow({ difference, lost, onShow }: RowProps) {
  const { sign, text, details } = difference;
  const isOnCanvas = useApp((state) => canShow(activeDoc(state), difference, lost));
  return (
    <button type="button" className={`comparing-row is-${SIGNS[sign]}`} aria-disabled={!isOnCanvas} onClick={onShow}>
      <span className="comparing-sign" role="img" aria-label={SIGNS[sign]}>
        {sign === '-' ? '−' : sign}
      </span>
      <span className="comparing-words">
        <span>{text}</span>
        {details.map((detail) => (
          <span key={detail} className="comparing-detail">
            {detail}
          </span>
        ))}
      </span>
    </button>
  );
}
