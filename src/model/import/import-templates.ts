import type { Diagram } from '../document/diagram';
import type { SourceFile } from '../document/source';
import type { NodeId } from '../kinds/fields';
import { err, ok, type Result } from '../lib/result';
import { parseTemplate } from '../source/parse-template';
import { keepParsed } from '../source/parsed-file';
import type { SourceTemplate } from '../source/template';
import { assemble } from './assemble';
import { shortNames } from './file-names';
import { nodeIdOf } from './ids';
import { withNestings } from './nestings';
import { place } from './placing/place';
import { readAll } from './read-all';
import type { ImportedResource } from './reader';
import { READERS } from './registry';
import { startSession } from './session';
import { summarise } from './summarise';
import type { ImportSummary } from './summary';
import { createWorld, type Scope } from './world';

/** A template to import, with the values it is looked at with; pseudo parameters may be among them. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly conditions?: Readonly<Record<string, boolean>>;
  /** The nested stack whose template it is, where somebody said so. */
  readonly stack?: NodeId | undefined;
}

/** Why templates cannot be imported, in one sentence. */
export interface ImportError {
  readonly sentence: string;
}

/** A diagram of templates. Its layout is provisional: lay it out, or give it the positions of an earlier one (rebase). */
export interface Imported {
  readonly diagram: Diagram;
  readonly summary: ImportSummary;
}

/** Makes one diagram of all templates that belong together. Expected failures are sentences; any template gives a diagram. */
export function importTemplates(files: readonly TemplateFile[]): Result<Imported, ImportError> {
  if (files.length === 0) return err({ sentence: 'There is no template to import.' });
  const names = shortNames(files.map(({ name }) => name));
  const templates: SourceTemplate[] = [];
  for (const [i, { text }] of files.entries()) {
    const name = names[i] ?? '';
    const parsed = parseTemplate(name, text);
    if (!parsed.ok) return err({ sentence: parsed.error.sentence });
    templates.push(parsed.value);
  }
  const scopes = templates.map((template, i) => scopeOf(template, i, files[i]));
  const session = startSession(withNestings(createWorld(scopes)), READERS);
  readAll(session);
  const parents = place(session);
  const sources = templates.map((template, i) => keepParsed(sourceFile(template, files[i]), template));
  const diagram = assemble(session, parents, sources);
  return ok({ diagram, summary: summarise(session, diagram) });
}

function scopeOf(template: SourceTemplate, file: number, given: TemplateFile | undefined): Scope {
  const resources = [...template.resources].map(([id, resource]): readonly [string, ImportedResource] => [
    id,
    { ...resource, file, nodeId: nodeIdOf(template.name, id) },
  ]);
  return {
    file,
    template,
    resources: new Map(resources),
    overrides: given?.parameters ?? {},
    conditions: given?.conditions ?? {},
    stack: given?.stack,
  };
}

function sourceFile({ name, format, text }: SourceTemplate, given: TemplateFile | undefined): SourceFile {
  const { parameters = {}, conditions = {}, stack } = given ?? {};
  const values = { parameters: { ...parameters }, conditions: { ...conditions } };
  return { name, format, text, ...values, ...(stack === undefined ? {} : { stack }) };
}
