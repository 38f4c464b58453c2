import { createDraft, current, enablePatches, finishDraft, freeze, isDraft, original } from 'immer';

enablePatches();

type Entries<T> = Readonly<Record<string, T>>;

/** What became of entries; undefined stands for one that is gone. */
export type EntryChanges<T> = ReadonlyMap<string, T | undefined>;

/** A record while a command changes it. Only what is read or written is noted, so the record need not be copied. */
interface OpenRecord<T> {
  readonly base: Entries<T>;
  /** Drafts of entries, new ones as they are, undefined for those taken out. */
  readonly noted: Map<string, T | undefined>;
}

/** Not a plain object, so that immer lets a record stand in its drafts as it is. */
class Opened {}

const OPEN = new WeakMap<object, OpenRecord<unknown>>();

/** A draft of a record of thousands of entries: each entry that is asked for is a draft of immer. */
export function openRecord<T extends object>(base: Entries<T>): Record<string, T> {
  const open: OpenRecord<T> = { base, noted: new Map() };
  const draft = new Proxy(new Opened(), handlerOf(open)) as Record<string, T>;
  OPEN.set(draft, open);
  return draft;
}

function handlerOf<T extends object>(open: OpenRecord<T>): ProxyHandler<Opened> {
  return {
    get: (_, id) => (typeof id === 'string' ? draftOf(open, id) : undefined),
    has: (_, id) => typeof id === 'string' && latestOf(open, id) !== undefined,
    set: (_, id, value: T) => Boolean(open.noted.set(String(id), withoutDrafts(value))),
    deleteProperty: (_, id) => Boolean(open.noted.set(String(id), undefined)),
    ownKeys: () => idsOf(open),
    getOwnPropertyDescriptor: (_, id) => {
      const value = latestOf(open, String(id));
      return value && { value, writable: true, enumerable: true, configurable: true };
    },
  };
}

/**
 * The entries of a record, to be looked at and not to be changed. Reading all of them from an open record itself would
 * make as many drafts.
 */
export function entriesOf<T>(record: Entries<T>): readonly T[] {
  const open = OPEN.get(record) as OpenRecord<T> | undefined;
  if (!open) return Object.values(record);
  const { base, noted } = open;
  const entries: T[] = [];
  for (const id of Object.keys(base)) {
    const entry = noted.has(id) ? noted.get(id) : base[id];
    if (entry !== undefined) entries.push(entry);
  }
  for (const [id, entry] of noted) if (entry !== undefined && !Object.hasOwn(base, id)) entries.push(entry);
  return entries;
}

/** A value that may be a draft of immer, as it is now; where nothing of it was changed, the very value it was. */
export function asItIs<T>(value: T): T {
  return isDraft(value) ? (current<unknown>(value) as T) : value;
}

/** What became of the entries of an open record, frozen. */
export function changesOf<T extends object>(draft: Entries<T>): EntryChanges<T> {
  return changesIn(draft, finished);
}

/** A record as it is now, whether it is open or not. */
export function plainRecord<T extends object>(record: Entries<T>): Entries<T> {
  const open = OPEN.get(record) as OpenRecord<T> | undefined;
  return open ? withChanges(open.base, changesIn(record, withoutDrafts)) : record;
}

function changesIn<T>(draft: Entries<T>, read: (value: T | undefined) => T | undefined): EntryChanges<T> {
  const { base, noted } = OPEN.get(draft) as OpenRecord<T>;
  const latest = [...noted].map(([id, value]) => [id, read(value)] as const);
  return new Map(latest.filter(([id, value]) => value !== base[id]));
}

/** The record with its changes: the one copy that is made. */
export function withChanges<T>(record: Entries<T>, changes: EntryChanges<T>): Entries<T> {
  if (changes.size === 0) return record;
  const copy: Record<string, T> = {};
  // With thousands of keys this takes a third of the time of `{ ...record }`.
  for (const id of Object.keys(record)) copy[id] = record[id] as T;
  for (const [id, value] of changes) {
    if (value === undefined) delete copy[id];
    else copy[id] = value;
  }
  return Object.freeze(copy);
}

function latestOf<T>({ base, noted }: OpenRecord<T>, id: string): T | undefined {
  return noted.has(id) ? noted.get(id) : entryOf(base, id);
}

/** What every object inherits is no entry. */
function entryOf<T>(entries: Entries<T>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}

function draftOf<T extends object>(open: OpenRecord<T>, id: string): T | undefined {
  const { base, noted } = open;
  const entry = entryOf(base, id);
  if (noted.has(id) || entry === undefined) return noted.get(id);
  const draft = createDraft(entry) as T;
  noted.set(id, draft);
  return draft;
}

function idsOf<T>({ base, noted }: OpenRecord<T>): string[] {
  if (noted.size === 0) return Object.keys(base);
  const left = Object.keys(base).filter((id) => !noted.has(id) || noted.get(id) !== undefined);
  return [
    ...left,
    ...[...noted].flatMap(([id, value]) => (value === undefined || Object.hasOwn(base, id) ? [] : [id])),
  ];
}

/** An entry after its last change; the one it began as when all was taken back. */
function finished<T>(value: T | undefined): T | undefined {
  if (!isDraft(value)) return freeze(value, true);
  let isChanged = false;
  const before = original<unknown>(value) as T;
  const after: unknown = finishDraft<unknown>(value, (patches) => {
    isChanged = patches.length > 0;
  });
  return isChanged ? (after as T) : before;
}

/** An entry may be made of parts of others, which are drafts of their own. */
function withoutDrafts<T>(value: T): T {
  if (isDraft(value)) return current<unknown>(value) as T;
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const [key, inner] of Object.entries(value)) {
    const plain = withoutDrafts(inner);
    if (plain !== inner) Object.assign(value, { [key]: plain });
  }
  return value;
}
