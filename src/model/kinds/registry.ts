import type { z } from 'zod';
import * as all from './index';
import type { Kind } from './kind';

export type AnyKind = (typeof all)[keyof typeof all];
export type KindId = AnyKind['id'];
/** The properties of one kind, as they are after parsing. */
export type PropsOf<K extends KindId> = z.infer<Extract<AnyKind, { id: K }>['props']>;

const BY_ID: ReadonlyMap<string, Kind> = new Map(Object.values(all).map((kind) => [kind.id, kind as Kind]));

/** All kinds, in the order of their ids. */
export const KINDS: readonly Kind[] = [...BY_ID.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** True when the text is the id of a kind. */
export function isKindId(id: string): id is KindId {
  return BY_ID.has(id);
}

/** The kind with this id. An unknown id is a bug: documents are checked when they are read. */
export function kindOf(id: string): Kind {
  const kind = BY_ID.get(id);
  if (!kind) throw new Error(`unknown kind: ${id}`);
  return kind;
}
