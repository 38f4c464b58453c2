import { ok } from '../lib/result';
import { parseTemplate } from './parse-template';
import type { SourceTemplate } from './template';

interface File {
  readonly name: string;
  readonly text: string;
}
type Parsed = ReturnType<typeof parseTemplate>;

/** As long as a file is kept by a diagram, so is its tree: reading it again takes longer than most things done with it. */
const PARSED = new WeakMap<File, Parsed>();

/** The template of a file, which is read once. */
export function parsedFile(file: File): Parsed {
  const known = PARSED.get(file) ?? parseTemplate(file.name, file.text);
  PARSED.set(file, known);
  return known;
}

/** Remembers what a file was made from. */
export function keepParsed<F extends File>(file: F, template: SourceTemplate): F {
  PARSED.set(file, ok(template));
  return file;
}
