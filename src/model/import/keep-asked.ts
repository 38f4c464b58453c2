import type { Origin, Source, SourceFile } from '../document/source';
import type { NodeId } from '../kinds/fields';

/** Templates as they are imported now, with what somebody had asked to be written into them beside what is drawn. */
export function keepAsked(again: Source, before: Source | undefined): Source {
  if (!before) return again;
  const files = again.files.map((file) => asked(file, before.files));
  const origins = Object.entries(again.origins).map(([id, origin]) => {
    return [id, askedOf(origin, before.origins[id as NodeId])] as const;
  });
  return { ...again, files, origins: Object.fromEntries(origins) };
}

function asked(file: SourceFile, before: readonly SourceFile[]): SourceFile {
  const { quoted, renamed } = before.find(({ name, text }) => name === file.name && text === file.text) ?? {};
  return { ...file, ...(quoted ? { quoted } : {}), ...(renamed ? { renamed } : {}) };
}

/** What still is amiss stays mended. */
function askedOf(origin: Origin, { waits = {}, publishes }: Partial<Origin> = {}): Origin {
  const { early = {} } = origin;
  const isMended = (part: string) => waits[part] !== undefined;
  const some = (wanted: boolean) => Object.entries(early).filter(([part]) => isMended(part) === wanted);
  return {
    ...origin,
    ...(some(true).length > 0 ? { waits: Object.fromEntries(some(true)), early: Object.fromEntries(some(false)) } : {}),
    ...(publishes ? { publishes } : {}),
  };
}
