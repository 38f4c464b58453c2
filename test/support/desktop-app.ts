import type { Page } from '@playwright/test';

export type ElectronModule = typeof import('electron');

/** The running app, whether over real Electron or its double. */
export interface DesktopApp {
  firstWindow(): Promise<Page>;
  windows(): Promise<readonly Page[]>;
  /** Runs a function in the main process. It travels as text: it must not use variables from outside itself. */
  evaluate<R, A>(run: (electron: ElectronModule, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Ends the app whatever is unsaved. */
  close(): Promise<void>;
}
