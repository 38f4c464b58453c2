import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../ipc/commands';
import { push } from './ipc/push';
import { type MenuLine, menuTable } from './menu-table';
import type { Shell } from './shell';

/** Replaces Electron's default menu, and with it the reload shortcut that would throw unsaved work away. */
export function setMenu(shell: Shell): void {
  const send = (command: MenuCommand) => push(shell.show(), 'menu:command', command);
  const bar = menuTable.map((submenu) => toElectron(submenu, send));
  const first: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ label: 'Developer', submenu: [{ role: 'toggleDevTools' }] }];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, ...bar, ...developer]));
}

function toElectron(line: MenuLine, send: (command: MenuCommand) => void): MenuItemConstructorOptions {
  if (line === 'separator') return { type: 'separator' };
  if ('role' in line) return { role: line.role };
  if ('submenu' in line) return { label: line.label, submenu: line.submenu.map((inner) => toElectron(inner, send)) };
  const { id, label, accelerator } = line;
  const key = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
  return { id, label, ...key, click: () => send(id) };
}
