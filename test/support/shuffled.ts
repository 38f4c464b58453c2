import type { Diagram } from '../../src/model/document/diagram';

/** The same diagram with the entries of its records in the order that the numbers give: the order must never matter. */
export function shuffled(doc: Diagram, order: readonly number[]): Diagram {
  const inOrder = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record)
        .map((entry, i) => ({ entry, rank: order[i % Math.max(1, order.length)] ?? 0, i }))
        .sort((a, b) => a.rank - b.rank || b.i - a.i)
        .map(({ entry }) => entry),
    );
  return { ...doc, nodes: inOrder(doc.nodes), wires: inOrder(doc.wires), layout: inOrder(doc.layout) };
}

/** The same diagram with its records turned round. */
export function reversed(doc: Diagram): Diagram {
  return shuffled(doc, [0]);
}
