import { describe, expect, it } from 'vitest';
import { isReadAgain, tried, unexcused } from '../../support/change-fates';
import { singleChanges } from '../../support/single-changes';
import { NOT_READ_BACK, SEVERAL_PLACES } from './several-places';

const all = tried(singleChanges);
const ones = all.filter(({ fate }) => fate === 'one place');
const several = all.filter(({ fate }) => fate === 'several places');

describe.skipIf(all.length === 0)('one property changed in the inspector', () => {
  it('is never lost without a word', () => {
    const lost = all.filter(({ fate }) => fate === 'lost');
    expect(unexcused(lost, {})).toEqual([]);
  });

  it('is one changed place of the text, but for what AWS says in several', () => {
    expect(unexcused(several, SEVERAL_PLACES)).toEqual([]);
  });

  it('is read from the changed text as it was set', () => {
    const unread = [...ones, ...several].filter((each) => !isReadAgain(each));
    expect(unexcused(unread, NOT_READ_BACK)).toEqual([]);
  }, 600_000);

  it('is mostly one place', () => {
    expect(ones.length / (ones.length + several.length)).toBeGreaterThan(0.75);
  });
});
