import type { Diagram } from '../document/diagram';
import { OWN_PART } from '../document/source';
import type { NodeId } from '../kinds/fields';
import { parsedFile } from '../source/parsed-file';
import { lineAndColumn } from '../source/places';
import type { SourceTemplate } from '../source/template';

/** Where a resource stands in the text of a template; lines and columns count from 1. */
export interface ResourcePlace {
  readonly file: string;
  readonly logicalId: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** The places of every imported node: its own resource first, then those that were folded into it, in the order of the file. */
export function placesOf({ source }: Pick<Diagram, 'source'>): ReadonlyMap<NodeId, readonly ResourcePlace[]> {
  if (!source) return new Map();
  const templates = source.files.map(parsedFile);
  const places = Object.entries(source.origins).flatMap(([id, { file, parts }]) => {
    const template = templates[file];
    if (!template?.ok) return [];
    const found = Object.entries(parts)
      .sort(([a], [b]) => Number(b === OWN_PART) - Number(a === OWN_PART))
      .flatMap(([, logicalId]) => placeIn(template.value, logicalId) ?? []);
    const [own, ...others] = found;
    return own ? [[id as NodeId, [own, ...others.sort((a, b) => a.line - b.line)]] as const] : [];
  });
  return new Map(places);
}

function placeIn({ name, text, resources }: SourceTemplate, logicalId: string): ResourcePlace | undefined {
  const written = resources.get(logicalId)?.written;
  if (!written) return undefined;
  const end = lineAndColumn(text, Math.max(written.range.start, written.range.end - 1));
  return { file: name, logicalId, ...lineAndColumn(text, written.keyRange.start), endLine: end.line };
}
