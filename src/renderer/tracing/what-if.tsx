import { useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import type { NodeId } from '../../model/kinds/fields';
import type { TraceAnswer } from '../store/tracing/answer';
import { changeTrace, pick, stopPicking, toggleOff, usePicking, useTraceSession } from '../store/tracing/session';
import { Button, CloseGlyph, Combobox, PickGlyph, SeverityIcon } from '../ui';
import { type Choice, endName, offChoices, offName, zoneChoices } from './choices';
import { Part } from './part';
import { listed, outage } from './words';

interface WhatIfProps {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly answer: TraceAnswer;
  readonly off: string;
}

/** Nodes and zones fail on trial: what is off, what that does, and what can fail next. */
export function WhatIf({ doc, facts, answer, off }: WhatIfProps) {
  const { down } = useTraceSession();
  const isPicking = usePicking() === 'off';
  const choices = useMemo(() => offChoices(doc, facts), [doc, facts]);
  const likely = useMemo(() => likelyOf(doc, facts, answer, down), [doc, facts, answer, down]);
  const field = useRef<HTMLDivElement>(null);
  const switchOn = (id: NodeId) => {
    // The chip goes; the focus stays near.
    field.current?.querySelector('input')?.focus();
    toggleOff(id);
  };
  return (
    <Part title="What if something fails">
      {down.length > 0 && (
        <ul className="tracing-chips" aria-label="Switched off">
          {down.map((id) => (
            <li key={id}>
              <OffChip name={offName(doc, facts, id)} onRemove={() => switchOn(id)} />
            </li>
          ))}
          {down.length > 1 && (
            <li>
              <Button variant="link" onClick={() => changeTrace({ down: [] })}>
                All on
              </Button>
            </li>
          )}
        </ul>
      )}
      {answer.before !== undefined && <Outcome doc={doc} answer={answer} before={answer.before} off={off} />}
      <div className="tracing-likely">
        {likely.map(({ value, label }) => (
          <Button key={value} pressed={down.includes(value)} onClick={() => toggleOff(value)}>
            {label} fails
          </Button>
        ))}
      </div>
      <div className="tracing-off-choice" ref={field}>
        <Combobox
          label="Switch off"
          value={undefined}
          options={choices.filter(({ value }) => !down.includes(value))}
          placeholder="Switch off a node or zone"
          onChange={toggleOff}
        />
        <Button icon={PickGlyph} pressed={isPicking} onClick={() => (isPicking ? stopPicking() : pick('off'))}>
          On the canvas
        </Button>
      </div>
    </Part>
  );
}

function OffChip({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <button type="button" className="tracing-off-chip" aria-label={`Switch ${name} on again`} onClick={onRemove}>
      off: {name}
      <CloseGlyph size={10} />
    </button>
  );
}

/** What still works, and what no longer does. */
function Outcome({ doc, answer, before, off }: { doc: Diagram; answer: TraceAnswer; before: boolean; off: string }) {
  const { found, siblings } = answer;
  const names = (reachable: boolean) =>
    siblings.filter((each) => each.reachable === reachable).map(({ node }) => endName(doc, node));
  const [works, fails] = [names(true), names(false)];
  return (
    <div className="tracing-outcome">
      <p>
        <SeverityIcon severity={found.reachable ? 'ok' : 'error'} size={14} />
        {outage({ off, to: endName(doc, found.to) }, found.reachable, before)}
      </p>
      {works.length > 0 && (
        <p>
          <SeverityIcon severity="ok" size={14} />
          {listed(works)} still {works.length === 1 ? 'answers' : 'answer'}.
        </p>
      )}
      {fails.length > 0 && (
        <p>
          <SeverityIcon severity="error" size={14} />
          {listed(fails)} {fails.length === 1 ? 'does' : 'do'} not answer.
        </p>
      )}
    </div>
  );
}

const MOST_LIKELY = 6;

/** What people try first: the zones of the Regions on the way, then its stops from the end. */
function likelyOf(
  doc: Diagram,
  facts: Facts,
  { found }: TraceAnswer,
  down: readonly NodeId[],
): readonly Choice<NodeId>[] {
  const path = found.hops.flatMap(({ node, through }) => [...through, ...(node === null ? [] : [node])]);
  const nodes = [...new Set(path)]
    .filter((id) => id !== found.from)
    .reverse()
    .map((id) => ({ value: id, label: endName(doc, id), detail: '' }));
  const regionOf = (id: NodeId) => {
    const node = facts.graph.node(id);
    return node && facts.region(node)?.id;
  };
  const regions = new Set(path.flatMap((id) => regionOf(id) ?? []));
  const zones = zoneChoices(facts).filter(({ value }) => regions.has(regionOf(value) ?? value));
  const likely = [...zones.slice(0, 3), ...nodes].slice(0, MOST_LIKELY);
  // What is off may leave the way, and its button still keeps the focus.
  const left = down.filter((id) => !likely.some(({ value }) => value === id));
  return [...likely, ...left.map((id) => ({ value: id, label: offName(doc, facts, id), detail: '' }))];
}
