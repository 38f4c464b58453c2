import { useMemo } from 'react';
import type { Protocol, TraceEnd } from '../../model/network/trace-types';
import { activeDoc, useApp } from '../store/store';
import {
  changeTrace,
  type Picking,
  pick,
  stopPicking,
  swapEnds,
  usePicking,
  useTraceSession,
} from '../store/tracing/session';
import { Combobox, IconButton, NumberField, PickGlyph, SelectField, SwapGlyph } from '../ui';
import { type Choice, endChoices } from './choices';

const PROTOCOLS = [
  { value: 'any', label: 'any protocol' },
  { value: 'tcp', label: 'TCP' },
  { value: 'udp', label: 'UDP' },
] as const;

/** What is asked: from where to where, over which protocol and port. */
export function TraceControls() {
  const doc = useApp(activeDoc);
  const { from, to, protocol, port } = useTraceSession();
  const nodes = doc?.nodes;
  // Where the nodes are drawn does not matter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document changes with every step of a drag
  const choices = useMemo(() => (doc ? endChoices(doc) : []), [nodes]);
  return (
    <fieldset className="tracing-controls" aria-label="What to trace">
      <End name="From" pickAs="from" value={from} choices={choices} onChange={(end) => changeTrace({ from: end })} />
      <IconButton
        icon={SwapGlyph}
        label="Swap from and to"
        tooltipSide="top"
        disabled={from === null && to === null}
        onClick={swapEnds}
      />
      <End name="To" pickAs="to" value={to} choices={choices} onChange={(end) => changeTrace({ to: end })} />
      <div className="tracing-protocol">
        <SelectField<Protocol | 'any'>
          label="Protocol"
          value={protocol ?? 'any'}
          options={PROTOCOLS}
          onChange={(value) => changeTrace({ protocol: value === 'any' ? undefined : value })}
        />
      </div>
      <div className="tracing-port">
        <NumberField
          label="Port"
          value={port}
          placeholder="port"
          min={1}
          max={65535}
          integer
          optional
          onCommit={(value) => changeTrace({ port: value })}
        />
      </div>
    </fieldset>
  );
}

interface EndProps {
  readonly name: string;
  readonly pickAs: Exclude<Picking, null>;
  readonly value: TraceEnd | null;
  readonly choices: readonly Choice<TraceEnd>[];
  readonly onChange: (end: TraceEnd) => void;
}

/** One end: by name, or by a click on the canvas. */
function End({ name, pickAs, value, choices, onChange }: EndProps) {
  const isPicking = usePicking() === pickAs;
  return (
    <div className="tracing-end">
      <span className="tracing-end-name" aria-hidden="true">
        {name}
      </span>
      <div className="tracing-end-field">
        <Combobox label={name} value={value ?? undefined} options={choices} placeholder="Choose" onChange={onChange} />
      </div>
      <IconButton
        icon={PickGlyph}
        label={`${name}: click on the canvas`}
        tooltipSide="top"
        pressed={isPicking}
        onClick={() => (isPicking ? stopPicking() : pick(pickAs))}
      />
    </div>
  );
}
