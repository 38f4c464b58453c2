import { current } from 'immer';
import { describe, expect, it } from 'vitest';
import { changesOf, entriesOf, openRecord, plainRecord, withChanges } from '../../../src/model/lib/open-record';

interface Entry {
  readonly id: string;
  label: string;
  tags: string[];
}

const entry = (id: string, label = id): Entry => ({ id, label, tags: [] });
const base = Object.freeze({ a: Object.freeze(entry('a')), b: Object.freeze(entry('b')) }) as Record<string, Entry>;

/** The entry that is surely there. */
function at(record: Record<string, Entry>, id: string): Entry {
  const found = record[id];
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe('an open record', () => {
  it('has no changes when entries were only looked at', () => {
    const open = openRecord(base);
    expect([at(open, 'a').label, 'b' in open, Object.keys(open)]).toEqual(['a', true, ['a', 'b']]);
    const changes = changesOf(open);
    expect(changes.size).toBe(0);
    expect(withChanges(base, changes)).toBe(base);
  });

  it('has no changes when a change was taken back', () => {
    const open = openRecord(base);
    at(open, 'a').label = 'other';
    at(open, 'a').label = 'a';
    expect(changesOf(open).size).toBe(0);
  });

  it('tells which entries changed, came and went, and leaves what was there before alone', () => {
    const open = openRecord(base);
    at(open, 'a').label = 'first';
    delete open.b;
    open.c = entry('c');
    at(open, 'c').label = 'third';
    const after = withChanges(base, changesOf(open));
    expect(after).toEqual({ a: entry('a', 'first'), c: entry('c', 'third') });
    expect(base).toEqual({ a: entry('a'), b: entry('b') });
    expect([after, after.a, after.c, after.c?.tags].every(Object.isFrozen)).toBe(true);
  });

  it('answers as a plain record while it changes', () => {
    const open = openRecord(base);
    delete open.a;
    open.c = entry('c');
    at(open, 'b').label = 'second';
    expect(Object.keys(open)).toEqual(['b', 'c']);
    expect(['a' in open, 'c' in open, 'toString' in open]).toEqual([false, true, false]);
    expect(entriesOf(open).map(({ label }) => label)).toEqual(['second', 'c']);
    expect(Object.values(open).map(({ label }) => label)).toEqual(['second', 'c']);
    expect(plainRecord(open)).toEqual({ b: entry('b', 'second'), c: entry('c') });
  });

  it('makes no draft of an entry that is only listed', () => {
    expect(entriesOf(openRecord(base))[0]).toBe(base.a);
  });

  it('keeps no draft inside an entry that was made of parts of others', () => {
    const open = openRecord({ ...base, d: { ...entry('d'), tags: ['x'] } });
    at(open, 'd').tags.push('y');
    open.e = { ...entry('e'), tags: at(open, 'd').tags };
    at(open, 'd').tags.push('z');
    const changes = changesOf(open);
    expect([changes.get('d')?.tags, changes.get('e')?.tags]).toEqual([
      ['x', 'y', 'z'],
      ['x', 'y'],
    ]);
    expect(() => current(changes.get('e') as Entry)).toThrow();
  });

  it('lets an entry that was taken out come back', () => {
    const open = openRecord(base);
    delete open.a;
    open.a = entry('a', 'again');
    expect(withChanges(base, changesOf(open))).toEqual({ a: entry('a', 'again'), b: base.b });
  });
});
