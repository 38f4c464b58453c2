import { byId, compare } from '../lib/order';
import { sameData } from '../lib/same-data';
import { type Diagram, type DiagramNode, FORMAT, type Settings, VERSION, type Wire } from './diagram';
import type { Source } from './source';

/**
 * Writes a diagram as the text of a file: two-space indent, items sorted by id, keys in a fixed order, and the layout
 * apart with one line a node, so that a change of one thing is a change of few lines.
 */
export function saveDiagram(diagram: Diagram): string {
  return [...savedPieces(diagram)].join('');
}

/** The same text in small pieces, for whoever must not work long at a time. */
export function* savedPieces(diagram: Diagram): Generator<string> {
  const head = { format: FORMAT, version: VERSION, settings: settingsOf(diagram.settings) };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  yield* listPieces('nodes', byId(Object.values(diagram.nodes)), nodeOf);
  yield* listPieces('wires', byId(Object.values(diagram.wires)), wireOf);
  if (diagram.source) yield `,${member('source', sourceOf(diagram.source, diagram))}`;
  yield `,\n  "layout": {\n    "nodes": {${layoutLines(diagram)}}\n  }\n}\n`;
}

/** Items written at once: about a millisecond's work. */
const PIECE = 200;

function* listPieces<T>(key: string, items: readonly T[], write: (item: T) => object): Generator<string> {
  yield `,\n  "${key}": [`;
  const [before, after] = [`\n  "${key}": [`.length, '\n  ]'.length];
  for (let at = 0; at < items.length; at += PIECE) {
    const text = member(key, items.slice(at, at + PIECE).map(write));
    yield `${at === 0 ? '' : ','}${text.slice(before, -after)}`;
  }
  yield items.length === 0 ? ']' : '\n  ]';
}

/** A key and its value as they stand in the file, from the line break before them. */
function member(key: string, value: object): string {
  return JSON.stringify({ [key]: value }, null, 2).slice(1, -2);
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
