import type { z } from 'zod';
import { kindOf } from '../kinds/registry';
import { err, ok, type Result } from '../lib/result';
import { brokenReference } from './check-references';
import { type Diagram, type DiagramFile, type DiagramNode, FileSchema, FORMAT, type Place, VERSION } from './diagram';
import { MIGRATIONS } from './migrations/index';

/** Largest file read, in characters. A diagram of 10,000 nodes needs about 5 million. */
export const MAX_FILE_CHARS = 20_000_000;
/** Deepest nesting of containers and of JSON itself. */
export const MAX_DEPTH = 64;

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
  const parsed = FileSchema.safeParse(migrated.value);
  if (!parsed.success) return err(firstIssue(parsed.error));
  const broken = brokenReference(parsed.data, MAX_DEPTH);
  return broken ? err({ code: 'invalid', ...broken, more: 0 }) : ok(toDiagram(parsed.data));
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

/** Deepest bracket outside strings: counted before parsing, because a parser may run out of stack. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth);
    else if (char === '}' || char === ']') depth--;
  }
  return deepest;
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

function firstIssue(error: z.ZodError): LoadError {
  const [first, ...rest] = error.issues;
  if (!first) throw new Error('a failed parse has no issue');
  return { code: 'invalid', where: pathText(first.path), problem: first.message, more: rest.length };
}

function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || 'the file';
}

function toDiagram(file: DiagramFile): Diagram {
  const nodes = Object.fromEntries(file.nodes.map((node) => [node.id, node as DiagramNode]));
  const wires = Object.fromEntries(file.wires.map((wire) => [wire.id, wire]));
  const layout = Object.fromEntries(
    file.nodes.map((node) => [node.id, placeOf(node as DiagramNode, file.layout.nodes[node.id])]),
  );
  return { settings: file.settings, nodes, wires, layout };
}

/** Every node gets a place: one without (written by hand or by another tool) starts at the corner of its parent. */
function placeOf(node: DiagramNode, place: Place = { x: 16, y: 48 }): Place {
  const box = kindOf(node.kind).container;
  const { x, y } = place;
  return box ? { x, y, width: place.width ?? box.minWidth, height: place.height ?? box.minHeight } : { x, y };
}
