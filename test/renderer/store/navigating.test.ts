import { expect, it } from 'vitest';
import { readNavigating } from '../../../src/renderer/store/navigating';

const USUAL = { wheelZooms: false, dragPans: false };

it.each([
  ['nothing', null, USUAL],
  ['one habit', '["wheelZooms"]', { wheelZooms: true, dragPans: false }],
  ['both', '["dragPans","wheelZooms"]', { wheelZooms: true, dragPans: true }],
  ['one that nobody knows', '["flies",7,"dragPans"]', { wheelZooms: false, dragPans: true }],
  ['half a text', '["wheelZooms', USUAL],
  ['something else', '{"wheelZooms":true}', USUAL],
])('reads the habits of the hand from %s', (_what, text, habits) => {
  expect(readNavigating(text)).toEqual(habits);
});
