import { resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { filesAmong } from '../../src/main/outside-files';

vi.mock('electron', () => ({}));

it.each([
  ['a diagram', ['app', 'orders.drawbridge'], ['/home/ann/designs/orders.drawbridge']],
  ['a template in another folder', ['app', '../Stack.YAML'], ['/home/ann/Stack.YAML']],
  ['an absolute path', ['app', '/data/a.template'], ['/data/a.template']],
  [
    'several among options',
    ['app', '--flag=x.json', 'a.json', '.', 'b.yml'],
    ['/home/ann/designs/a.json', '/home/ann/designs/b.yml'],
  ],
  ['nothing in the program itself', ['/opt/app.drawbridge'], []],
  ['no picture', ['app', 'picture.png'], []],
])('finds %s', (_what, argv, files) => {
  expect(filesAmong(argv, '/home/ann/designs')).toEqual(files.map((file) => resolve(file)));
});
