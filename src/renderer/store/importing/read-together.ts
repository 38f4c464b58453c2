import type { KeptLayout } from '../../../model/document/kept-layout';
import { type Imported, importTemplates, type TemplateFile } from '../../../model/import/import-templates';
import { err, ok, type Result } from '../../../model/lib/result';
import { parseTemplate } from '../../../model/source/parse-template';
import { layoutIn } from './kept-in-template';

export interface ReadQuestion {
  readonly files: readonly TemplateFile[];
  /** One of them may keep the layout in its metadata, with the values to look at them with. */
  readonly looksInside?: boolean;
}

export interface ReadAnswer extends Imported {
  /** The layout that one of them keeps. */
  readonly inside?: KeptLayout;
}

/** Why templates are not read together. */
export interface Unread {
  readonly sentence: string;
  /** Those that are none, by their place among all, each with what is wrong with it. */
  readonly broken: readonly { readonly at: number; readonly sentence: string }[];
}

/** Reads templates into one diagram, with all that takes reading their texts. */
export function readTogether({ files, looksInside = false }: ReadQuestion): Result<ReadAnswer, Unread> {
  const inside = looksInside ? files.map(({ name, text }) => layoutIn(name, text)).find(Boolean) : undefined;
  const read = importTemplates(inside ? files.map((file) => ({ ...file, ...inside.values?.[file.name] })) : files);
  if (read.ok) return ok(inside ? { ...read.value, inside } : read.value);
  const broken = files.flatMap(({ name, text }, at) => {
    const parsed = parseTemplate(name, text);
    return parsed.ok ? [] : [{ at, sentence: parsed.error.sentence }];
  });
  return err({ sentence: read.error.sentence, broken });
}
