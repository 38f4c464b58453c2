import { type Diagram, emptyDiagram } from '../../../model/document/diagram';
import { loadDiagram, MAX_FILE_CHARS } from '../../../model/document/load';
import { loadErrorText } from '../../../model/document/load-error-text';
import { savedPieces } from '../../../model/document/save';
import { err, ok, type Result } from '../../../model/lib/result';
import type { KeptDiagram, PlatformError } from '../../platform/platform';
import type { LayoutHome, OpenedTemplate } from '../importing/opened-template';
import type { Tab } from '../tab';

/** Between the parts of a copy: no line of JSON, in whose texts every line break is escaped. */
const BREAK = '\n---\n';

/** How long the window may be kept busy at a time. */
const SLICE_MS = 8;

/** What a template's tab knows beside its tokens, which the platform keeps. */
type TemplatePart = Pick<OpenedTemplate, 'layoutIn' | 'layoutOnDisk'> & { readonly onDisk: readonly string[] };

/** What a recovery copy brings back. */
export type Recovered = Pick<Tab, 'name' | 'token' | 'template' | 'saved'> & { readonly doc: Diagram };

/** The text of a tab's recovery copy: the diagram as saving writes it, as its file has it, and what is known of its templates. */
export async function printCopy({ name, editor, saved, template }: Tab): Promise<Result<string, PlatformError>> {
  const diagram = await printed(editor.doc);
  const [bytes, limit] = [diagram.length, MAX_FILE_CHARS];
  // A copy that cannot be opened again is none.
  if (bytes > limit) return err({ code: 'too-large', name, bytes, limit });
  return ok([diagram, await printedOnce(saved), JSON.stringify(template && templatePart(template))].join(BREAK));
}

/** The text of a diagram, bit by bit: a worker would first need a copy of it, which takes as long as printing it. */
async function printed(doc: Diagram): Promise<string> {
  const pieces: string[] = [];
  let end = performance.now() + SLICE_MS;
  for (const piece of savedPieces(doc)) {
    pieces.push(piece);
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE_MS;
  }
  return pieces.join('');
}

/** What a file has changes with a save only, and is printed with every copy. */
const PRINTED = new WeakMap<Diagram, string>();

async function printedOnce(doc: Diagram): Promise<string> {
  const text = PRINTED.get(doc) ?? (await printed(doc));
  PRINTED.set(doc, text);
  return text;
}

function templatePart({ files, layoutIn, layoutOnDisk }: OpenedTemplate): TemplatePart {
  return { layoutIn, layoutOnDisk, onDisk: files.map(({ onDisk }) => onDisk) };
}

/** Reads a recovery copy; the error is one sentence. As long as the diagram itself can be read, it is brought back. */
export function readCopy({ name, tokens, text }: KeptDiagram): Result<Recovered, string> {
  const [diagram = '', before = '', beside = ''] = text.split(BREAK);
  const loaded = loadDiagram(diagram);
  if (!loaded.ok) return err(loadErrorText(name, loaded.error));
  const file = loadDiagram(before);
  const saved = file.ok ? file.value : emptyDiagram();
  const [token = null] = tokens;
  const base = { name, doc: loaded.value, saved };
  if (beside === 'null') return ok({ ...base, token, template: null });
  const template = readTemplate(beside, tokens);
  // A diagram must never be written over a template: what its templates were is not known any more.
  return ok(template ? { ...base, token, template } : { ...base, token: null, template: null });
}

function readTemplate(text: string, tokens: KeptDiagram['tokens']): OpenedTemplate | undefined {
  const part = parsed(text);
  if (!isTemplatePart(part) || part.onDisk.length !== tokens.length) return undefined;
  const files = part.onDisk.map((onDisk, i) => ({ onDisk, token: tokens[i] ?? null }));
  return { files, layoutIn: part.layoutIn, layoutOnDisk: part.layoutOnDisk };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const HOMES: readonly unknown[] = ['sidecar', 'metadata', 'nowhere', null] satisfies readonly (LayoutHome | null)[];

function isTemplatePart(value: unknown): value is TemplatePart {
  if (typeof value !== 'object' || value === null) return false;
  const part: Partial<Record<keyof TemplatePart, unknown>> = value;
  const isText = (each: unknown) => typeof each === 'string';
  const hasLayout = part.layoutOnDisk === null || isText(part.layoutOnDisk);
  return hasLayout && HOMES.includes(part.layoutIn) && Array.isArray(part.onDisk) && part.onDisk.every(isText);
}
