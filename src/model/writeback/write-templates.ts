import type { Diagram, DiagramNode } from '../document/diagram';
import { allRowsOf } from '../document/references';
import type { Source, SourceFile } from '../document/source';
import { printJson } from '../emit/json';
import { printYaml } from '../emit/yaml';
import type { NodeId, WireId } from '../kinds/fields';
import { splicesFor } from '../source/apply-edits';
import { parseTemplate } from '../source/parse-template';
import { spliced } from '../source/splice';
import { buildStacks } from '../template/build';
import type { StackSet, Template } from '../template/template';
import { type Dangling, danglingIn } from './dangling';
import { hunksOf, type LineRange, merged, renamedLines } from './hunks';
import { changesOf, type Gone } from './stack-changes';

/** A template as it is to be saved. */
export interface WrittenFile {
  readonly name: string;
  readonly format: 'yaml' | 'json';
  readonly text: string;
  /** The text as it was imported; '' for a file that is new. */
  readonly before: string;
  /** Lines of the text that differ from what was imported. */
  readonly hunks: readonly LineRange[];
  readonly added: boolean;
}

/** The templates of an imported diagram as they are now. */
export interface WrittenTemplates {
  readonly files: readonly WrittenFile[];
  /** Changes that have no place in the text of the template, each in one sentence. */
  readonly unwritten: readonly string[];
  /** What kept text still refers to although it is gone. */
  readonly dangling: readonly Dangling[];
}

/**
 * Writes what was changed since the import into the texts it came from. Nothing else of them changes; without a change
 * they are what they were, byte for byte. Wires in `drafts` are as if they were not drawn, before and now. A drawn
 * diagram gives nothing.
 */
export function writeTemplates(
  doc: Diagram,
  drafts: ReadonlySet<WireId>,
  now: StackSet = buildStacks(doc, drafts),
): WrittenTemplates {
  const { source } = doc;
  if (!source) return { files: [], unwritten: [], dangling: [] };
  const isUntouched = doc.nodes === source.base.nodes && doc.wires === source.base.wires;
  const before = isUntouched
    ? now
    : buildStacks({ ...doc, nodes: source.base.nodes, wires: source.base.wires }, drafts);
  const written = source.files.map((file, i) => {
    return writeFile(file, stackOf(before, i), stackOf(now, i), goneFrom(doc, source, i));
  });
  const added = now.stacks.filter(({ file }) => file === undefined).map((stack) => newFile(stack, source));
  return {
    files: [...written.map(({ file }) => file), ...added],
    unwritten: written.flatMap(({ unwritten }) => unwritten),
    dangling: written.flatMap(({ dangling }) => dangling),
  };
}

interface Imported {
  readonly drafts: string;
  readonly stacks: StackSet;
}

// What was imported is the same at every edit that follows.
const IMPORTED = new WeakMap<Source, Imported>();

/** The stacks of what was imported. */
function _stacksBefore(doc: Diagram, source: Source, drafts: ReadonlySet<WireId>): StackSet {
  const relevant = [...drafts]
    .filter((id) => source.base.wires[id])
    .sort()
    .join(' ');
  const known = IMPORTED.get(source);
  if (known?.drafts === relevant) return known.stacks;
  const stacks = buildStacks({ ...doc, nodes: source.base.nodes, wires: source.base.wires }, drafts);
  IMPORTED.set(source, { drafts: relevant, stacks });
  return stacks;
}

const PARSED = new WeakMap<SourceFile, ReturnType<typeof parseTemplate>>();

function parsed(file: SourceFile): ReturnType<typeof parseTemplate> {
  const known = PARSED.get(file) ?? parseTemplate(file.name, file.text);
  PARSED.set(file, known);
  return known;
}

function stackOf({ stacks }: StackSet, index: number): Template | undefined {
  return stacks.find(({ file }) => file === index);
}

function writeFile(file: SourceFile, before: Template | undefined, now: Template | undefined, gone: Gone) {
  const { name, format, text, renamed = {} } = file;
  const written = (next: string, hunks: readonly LineRange[]): WrittenFile => {
    const all = merged([...hunks, ...renamedLines(name, next, Object.keys(renamed))]);
    return { name, format, text: next, before: text, hunks: all, added: false };
  };
  const template = before === now ? undefined : parsed(file);
  if (!template?.ok) return { file: written(text, []), unwritten: [], dangling: [] };
  const { edits, unwritten, removed } = changesOf(template.value, before, now, gone);
  const splices = splicesFor(template.value, edits);
  const next = spliced(text, splices);
  return { file: written(next, hunksOf(text, splices)), unwritten, dangling: danglingIn(name, next, removed) };
}

function newFile(stack: Template, { files }: Source): WrittenFile {
  const format = files[0]?.format ?? 'yaml';
  const text = format === 'yaml' ? printYaml(stack) : printJson(stack);
  const lines = text.split('\n').length - 1;
  return {
    name: `${stack.stackName}.template.${format}`,
    format,
    text,
    before: '',
    hunks: [{ start: 1, end: lines }],
    added: true,
  };
}

/** What was deleted: nodes, and the resources of a file that stood for them and for their rows. */
function goneFrom({ nodes }: Diagram, { origins, base }: Source, index: number): Gone {
  const gone = new Set<string>();
  const kept = new Set<string>();
  for (const [id, { file, parts }] of Object.entries(origins)) {
    if (file !== index) continue;
    const node = nodes[id as NodeId];
    const rows = rowIds(node);
    const oldRows = rowIds(base.nodes[id as NodeId]);
    for (const [part, logicalId] of Object.entries(parts)) {
      const isGone = !node || (oldRows.has(part) && !rows.has(part));
      (isGone ? gone : kept).add(logicalId);
    }
  }
  const missing = Object.keys(base.nodes).filter((id) => !nodes[id as NodeId]);
  return { nodes: new Set(missing), resources: new Set([...gone].filter((id) => !kept.has(id))) };
}

function rowIds(node: DiagramNode | undefined): ReadonlySet<string> {
  return new Set(node ? allRowsOf(node).map(({ id }) => id) : []);
}
