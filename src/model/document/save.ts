import { byId, compare } from '../lib/order';
import { sameData } from '../lib/same-data';
import { type Diagram, type DiagramNode, FORMAT, type Settings, VERSION, type Wire } from './diagram';
import type { Source } from './source';

/**
 * Writes a diagram as the text of a file: two-space indent, items sorted by id, keys in a fixed order, and the layout
 * apart with one line a node, so that a change of one thing is a change of few lines.
 */
export function saveDiagram(diagram: Diagram): string {
  const model = {
    format: FORMAT,
    version: VERSION,
    settings: settingsOf(diagram.settings),
    nodes: byId(Object.values(diagram.nodes)).map(nodeOf),
    wires: byId(Object.values(diagram.wires)).map(wireOf),
    ...(diagram.source ? { source: sourceOf(diagram.source, diagram) } : {}),
  };
  const head = JSON.stringify(model, null, 2).slice(0, -2);
  return `${head},\n  "layout": {\n    "nodes": {${layoutLines(diagram)}}\n  }\n}\n`;
}

function nodeOf({ id, kind, label, logicalId, parent, props }: DiagramNode) {
  return { id, kind, label, logicalId, parent, props };
}

function wireOf({ id, from, to }: Wire) {
  return { id, from: { node: from.node, port: from.port }, to: { node: to.node, port: to.port } };
}

/** What is still as it was imported is named by its id alone. */
function sourceOf({ files, origins, base }: Source, now: Diagram) {
  return {
    files,
    origins: Object.fromEntries(Object.entries(origins).sort(([a], [b]) => compare(a, b))),
    base: {
      nodes: byId(Object.values(base.nodes)).map((node) =>
        sameData(now.nodes[node.id], node) ? node.id : nodeOf(node),
      ),
      wires: byId(Object.values(base.wires)).map((wire) =>
        sameData(now.wires[wire.id], wire) ? wire.id : wireOf(wire),
      ),
    },
  };
}

function settingsOf({ profile, mode, suppressions }: Settings): Settings {
  const sorted = [...suppressions].sort((a, b) => compare(a.rule, b.rule) || compare(a.on, b.on));
  return {
    profile,
    mode,
    suppressions: sorted.map(({ rule, on, reason, until }) => ({ rule, on, reason, ...(until ? { until } : {}) })),
  };
}

function layoutLines(diagram: Diagram): string {
  const places = Object.entries(diagram.layout).sort(([a], [b]) => compare(a, b));
  if (places.length === 0) return '';
  const lines = places.map(([id, { x, y, width, height, folded }]) => {
    const size = width === undefined ? '' : `, "width": ${width}, "height": ${height}`;
    const fold = folded === undefined ? '' : `, "folded": ${folded}`;
    return `      "${id}": { "x": ${x}, "y": ${y}${size}${fold} }`;
  });
  return `\n${lines.join(',\n')}\n    `;
}
