import { describe, expect, it } from 'vitest';
import { callChannels, pathChannels, pushChannels } from '../../src/ipc/channels';
import { menuCommands } from '../../src/ipc/commands';
import { contract, pushContract } from '../../src/ipc/contract';
import { cancelled, done, failed } from '../../src/ipc/outcome';

const token = '3b241101-e2bb-4255-8caf-4136c566a962';
const saved = done({ token, name: 'a.drawbridge' });
const opened = done({ token, name: 'a.drawbridge', text: '{}' });
const many = done([{ token, name: 'a.yaml', text: 'Resources: {}' }]);
const recent = { token, name: 'a', folder: '~', openedAt: '2026-11-21T12:00:00.000Z', missing: false };
const files = [{ path: 'lib/a.ts', text: '' }];

const channels = [...callChannels, ...pathChannels];
/** For each channel an argument and replies that must come through unchanged. */
const exchanges: Record<(typeof channels)[number], { input: unknown; outputs: readonly unknown[] }> = {
  'file:open': {
    input: undefined,
    outputs: [opened, cancelled, failed({ code: 'too-large', name: 'a', bytes: 3, limit: 2 })],
  },
  'file:openTemplates': { input: { from: 'folder' }, outputs: [many, cancelled] },
  'file:dropped': {
    input: { paths: ['/home/ana/orders.yaml'] },
    outputs: [many, failed({ code: 'missing', name: 'a' })],
  },
  'file:openRecent': { input: { token }, outputs: [opened, failed({ code: 'missing', name: 'a' })] },
  'file:recent': { input: undefined, outputs: [[], [recent]] },
  'file:forget': { input: { token }, outputs: [undefined] },
  'file:save': {
    input: { token, text: '', overwrite: true },
    outputs: [saved, failed({ code: 'changed-on-disk', name: 'a' })],
  },
  'file:saveAs': { input: { suggestedName: 'a', text: '' }, outputs: [saved, cancelled] },
  'file:saveSidecar': {
    input: { token, text: '{}' },
    outputs: [done(undefined), failed({ code: 'changed-on-disk', name: 'a' })],
  },
  'recovery:keep': {
    input: { id: token, name: 'a', tokens: [token, null], text: '{}' },
    outputs: [done({ keptAt: recent.openedAt }), failed({ code: 'failed', name: 'a', detail: 'the disk is full' })],
  },
  'recovery:list': {
    input: undefined,
    outputs: [
      { copies: [], setAside: ['x'] },
      { copies: [{ id: token, name: 'a', keptAt: recent.openedAt, folder: null, tokens: [null] }], setAside: [] },
    ],
  },
  'recovery:open': {
    input: { id: token },
    outputs: [done({ name: 'a', tokens: [token], text: '{}' }), failed({ code: 'missing', name: 'a' })],
  },
  'recovery:forget': { input: { id: token }, outputs: [undefined] },
  'export:files': { input: { suggestedName: 'a', files }, outputs: [done({ where: '/out' }), cancelled] },
  'clipboard:write': { input: { text: '' }, outputs: [undefined] },
  'template:verify': {
    input: { templates: ['Resources: {}'] },
    outputs: [
      [
        { status: 'verified', by: 'x', findings: [{ ruleId: 'E1', severity: 'ERROR', message: '', logicalId: 'A' }] },
        { status: 'not-verified', reason: 'slow' },
      ],
    ],
  },
  'link:open': { input: { url: 'https://aws.amazon.com/' }, outputs: [undefined] },
  'window:ready': { input: undefined, outputs: [undefined] },
  'window:dirty': { input: { dirty: true, title: 'a' }, outputs: [undefined] },
  'window:closeAnswer': { input: { answer: 'stay' }, outputs: [undefined] },
};

describe.each(channels)('%s', (channel) => {
  const { input, outputs } = exchanges[channel];

  it('lets its argument and its replies through unchanged', () => {
    expect(contract[channel].input.parse(input)).toEqual(input);
    for (const output of outputs) expect(contract[channel].output.parse(output)).toEqual(output);
  });

  it('refuses a key that nobody declared', () => {
    const more = { ...(typeof input === 'object' ? input : {}), path: '/etc/passwd' };
    expect(contract[channel].input.safeParse(more).success).toBe(false);
  });
});

it('has a schema for each channel and none besides', () => {
  expect(Object.keys(contract).sort()).toEqual([...channels].sort());
  expect(Object.keys(pushContract).sort()).toEqual([...pushChannels].sort());
});

it('names no command twice and knows each as a message', () => {
  expect(new Set(menuCommands).size).toBe(menuCommands.length);
  for (const command of menuCommands) expect(pushContract['menu:command'].parse(command)).toBe(command);
  expect(pushContract['menu:command'].safeParse('file.format-disk').success).toBe(false);
});

it.each(['../notes', 'a', '/etc/passwd', `${token}/..`])('takes no %s for the name of a recovery copy', (id) => {
  for (const channel of ['recovery:open', 'recovery:forget'] as const)
    expect(contract[channel].input.safeParse({ id }).success).toBe(false);
  expect(contract['recovery:keep'].input.safeParse({ id, name: 'a', tokens: [null], text: '' }).success).toBe(false);
});
