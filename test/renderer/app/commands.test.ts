import { expect, it } from 'vitest';
import { menuCommands } from '../../../src/ipc/commands';
import { emptyDiagram } from '../../../src/model/document/diagram';
import { appCommands, titleOf } from '../../../src/renderer/app/commands';
import { fileActions } from '../../../src/renderer/app/files';
import type { Platform } from '../../../src/renderer/platform/platform';
import { type AppState, appStore } from '../../../src/renderer/store/store';
import { newTab } from '../../../src/renderer/store/tab';

// None of these tests runs a command that asks the platform for anything.
const commands = appCommands(fileActions({} as Platform), () => {});
const ids = commands.map(({ id }) => id);

it('knows every command of the native menu', () => {
  expect(menuCommands.length).toBeGreaterThan(20);
  expect(menuCommands.filter((id) => !ids.includes(id))).toEqual([]);
});

it('has no command twice', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it('gives no key to two commands', () => {
  const keys = commands.flatMap((command) => command.keys ?? []).map((key) => key.toLowerCase());
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

it('enables on the start page only what needs no diagram', () => {
  const enabled = commands.filter((command) => command.isEnabled?.(appStore.getInitialState()) ?? true);
  expect(enabled.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['file.new', 'file.open', 'help.palette', 'view.theme.dark']),
  );
  expect(enabled.filter(({ group }) => group === 'Edit' || group === 'Diagram')).toEqual([]);
});

it('marks unsaved changes in the title', () => {
  const tab = newTab(emptyDiagram(), 'orders.drawbridge', null);
  const withTab = (shown: typeof tab): AppState => ({
    ...appStore.getInitialState(),
    tabs: [shown],
    activeTab: shown.id,
  });
  expect(titleOf(appStore.getInitialState())).toBe('Drawbridge');
  expect(titleOf(withTab(tab))).toBe('orders.drawbridge - Drawbridge');
  expect(
    titleOf(
      withTab({ ...tab, saved: { ...emptyDiagram(), settings: { ...emptyDiagram().settings, profile: 'saa-c03' } } }),
    ),
  ).toBe('● orders.drawbridge - Drawbridge');
});
