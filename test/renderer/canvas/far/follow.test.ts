import { expect, it } from 'vitest';
import { follow, setFar } from '../../../../src/renderer/canvas/far/follow';

it('a follower hears where the drawing is, each change of it, and nothing after it left', () => {
  setFar(2);
  const heard: number[] = [];
  const leave = follow((far) => heard.push(far));
  setFar(4);
  setFar(4);
  leave();
  setFar(5);
  expect(heard).toEqual([2, 4]);
});
