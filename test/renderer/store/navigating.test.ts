import { expect, it } from 'vitest';
import { readNavigating } from '../../../src/renderer/store/navigating';

const USUAL = { wheelZooms: false, dragPans: false };

it.each([
  ['nothing', null, USUAL],
  ['one habit', '{"wheelZooms":true}', { wheelZooms: true, dragPans: false }],
  ['both', '{"wheelZooms":true,"dragPans":true}', { wheelZooms: true, dragPans: true }],
  ['a word where a switch belongs', '{"wheelZooms":"yes","dragPans":true}', { wheelZooms: false, dragPans: true }],
  ['half a text', '{"wheelZooms":', USUAL],
  ['a list', '[true]', USUAL],
])('reads the habits of the hand from %s', (_what, text, habits) => {
  expect(readNavigating(text)).toEqual(habits);
});
