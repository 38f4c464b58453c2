import { type KeyboardEvent, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { kindOf } from '../../model/kinds/registry';
import type { Hop, TracePath } from '../../model/network/trace-types';
import { showNode } from '../store/jump';
import { lookAt } from '../store/tracing/session';
import { KindIcon, SeverityIcon, stepFocus } from '../ui';
import { endName } from './choices';
import { toneSeverity } from './tone';
import { TONE_WORDS, toneOfHop } from './words';

interface HopLineProps {
  readonly doc: Diagram;
  readonly path: TracePath;
  /** The hop in focus. */
  readonly at: number;
}

/** The hops side by side. Arrows go along and show each on the canvas; Enter and a click go there. */
export function HopLine({ doc, path, at }: HopLineProps) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = /^Arrow(Right|Down)$/.test(event.key) ? 1 : /^Arrow(Left|Up)$/.test(event.key) ? -1 : 0;
    const end = event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : '';
    if (by === 0 && end === '') return;
    event.preventDefault();
    if (by !== 0) stepFocus(list.current, '.tracing-hop', by);
    else list.current?.querySelector<HTMLElement>(`li:${end}-child > .tracing-hop`)?.focus();
  };
  return (
    <ol ref={list} className="tracing-hops" aria-label="Hops" onKeyDown={onKeyDown}>
      {path.hops.map((hop, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way may pass one node twice
        <li key={i} className={`tracing-step tracing-step-${toneOfHop(hop)}`}>
          <HopButton doc={doc} hop={hop} index={i} of={path.hops.length} isCurrent={i === at} />
        </li>
      ))}
    </ol>
  );
}

interface HopButtonProps {
  readonly doc: Diagram;
  readonly hop: Hop;
  readonly index: number;
  readonly of: number;
  readonly isCurrent: boolean;
}

function HopButton({ doc, hop, index, of, isCurrent }: HopButtonProps) {
  const name = nameOfHop(doc, hop);
  const tone = toneOfHop(hop);
  return (
    <button
      type="button"
      className="tracing-hop"
      aria-current={isCurrent ? 'step' : undefined}
      aria-label={`Hop ${index + 1} of ${of}: ${[name, hop.via, TONE_WORDS[tone]].filter(Boolean).join(', ')}`}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => lookAt({ hop: index })}
      onPointerEnter={() => lookAt({ hover: index })}
      onPointerLeave={() => lookAt({ hover: null })}
      onClick={() => jumpToHop(hop, index)}
    >
      <span className="tracing-hop-icon">
        <KindIcon name={iconOfHop(doc, hop)} size={24} />
      </span>
      <span className="tracing-hop-name" title={name}>
        {tone !== 'ok' && <SeverityIcon severity={toneSeverity(tone)} size={12} />}
        <span className="tracing-hop-number">{index + 1}</span>
        <span className="tracing-hop-label">{name}</span>
      </span>
      <span className="tracing-hop-via">{hop.via ?? (index === 0 ? 'begins here' : '')}</span>
    </button>
  );
}

/** Brings a hop into sight and selects its node. */
function jumpToHop({ node }: Hop, index: number): void {
  lookAt({ hop: index, hover: null });
  if (node !== null) showNode(node);
}

export function nameOfHop(doc: Diagram, { node, end }: Hop): string {
  return endName(doc, node ?? end);
}

function iconOfHop(doc: Diagram, { node, end }: Hop): string {
  const kind = node === null ? undefined : doc.nodes[node]?.kind;
  if (kind) return kindOf(kind).container?.style ?? kindOf(kind).icon;
  return end === 'on-prem' ? 'onPremises' : 'httpEndpoint';
}
