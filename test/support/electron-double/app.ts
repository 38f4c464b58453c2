import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { preventable } from './preventable';

/** What the app must be able to do with its windows; given later because windows need the app first. */
interface Windows {
  all(): readonly { close(): void; destroy(): void }[];
}

/** Electron's `app`, for one run of one main process. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly name = 'drawbridge';
  readonly exited: Promise<void>;
  readonly #ready: Promise<void>;
  readonly #userData: string;
  #isReady = false;
  #hasExited = false;
  #resolveExited: () => void = () => undefined;
  windows: Windows = { all: () => [] };

  constructor(userData: string) {
    super();
    this.#userData = userData;
    this.exited = new Promise((resolve) => {
      this.#resolveExited = resolve;
    });
    this.#ready = new Promise((resolve) =>
      setImmediate(() => {
        this.#isReady = true;
        this.emit('ready', {}, {});
        resolve();
      }),
    );
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  getPath(name: string): string {
    return name === 'userData' ? this.#userData : join(this.#userData, name);
  }

  quit(): void {
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of this.windows.all()) window.close();
    if (this.windows.all().length === 0) this.exit();
  }

  exit(): void {
    if (this.#hasExited) return;
    this.#hasExited = true;
    for (const window of this.windows.all()) window.destroy();
    this.emit('will-quit', preventable());
    this.emit('quit', {}, 0);
    this.#resolveExited();
  }

  /** The last window is gone: an app that does not listen quits. */
  lastWindowClosed(): void {
    if (!this.#hasExited && !this.emit('window-all-closed')) this.quit();
  }
}
