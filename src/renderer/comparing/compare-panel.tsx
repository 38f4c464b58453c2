import { type KeyboardEvent, useRef } from 'react';
import type { Difference, Section } from '../../model/diff/sections';
import { compareWithSaved, useLiveComparison } from '../store/comparing/session';
import { showAll } from '../store/jump';
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
  return <Differences name={name} sections={answer.sections} leftOut={answer.leftOut} />;
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

interface DifferencesProps {
  readonly name: string;
  readonly sections: readonly Section[];
  readonly leftOut: number;
}

function Differences({ name, sections, leftOut }: DifferencesProps) {
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
                <DifferenceRow difference={difference} />
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

function DifferenceRow({ difference }: { difference: Difference }) {
  const { sign, text, details, nodes, wires } = difference;
  const isThere = useApp((state) => nodes.some((id) => activeDoc(state)?.nodes[id]));
  const isWire = useApp((state) => wires.some((id) => activeDoc(state)?.wires[id]));
  return (
    <button
      type="button"
      className={`comparing-row is-${SIGNS[sign]}`}
      aria-disabled={!isThere && !isWire}
      onClick={() => showAll(nodes, wires)}
    >
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
