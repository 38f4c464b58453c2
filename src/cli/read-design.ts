import type { Diagram } from '../model/document/diagram';
import { loadDiagram } from '../model/document/load';
import { loadErrorText } from '../model/document/load-error-text';
import { err, ok, type Result } from '../model/lib/result';
import type { Io } from './io';
import { fileName } from './one-line';
import { readText } from './read-text';

/** A diagram and the text it was read from. */
export interface Design {
  readonly diagram: Diagram;
  readonly text: string;
}

/** Reads a diagram from a file or from standard input; the error is one sentence. */
export async function readDesign(path: string, io: Io): Promise<Result<Design, string>> {
  const text = await readText(path, io);
  if (!text.ok) return text;
  const diagram = loadDiagram(text.value);
  if (diagram.ok) return ok({ diagram: diagram.value, text: text.value });
  const { error } = diagram;
  const isTemplate =
    (error.code === 'not-json' && isYamlTemplate(text.value)) ||
    (error.code === 'foreign' && error.found === 'a CloudFormation template');
  if (!isTemplate) return err(loadErrorText(fileName(path), error));
  return err(
    `${fileName(path)} is a CloudFormation template, and this version cannot import templates yet; name a *.drawbridge file.`,
  );
}

/** YAML that CloudFormation would take: both keys stand at the very left of a template. */
function isYamlTemplate(text: string): boolean {
  return /^["']?(AWSTemplateFormatVersion|Resources)["']?[ \t]*:/m.test(text);
}
