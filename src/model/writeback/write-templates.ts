import type { Diagram, DiagramNode } from '../document/diagram';
import { allRowsOf } from '../document/references';
import type { Source, SourceFile } from '../document/source';
import { sayable } from '../document/unsayable';
import { printJson } from '../emit/json';
import { printYaml } from '../emit/yaml';
import type { NodeId, WireId } from '../kinds/fields';
import { splicesFor } from '../source/apply-edits';
import { parsedFile } from '../source/parsed-file';
import { spliced } from '../source/splice';
import { buildStacks } from '../template/build';
import type { StackSet, Template } from '../template/template';
import { type Dangling, danglingIn } from './dangling';
import { hunksOf, type LineRange, merged, renamedLines } from './hunks';
import { lettingGo } from './let-go';
import { keepingStatements } from './others-statements';
import { type ChangedApi, changedApis, withNewDeployments } from './publish';
import { withQuotes } from './quotes';
import { changesOf, type Gone } from './stack-changes';
import { type Waits, waitsIn, withWaits } from './waits';

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
  /** Changes of REST APIs that their stages do not get, because the deployment stays what it was, each in one sentence. */
  readonly unpublished: readonly string[];
  /** What kept text still refers to although it is gone. */
  readonly dangling: readonly Dangling[];
}

/**
 * Writes what was changed since the import into the texts it came from. Nothing else of them changes; without a change
 * they are what they were, byte for byte. Wires in `drafts` are as if they were not drawn, before and now. A drawn
 * diagram gives nothing.
 */
export function writeTemplates(drawn: Diagram, drafts: ReadonlySet<WireId>, stacks?: StackSet): WrittenTemplates {
  const { source } = drawn;
  if (!source) return { files: [], unwritten: [], unpublished: [], dangling: [] };
  const { doc, unwritten } = sayable(drawn);
  const now = stacks && doc === drawn ? stacks : buildStacks(doc, drafts);
  const isUntouched = doc.nodes === source.base.nodes && doc.wires === source.base.wires;
  const before = isUntouched
    ? now
    : buildStacks({ ...doc, nodes: source.base.nodes, wires: source.base.wires }, drafts);
  const written = source.files.map((file, i) => {
    const [then, is] = [stackOf(before, i), stackOf(now, i)];
    const beside = { waits: waitsIn(doc, i), apis: changedApis(doc, i, then, is) };
    return writeFile(file, then, is, goneFrom(doc, source, i), beside);
  });
  const added = now.stacks.filter(({ file }) => file === undefined).map((stack) => newFile(stack, source));
  return {
    files: [...written.map(({ file }) => file), ...added],
    unwritten: [...unwritten, ...written.flatMap((each) => each.unwritten)],
    unpublished: written.flatMap(({ unpublished }) => unpublished),
    dangling: written.flatMap(({ dangling }) => dangling),
  };
}

function stackOf({ stacks }: StackSet, index: number): Template | undefined {
  return stacks.find(({ file }) => file === index);
}

/** What is written beside the differences between two stacks. */
interface Beside {
  readonly waits: Waits;
  readonly apis: readonly ChangedApi[];
}

function writeFile(
  file: SourceFile,
  before: Template | undefined,
  now: Template | undefined,
  gone: Gone,
  { waits, apis }: Beside,
) {
  const { name, format, text, quoted, renamed = {} } = file;
  const anew = [...Object.keys(renamed), ...apis.flatMap(({ next }) => next ?? [])];
  const written = (next: string, hunks: readonly LineRange[]): WrittenFile => {
    const all = merged([...hunks, ...renamedLines(name, next, anew)]);
    return { name, format, text: next, before: text, hunks: all, added: false };
  };
  const isUntouched = before === now && waits.size === 0 && quoted === undefined;
  const template = isUntouched ? undefined : parsedFile(file);
  if (!template?.ok) return { file: written(text, []), unwritten: [], unpublished: [], dangling: [] };
  const changes = keepingStatements(template.value, changesOf(template.value, before, now, gone), before, gone);
  const freed = lettingGo(template.value, changes.edits, changes.removed);
  const edits = withWaits(template.value, { edits: freed, removed: changes.removed }, waits);
  const splices = withQuotes(template.value, splicesFor(template.value, edits), quoted);
  const next = withNewDeployments(name, spliced(text, splices), apis);
  return {
    file: written(next, hunksOf(text, splices)),
    unwritten: changes.unwritten,
    unpublished: apis.flatMap((api) => (api.next === undefined ? [unpublishedSentence(name, api)] : [])),
    dangling: danglingIn(name, next, changes.removed),
  };
}

function unpublishedSentence(name: string, { label, deployment }: ChangedApi): string {
  return `${name} publishes "${label}" as it was: API Gateway takes changes only with another deployment than ${deployment}.`;
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
