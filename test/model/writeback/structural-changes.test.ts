import { describe, expect, it } from 'vitest';
import { isReadAgain, tried, unexcused } from '../../support/change-fates';
import { structuralChanges } from '../../support/structural-changes';
import { ROWS_NOT_READ_BACK, ROWS_SEVERAL_PLACES } from './several-places';

const all = tried(structuralChanges);
const written = all.filter(({ fate }) => fate === 'one place' || fate === 'several places');

describe.skipIf(all.length === 0)('a row, a name of another node or a wire that comes or goes', () => {
  it('is never lost without a word', () => {
    const lost = all.filter(({ fate }) => fate === 'lost');
    expect(unexcused(lost, {})).toEqual([]);
  });

  it('is one changed place of the text, but for what AWS says in several', () => {
    const several = all.filter(({ fate }) => fate === 'several places');
    expect(unexcused(several, ROWS_SEVERAL_PLACES)).toEqual([]);
  });

  it('is read from the changed text as it was set', () => {
    const unread = written.filter((each) => !isReadAgain(each));
    expect(unexcused(unread, ROWS_NOT_READ_BACK)).toEqual([]);
  }, 600_000);
});
