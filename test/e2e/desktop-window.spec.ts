import { menuCommands } from '../../src/ipc/commands';
import { call, received } from '../support/bridge';
import { type Desktop, expect, test } from '../support/desktop';

test.use({ renderer: 'bare' });

/** Does what the window's close button does. */
function clickClose({ app }: Desktop): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined);
}

function windowsLeft({ app }: Desktop): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined);
}

test('closes at once when nothing is unsaved', async ({ desktop }) => {
  const closed = desktop.window.waitForEvent('close');
  await clickClose(desktop);
  await closed;
});

test('stays open with unsaved changes when the person wants to stay', async ({ desktop }) => {
  await call(desktop.window, 'window:dirty', { dirty: true, title: 'orders' });
  await clickClose(desktop);
  await expect.poll(() => received(desktop.window, 'window:closeRequested')).toHaveLength(1);
  await call(desktop.window, 'window:closeAnswer', { answer: 'stay' });
  expect(await windowsLeft(desktop)).toBe(1);
  await clickClose(desktop);
  await expect.poll(() => received(desktop.window, 'window:closeRequested')).toHaveLength(2);
});

test('closes with unsaved changes once the person agrees', async ({ desktop }) => {
  await call(desktop.window, 'window:dirty', { dirty: true, title: 'orders' });
  await clickClose(desktop);
  await expect.poll(() => received(desktop.window, 'window:closeRequested')).toHaveLength(1);
  expect(await windowsLeft(desktop)).toBe(1);
  const closed = desktop.window.waitForEvent('close');
  // The window goes while it answers, so the answer's own reply may never come.
  await call(desktop.window, 'window:closeAnswer', { answer: 'close' }).catch(() => undefined);
  await closed;
});

test('asks no longer once everything is saved', async ({ desktop }) => {
  await call(desktop.window, 'window:dirty', { dirty: true, title: 'orders' });
  await call(desktop.window, 'window:dirty', { dirty: false, title: 'orders' });
  const closed = desktop.window.waitForEvent('close');
  await clickClose(desktop);
  await closed;
});

test('lets a page that hangs be closed, after a question of the system', async ({ desktop }) => {
  await call(desktop.window, 'window:dirty', { dirty: true, title: 'orders' });
  const hangAndClose = (button: number) =>
    desktop.app.evaluate(({ BrowserWindow, dialog }, response) => {
      dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
      const [window] = BrowserWindow.getAllWindows();
      window?.emit('unresponsive');
      window?.close();
    }, button);
  await hangAndClose(0);
  expect(await windowsLeft(desktop)).toBe(1);
  const closed = desktop.window.waitForEvent('close');
  await hangAndClose(1);
  await closed;
});

test('quits only after the person agreed, and not when they stay', async ({ desktop }) => {
  const quit = () => desktop.app.evaluate(({ app }) => app.quit(), undefined);
  await call(desktop.window, 'window:dirty', { dirty: true, title: 'orders' });
  await quit();
  await expect.poll(() => received(desktop.window, 'window:closeRequested')).toHaveLength(1);
  await call(desktop.window, 'window:closeAnswer', { answer: 'stay' });
  expect(await windowsLeft(desktop)).toBe(1);
  await quit();
  await expect.poll(() => received(desktop.window, 'window:closeRequested')).toHaveLength(2);
  const closed = desktop.window.waitForEvent('close');
  await call(desktop.window, 'window:closeAnswer', { answer: 'close' }).catch(() => undefined);
  await closed;
});

test('shows what the page calls the window, and the system’s mark of unsaved changes', async ({ desktop }) => {
  const shown = () =>
    desktop.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return [window?.getTitle(), process.platform === 'darwin' ? window?.isDocumentEdited() : undefined];
    }, undefined);
  const edited = (dirty: boolean) => (process.platform === 'darwin' ? dirty : undefined);
  for (const dirty of [true, false]) {
    const title = `${dirty ? '● ' : ''}orders.drawbridge - Drawbridge`;
    await call(desktop.window, 'window:dirty', { dirty, title });
    expect(await shown()).toEqual([title, edited(dirty)]);
  }
});

test('every item of the menu sends its command to the page', async ({ desktop }) => {
  const missing = await desktop.app.evaluate(({ Menu }, ids) => {
    const menu = Menu.getApplicationMenu();
    return ids.filter((id) => {
      const item = menu?.getMenuItemById(id);
      item?.click();
      return !item;
    });
  }, menuCommands);
  expect(missing).toEqual([]);
  await expect.poll(() => received(desktop.window, 'menu:command')).toEqual([...menuCommands]);
});

test('the menu takes no key away from the page and has no reload', async ({ desktop }) => {
  const found = await desktop.app.evaluate(({ Menu }, ids) => {
    const menu = Menu.getApplicationMenu();
    const roles = (menu?.items ?? []).flatMap(({ submenu }) => (submenu?.items ?? []).map(({ role }) => role ?? ''));
    return {
      taken: ids.filter((id) => {
        const item = menu?.getMenuItemById(id);
        return item?.accelerator && item.registerAccelerator;
      }),
      reload: roles.filter((role) => /reload|zoom/i.test(role)),
      roles: roles.filter((role) => role !== '').length,
    };
  }, menuCommands);
  expect(found).toMatchObject({ taken: [], reload: [] });
  expect(found.roles).toBeGreaterThan(3);
});
