import { type CfnValue, isList } from '../cfn/value';
import type { Diagram } from '../document/diagram';
import type { Source } from '../document/source';
import type { NodeId } from '../kinds/fields';
import type { SourceEdit, SourceTemplate } from '../source/template';

/** What resources of a file are to wait for although nothing drawn says so: logical ids, by logical id. */
export type Waits = ReadonlyMap<string, readonly string[]>;

/** What somebody had written into one of the templates of a diagram. */
export function waitsIn({ nodes, source }: Diagram, file: number): Waits {
  const origins: Source['origins'] = source?.origins ?? {};
  const own = Object.entries(origins).filter(([id, origin]) => origin.file === file && nodes[id as NodeId]);
  return new Map(
    own.flatMap(([, { parts, waits = {} }]) =>
      Object.entries(waits).flatMap(([part, others]) => {
        const ids = others.flatMap((place) => {
          const end = place.indexOf(' ');
          return origins[place.slice(0, end) as NodeId]?.parts[place.slice(end + 1)] ?? [];
        });
        const logicalId = parts[part];
        return logicalId === undefined ? [] : [[logicalId, ids] as const];
      }),
    ),
  );
}

/** Edits of a file that make resources wait as well, as far as the file still has both. */
export function withWaits(
  file: SourceTemplate,
  { edits, removed }: { readonly edits: readonly SourceEdit[]; readonly removed: ReadonlySet<string> },
  waits: Waits,
): readonly SourceEdit[] {
  const isThere = (id: string) => file.resources.has(id) && !removed.has(id);
  const own = [...waits].flatMap(([id, others]): readonly SourceEdit[] => {
    if (!isThere(id)) return [];
    const path = ['Resources', id, 'DependsOn'];
    const before = listAt(edits, path) ?? file.resources.get(id)?.dependsOn ?? [];
    const next = [...new Set([...before, ...others.filter(isThere)])];
    const [only] = next;
    if (next.length === before.length || only === undefined) return [];
    return [{ kind: 'set', path, value: next.length === 1 ? only : next, after: 'Type' }];
  });
  return [...edits, ...own];
}

/** What edits already make of a `DependsOn`; undefined where they leave it. */
export function listAt(edits: readonly SourceEdit[], path: readonly string[]): readonly CfnValue[] | undefined {
  const edit = edits.filter((each) => each.path.join('/') === path.join('/')).at(-1);
  if (!edit || edit.kind === 'insert') return undefined;
  if (edit.kind === 'remove') return [];
  return typeof edit.value === 'object' && isList(edit.value) ? edit.value : [edit.value];
}
