import { expect, it } from 'vitest';
import { starters } from '../../../src/renderer/starters/starters';
import { starters as inRepository } from '../../support/starters';

const offered = starters();

it('offers every starter of the repository, in the order of their numbers', () => {
  expect(offered.length).toBeGreaterThanOrEqual(5);
  expect(offered.map(({ id }) => id)).toEqual(inRepository.map(({ name }) => name));
  expect(offered.map(({ about }) => about.order)).toEqual(offered.map((_, i) => i + 1));
});

it.each(inRepository.map((starter, i) => [starter.name, starter, i] as const))('loads %s whole', (_, starter, i) => {
  expect(offered[i]).toEqual({ id: starter.name, about: starter.about, doc: starter.doc });
});
