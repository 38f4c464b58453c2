import type { Diagram, Place } from '../../src/model/document/diagram';
import { nodeId } from './run-command';

/** The diagram with nodes, by label, at other places; a container keeps its size unless another is given. */
export function placed(doc: Diagram, places: Readonly<Record<string, Place>>): Diagram {
  const moved = Object.entries(places).map(([label, place]) => {
    const id = nodeId(label);
    if (!doc.nodes[id]) throw new Error(`no node is called ${label}`);
    return [id, { ...doc.layout[id], ...place }] as const;
  });
  return { ...doc, layout: { ...doc.layout, ...Object.fromEntries(moved) } };
}
