import type { Diagram, DiagramNode, Wire } from '../../src/model/document/diagram';

/** A diagram that holds another one several times, side by side; the first copy keeps its ids. */
export function copiesOf(doc: Diagram, count: number): Diagram {
  const copies = Array.from({ length: count }, (_, i) => (i === 0 ? doc : copyOf(doc, i)));
  return {
    ...doc,
    nodes: Object.assign({}, ...copies.map(({ nodes }) => nodes)),
    wires: Object.assign({}, ...copies.map(({ wires }) => wires)),
    layout: Object.assign({}, ...copies.map(({ layout }) => layout)),
  };
}

/** The same diagram with other ids, wherever they are mentioned, and other account numbers. */
function copyOf(doc: Diagram, number: number): Diagram {
  const text = JSON.stringify({ nodes: doc.nodes, wires: doc.wires, layout: doc.layout });
  const renamed = text
    .replaceAll(/"([nwr]_[A-Za-z0-9-]+)"/g, `"$1c${number}"`)
    .replaceAll(/"(logicalId)":"([A-Za-z0-9]+)"/g, `"$1":"$2Copy${number}"`);
  const copy = JSON.parse(renamed) as {
    nodes: Record<string, DiagramNode>;
    wires: Record<string, Wire>;
    layout: Diagram['layout'];
  };
  return { ...doc, ...copy };
}
