import type { Diagram } from '../model/document/diagram';
import { loadDiagram } from '../model/document/load';
import { loadErrorText } from '../model/document/load-error-text';
import { err, ok, type Result } from '../model/lib/result';
import { isNamedAsTemplate, isTemplate } from '../model/source/parse-template';
import type { Io } from './io';
import { fileName } from './one-line';
import { readText } from './read-text';

/** A diagram and the text it was read from. */
export interface Design {
  readonly diagram: Diagram;
  readonly text: string;
  /** The text is a CloudFormation template. */
  readonly isTemplate: boolean;
}

/** Reads a diagram or a CloudFormation template from a file or from standard input; the error is one sentence. */
export async function readDesign(path: string, io: Io): Promise<Result<Design, string>> {
  const text = await readText(path, io);
  if (!text.ok) return text;
  const diagram = loadDiagram(text.value);
  if (diagram.ok) return ok({ diagram: diagram.value, text: text.value, isTemplate: false });
  const { error } = diagram;
  const isOther = error.code === 'not-json' || error.code === 'foreign' || error.code === 'too-deep';
  // The name alone will do: what is wrong with a template is then told as of a template.
  const isMeant = isTemplate(text.value) || isNamedAsTemplate(path);
  if (!isOther || !isMeant) return err(loadErrorText(fileName(path), error));
  const { importTemplates } = await import('../model/import/import-templates');
  const imported = importTemplates([{ name: templateName(path), text: text.value }]);
  if (!imported.ok) return err(imported.error.sentence);
  return ok({ diagram: imported.value.diagram, text: text.value, isTemplate: true });
}

/** What a template is called in the diagram: its file without folders. */
export function templateName(path: string): string {
  return path === '-' ? 'template' : (path.split(/[\\/]/).at(-1) ?? path);
}
