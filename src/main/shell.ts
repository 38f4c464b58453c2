import type { BrowserWindow } from 'electron';
import { openWindow } from './window';

export type Shell = ReturnType<typeof createShell>;

/** The one window of the app: several diagrams are tabs in it. */
export function createShell(onOpen: (window: BrowserWindow) => void) {
  let current: BrowserWindow | undefined;

  function open(): BrowserWindow {
    const window = openWindow();
    current = window;
    window.once('closed', () => {
      current = undefined;
    });
    onOpen(window);
    return window;
  }

  return {
    window: (): BrowserWindow | undefined => current,
    /** Brings the window to the front, opening it first where it was closed (macOS keeps the app without one). */
    show(): BrowserWindow {
      const window = current ?? open();
      if (window.isMinimized()) window.restore();
      window.focus();
      return window;
    },
  };
}
