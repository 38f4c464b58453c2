import type { Diagram, DiagramNode } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import type { TraceEnd } from '../../model/network/trace-types';

/** Something to choose by name. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What it is, and where, so that two of one name are told apart. */
  readonly detail: string;
}

/** Made once: thousands of names are compared. */
const NAMES = new Intl.Collator('en', { numeric: true });

const OUTSIDE: readonly Choice<TraceEnd>[] = [
  { value: 'internet', label: 'internet', detail: 'anybody outside' },
  { value: 'on-prem', label: 'on-prem', detail: 'your own network' },
];

/** Where a trace may begin or end: outside, or any node that is drawn; those that hold others come last. */
export function endChoices(doc: Diagram): readonly Choice<TraceEnd>[] {
  return [...OUTSIDE, ...drawnNodes(doc).map((node) => choiceOf(doc, node))];
}

/** What can be switched off: zones by their names, each once, then every other node. */
export function offChoices(doc: Diagram, facts: Facts): readonly Choice<NodeId>[] {
  const others = drawnNodes(doc).filter(({ kind }) => kind !== 'zone' && !FRAMES.has(kind));
  return [...zoneChoices(facts), ...others.map((node) => choiceOf(doc, node))];
}

/** A zone fails in every VPC of its Region at once, so boxes of one name are one choice. */
export function zoneChoices(facts: Facts): readonly Choice<NodeId>[] {
  const named = new Map<string, Choice<NodeId>>();
  for (const zone of facts.graph.ofKind('zone')) {
    const label = facts.zoneName(zone);
    const region = facts.region(zone);
    const detail = [kindOf('zone').short, region && `in ${labelOf(region)}`].filter(Boolean).join(' ');
    const key = `${region?.id} ${label}`;
    if (!named.has(key)) named.set(key, { value: zone.id, label, detail });
  }
  return [...named.values()].sort((a, b) => NAMES.compare(a.label, b.label));
}

const FRAMES: ReadonlySet<string> = new Set(['account', 'region']);

function drawnNodes(doc: Diagram): readonly DiagramNode[] {
  const drawn = Object.values(doc.nodes).filter(({ kind }) => !kindOf(kind).listedOnly);
  const holds = ({ kind }: DiagramNode) => Number(kindOf(kind).container !== undefined);
  return drawn.sort((a, b) => holds(a) - holds(b) || NAMES.compare(labelOf(a), labelOf(b)) || (a.id < b.id ? -1 : 1));
}

function choiceOf(doc: Diagram, node: DiagramNode): Choice<NodeId> {
  const around = node.parent === null ? undefined : doc.nodes[node.parent];
  const detail = [kindOf(node.kind).short, around && `in ${labelOf(around)}`].filter(Boolean).join(' ');
  return { value: node.id, label: labelOf(node), detail };
}

/** The name of a node on the screen. */
export function labelOf({ label, kind }: DiagramNode): string {
  return label.trim() || kindOf(kind).short;
}

/** The name of an end. */
export function endName(doc: Diagram, end: TraceEnd): string {
  if (end === 'internet' || end === 'on-prem') return end;
  const node = doc.nodes[end];
  return node ? labelOf(node) : end;
}

/** The name of something that is switched off: a zone by its letter, since most are called the same. */
export function offName(doc: Diagram, facts: Facts, id: NodeId): string {
  const node = facts.graph.node(id);
  return node?.kind === 'zone' ? facts.zoneName(node) : endName(doc, id);
}
