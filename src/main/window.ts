import { join } from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import { openLink } from './links';
import { homePage } from './origin';

/** Opens the window. Every security setting of a window stands in this file. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Drawbridge',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  confine(window.webContents);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(homePage());
  return window;
}

/** The window shows our page for ever: links to elsewhere go to the person's browser, or nowhere. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void openLink(url);
    return { action: 'deny' };
  });
}
