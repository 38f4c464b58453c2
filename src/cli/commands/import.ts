import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagram } from '../../model/document/diagram';
import { loadDiagram } from '../../model/document/load';
import { importTemplates, type TemplateFile } from '../../model/import/import-templates';
import { rebase } from '../../model/import/rebase';
import { err, ok, type Result } from '../../model/lib/result';
import { isTemplate } from '../../model/source/parse-template';
import type { ImportArguments } from '../commands';
import { findTemplates } from '../find-templates';
import { importJson, importText } from '../import-report';
import { type Io, json, type Outcome, refused } from '../io';
import { fileName } from '../one-line';
import { readText } from '../read-text';
import { tidied } from '../tidy';
import { writeDiagram } from '../write-diagram';

/**
 * `drawbridge import TEMPLATE... --out FILE`: templates that belong together become one diagram. Over an earlier import of
 * the same templates, what was drawn there since stays, and so do positions.
 */
export async function runImport({ operands, values }: ImportArguments, io: Io): Promise<Outcome> {
  const { out = '', format } = values;
  const files = await readTemplates(operands, io);
  if (!files.ok) return refused(files.error);
  const before = await earlier(out, io);
  if (!before.ok) return refused(before.error);
  const imported = importTemplates(files.value);
  if (!imported.ok) return refused(imported.error.sentence);
  const { diagram, summary } = imported.value;
  const placed = before.value ? rebase(before.value, diagram) : await tidied(diagram);
  const problem = await writeDiagram(out, placed, io);
  if (problem !== undefined) return refused(problem);
  return { status: 0, out: format === 'json' ? json(importJson(out, summary)) : importText(out, summary) };
}

/** All templates that are named. A folder may hold other files as well; a file that is named must be a template. */
async function readTemplates(paths: readonly string[], io: Io): Promise<Result<readonly TemplateFile[], string>> {
  const found = await findTemplates(paths, io);
  if (!found.ok) return found;
  const files: TemplateFile[] = [];
  for (const path of found.value) {
    const text = await readText(path, io);
    if (!text.ok) return text;
    if (paths.includes(path) || isTemplate(text.value))
      files.push({ name: path === '-' ? 'template' : path, text: text.value });
  }
  return files.length === 0 ? err('There is no template in what was named.') : ok(files);
}

/** The diagram that is there already; what is no diagram is not written over. */
async function earlier(out: string, io: Io): Promise<Result<Diagram | undefined, string>> {
  const text = await readFile(resolve(io.cwd, out), 'utf8').catch(() => undefined);
  if (text === undefined) return ok(undefined);
  const diagram = loadDiagram(text);
  return diagram.ok ? diagram : err(`${fileName(out)} exists already and is no diagram; it is left as it is.`);
}
