import { isTemplate } from '../../model/source/parse-template';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What a folder holds besides templates is left alone; where some are named as `cdk synth` names them, only those count. */
export function templatesAmong<T extends NamedText>(files: readonly T[]): readonly T[] {
  const templates = files.filter(({ text }) => holdsTemplate(text));
  // Who opens one file means it, whatever it is called.
  if (files.length === 1) return templates;
  const synthesised = templates.filter(({ name }) => /\.template\.(json|ya?ml)$/i.test(name));
  return synthesised.length > 0 ? synthesised : templates.filter(({ name }) => /\.(json|ya?ml|template)$/i.test(name));
}

/** Whether a text is a template rather than a diagram. */
export function holdsTemplate(text: string): boolean {
  return !/^\uFEFF?\s*\{\s*"format"\s*:\s*"drawbridge/.test(text) && isTemplate(text);
}
