import { expect, it } from 'vitest';
import { menuCommands } from '../../src/ipc/commands';
import { type CommandLine, type MenuLine, menuTable } from '../../src/main/menu-table';

function commandsIn(lines: readonly MenuLine[]): readonly CommandLine[] {
  return lines.flatMap((line) => {
    if (line === 'separator' || 'role' in line) return [];
    return 'submenu' in line ? commandsIn(line.submenu) : [line];
  });
}

const commands = commandsIn(menuTable);

it('has each command once', () => {
  expect(commands.map(({ id }) => id).sort()).toEqual([...menuCommands].sort());
});

it('shows no key and no label twice', () => {
  const keys = commands.flatMap(({ accelerator }) => accelerator ?? []);
  expect(keys.length).toBeGreaterThan(10);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length);
});

it('leaves Ctrl+R alone, which would reload the page in a default menu', () => {
  expect(commands.filter(({ accelerator }) => /^CmdOrCtrl.*\+R$/.test(accelerator ?? ''))).toEqual([]);
});
