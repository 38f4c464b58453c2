import { byId, compare } from '../lib/order';
import { type Diagram, FORMAT, type Settings, VERSION } from './diagram';

/**
 * Writes a diagram as the text of a file: two-space indent, items sorted by id, keys in a fixed order, and the layout
 * apart with one line a node, so that a change of one thing is a change of few lines.
 */
export function saveDiagram(diagram: Diagram): string {
  const model = {
    format: FORMAT,
    version: VERSION,
    settings: settingsOf(diagram.settings),
    nodes: byId(Object.values(diagram.nodes)).map(({ id, kind, label, logicalId, parent, props }) => ({
      id,
      kind,
      label,
      logicalId,
      parent,
      props,
    })),
    wires: byId(Object.values(diagram.wires)).map(({ id, from, to }) => ({
      id,
      from: { node: from.node, port: from.port },
      to: { node: to.node, port: to.port },
    })),
  };
  const head = JSON.stringify(model, null, 2).slice(0, -2);
  return `${head},\n  "layout": {\n    "nodes": {${layoutLines(diagram)}}\n  }\n}\n`;
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
  const lines = places.map(([id, { x, y, width, height }]) => {
    const size = width === undefined ? '' : `, "width": ${width}, "height": ${height}`;
    return `      "${id}": { "x": ${x}, "y": ${y}${size} }`;
  });
  return `\n${lines.join(',\n')}\n    `;
}
