import { entryOf, nodeAt } from '../source/places';
import type { SourceEdit, SourceTemplate } from '../source/template';
import { listAt } from './waits';

/** Edits of a file, and those that make nothing wait for what they remove: nobody means to keep that. */
export function lettingGo(
  file: SourceTemplate,
  edits: readonly SourceEdit[],
  removed: ReadonlySet<string>,
): readonly SourceEdit[] {
  if (removed.size === 0) return edits;
  const own = [...file.resources.values()].flatMap(({ logicalId, dependsOn }): readonly SourceEdit[] => {
    const path = ['Resources', logicalId, 'DependsOn'];
    const changed = listAt(edits, path);
    const before = changed ?? dependsOn;
    const next = before.filter((id) => typeof id !== 'string' || !removed.has(id));
    if (removed.has(logicalId) || next.length === before.length) return [];
    const [only] = next;
    if (only === undefined) return [{ kind: 'remove', path }];
    const written = entryOf(nodeAt(file.root, ['Resources', logicalId]), 'DependsOn')?.value;
    const isList = changed === undefined && written?.type === 'list' && written.items.length === dependsOn.length;
    if (!isList) return [{ kind: 'set', path, value: next.length === 1 ? only : next }];
    return dependsOn.flatMap((id, i) => (removed.has(id) ? [{ kind: 'remove' as const, path: [...path, i] }] : []));
  });
  return [...edits, ...own];
}
