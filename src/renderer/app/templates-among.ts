import { isNamedAsTemplate, isTemplate } from '../../model/source/parse-template';

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
  return synthesised.length > 0 ? synthesised : templates.filter(({ name }) => isNamedAsTemplate(name));
}

/** Whether a text is a template rather than a diagram. */
export function holdsTemplate(text: string): boolean {
  return !DIAGRAM.test(text) && isTemplate(text);
}

/** The same of a file that somebody means: what is neither is told as of what its name says. */
export function isMeantAsTemplate({ name, text }: NamedText): boolean {
  return !DIAGRAM.test(text) && (isTemplate(text) || isNamedAsTemplate(name));
}

const DIAGRAM = /^\uFEFF?\s*\{\s*"format"\s*:\s*"drawbridge/;
