import { app, type BrowserWindow, dialog, type Event } from 'electron';
import { push } from './ipc/push';

interface WindowState {
  readonly dirty: boolean;
  readonly title: string;
}

export type CloseGuard = ReturnType<typeof createCloseGuard>;

/** Keeps a window with unsaved changes open until the renderer has asked the person. */
export function createCloseGuard() {
  const dirty = new WeakSet<BrowserWindow>();
  const hung = new WeakSet<BrowserWindow>();
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });

  function finish(window: BrowserWindow): void {
    window.destroy();
    if (quitting) app.quit();
  }

  function ask(window: BrowserWindow, event: Event): void {
    if (!dirty.has(window) || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (hung.has(window)) void askForHung(window).then((close) => close && finish(window));
    else push(window, 'window:closeRequested', undefined);
  }

  return {
    watch(window: BrowserWindow): void {
      window.on('close', (event) => ask(window, event));
      window.on('unresponsive', () => hung.add(window));
      window.on('responsive', () => hung.delete(window));
    },
    setState(window: BrowserWindow, { dirty: isDirty, title }: WindowState): void {
      if (isDirty) dirty.add(window);
      else dirty.delete(window);
      window.setDocumentEdited(isDirty);
      window.setTitle(title);
    },
    answer(window: BrowserWindow, answer: 'close' | 'stay'): void {
      if (answer === 'close') finish(window);
      else quitting = false;
    },
  };
}

/** A page that hangs cannot ask, and must not hold the window for ever. */
async function askForHung(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Drawbridge does not respond',
    detail: 'The next start offers what was not saved, as the last recovery copy has it.',
    buttons: ['Wait', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
