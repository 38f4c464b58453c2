import { sameData } from '../lib/same-data';
import type { Diagram, Wire } from './diagram';
import { isNoResource } from './kept-names';
import { onlyDrawn } from './node-changes';
import { nodeName } from './node-name';

/** A wire between nodes that are there, which came or went since the import. */
export interface WireChange {
  readonly wire: Wire;
  /** What is to be said when a template cannot follow it. */
  readonly untold: string;
  /** The wires with this one as it was imported. */
  revert(wires: Diagram['wires']): Diagram['wires'];
}

/** Wires that somebody drew or deleted; those of nodes that no template has are kept beside it with these. */
export function wireChanges(doc: Diagram): readonly WireChange[] {
  const { nodes, wires, source } = doc;
  const base = source?.base.wires ?? {};
  const isOfTemplates = ({ from, to }: Wire) =>
    [from, to].every(({ node }) => nodes[node] !== undefined && !isNoResource(doc, nodes[node]));
  const between = ({ from, to }: Wire) =>
    [from, to].map(({ node }) => (nodes[node] ? nodeName(nodes[node]) : node)).join(' to ');
  const came = Object.values(wires).filter((wire) => !sameData(base[wire.id], wire) && isOfTemplates(wire));
  const went = Object.values(base).filter((wire) => !wires[wire.id] && isOfTemplates(wire));
  return [
    ...came.map((wire) => ({
      wire,
      untold: onlyDrawn(`The wire from ${between(wire)}`),
      revert: ({ [wire.id]: _, ...others }: Diagram['wires']) =>
        base[wire.id] ? { ...others, [wire.id]: base[wire.id] as Wire } : others,
    })),
    ...went.map((wire) => ({
      wire,
      untold: `The template keeps what the wire from ${between(wire)} stood for.`,
      revert: (others: Diagram['wires']) => ({ ...others, [wire.id]: wire }),
    })),
  ];
}
