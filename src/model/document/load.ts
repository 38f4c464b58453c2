import { kindOf } from '../kinds/registry';
import { err, ok, type Result } from '../lib/result';
import { brokenReference } from './check-references';
import { type Diagram, type DiagramFile, type DiagramNode, FORMAT, type Place, VERSION } from './diagram';
import { nesting } from './extent';
import { MIGRATIONS } from './migrations/index';
import { parseFile } from './parse-file';
import type { Source } from './source';

/** Largest file read, in characters. A diagram of 10,000 nodes needs about 5 million. */
export const MAX_FILE_CHARS = 20_000_000;
/** Deepest nesting of containers and of JSON itself. */
export const MAX_DEPTH = 64;

/** `where` of an error that has no place inside the file. */
export const WHOLE_FILE = 'the file';

/** Why a file is not a diagram. `where` is a path inside the file, such as `nodes[3].props.cidr`. */
export type LoadError =
  | { readonly code: 'too-large'; readonly chars: number; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'foreign'; readonly found: string }
  | { readonly code: 'too-new'; readonly found: number; readonly supported: number }
  | { readonly code: 'invalid'; readonly where: string; readonly problem: string; readonly more: number };

/** Reads the text of a `.drawbridge` file: parse, migrate, check. Nothing unparsed goes further in. */
export function loadDiagram(text: string): Result<Diagram, LoadError> {
  const raw = readJson(text);
  if (!raw.ok) return raw;
  const migrated = migrate(raw.value);
  if (!migrated.ok) return migrated;
  const parsed = parseFile(migrated.value);
  if (!parsed.ok) {
    const { path, problem, more } = parsed.error;
    return err({ code: 'invalid', where: pathText(path), problem, more });
  }
  const broken = brokenReference(parsed.value, MAX_DEPTH);
  return broken ? err({ code: 'invalid', ...broken, more: 0 }) : ok(toDiagram(parsed.value));
}

function readJson(text: string): Result<unknown, LoadError> {
  if (text.length > MAX_FILE_CHARS) return err({ code: 'too-large', chars: text.length, limit: MAX_FILE_CHARS });
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (nesting(bare) > MAX_DEPTH) return err({ code: 'too-deep', limit: MAX_DEPTH });
  try {
    return ok(JSON.parse(bare));
  } catch (cause) {
    return err({ code: 'not-json', detail: cause instanceof Error ? cause.message : String(cause) });
  }
}

function migrate(raw: unknown): Result<unknown, LoadError> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return err({ code: 'foreign', found: describe(raw) });
  const file = raw as Record<string, unknown>;
  if (file.format !== FORMAT) return err({ code: 'foreign', found: foreignName(file) });
  const version = file.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return err({ code: 'invalid', where: 'version', problem: 'must be a whole number from 1', more: 0 });
  }
  if (version > VERSION) return err({ code: 'too-new', found: version, supported: VERSION });
  for (const migration of MIGRATIONS.filter((step) => step.to > version)) {
    migration.up(file);
    file.version = migration.to;
  }
  return ok(file);
}

function describe(raw: unknown): string {
  if (raw === null) return 'null';
  return Array.isArray(raw) ? 'a list' : `a ${typeof raw}`;
}

function foreignName(file: Record<string, unknown>): string {
  if ('AWSTemplateFormatVersion' in file || 'Resources' in file) return 'a CloudFormation template';
  if (file.type === 'excalidraw') return 'an Excalidraw drawing';
  if ('tldrawFileFormatVersion' in file) return 'a tldraw drawing';
  return 'other JSON';
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || WHOLE_FILE;
}

function toDiagram(file: DiagramFile): Diagram {
  const nodes = keyed(file.nodes as readonly DiagramNode[]);
  const wires = keyed(file.wires);
  const layout = Object.fromEntries(
    file.nodes.map((node) => [node.id, placeOf(file, node as DiagramNode, file.layout.nodes[node.id])]),
  );
  return {
    settings: file.settings,
    nodes,
    wires,
    layout,
    ...(file.source ? { source: toSource(file.source, { nodes, wires }) } : {}),
  };
}

type Records = Pick<Diagram, 'nodes' | 'wires'>;

/** What is given by its id alone is as it was imported. */
function toSource({ files, origins, base }: NonNullable<DiagramFile['source']>, now: Records): Source {
  const nodes = base.nodes.flatMap((each) =>
    typeof each === 'string' ? (now.nodes[each] ?? []) : (each as DiagramNode),
  );
  const wires = base.wires.flatMap((each) => (typeof each === 'string' ? (now.wires[each] ?? []) : each));
  return { files, origins, base: { nodes: keyed(nodes), wires: keyed(wires) } };
}

function keyed<T extends { readonly id: string }>(items: readonly T[]): Record<T['id'], T> {
  return Object.fromEntries(items.map((item) => [item.id, item])) as Record<T['id'], T>;
}

/** Every node gets a place: one without (written by hand or by another tool) starts at the corner of its parent. */
function placeOf({ source }: DiagramFile, node: DiagramNode, place: Place = { x: 16, y: 48 }): Place {
  const box = kindOf(node.kind).container;
  const { x, y } = place;
  const folded = place.folded === undefined ? {} : { folded: place.folded };
  if (!box) return { x, y, ...(typeof source?.origins[node.id]?.template === 'number' ? folded : {}) };
  return { x, y, width: place.width ?? box.minWidth, height: place.height ?? box.minHeight, ...folded };
}
