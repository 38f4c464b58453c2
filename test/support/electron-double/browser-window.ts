import { EventEmitter } from 'node:events';
import type { App } from './app';
import { preventable } from './preventable';
import { type Surroundings, WebContents } from './web-contents';

interface WindowOptions {
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
    readonly webSecurity?: boolean;
  };
}

export type BrowserWindowClass = ReturnType<typeof createBrowserWindowClass>;
export type BrowserWindow = InstanceType<BrowserWindowClass>;

/** Electron's `BrowserWindow` class for one app: its windows are counted there and nowhere else. */
export function createBrowserWindowClass(app: App, surroundings: Surroundings) {
  return class BrowserWindow extends EventEmitter {
    static readonly open = new Set<BrowserWindow>();
    static readonly closing: Promise<void>[] = [];
    readonly webContents: WebContents;
    #title: string;
    #visible: boolean;
    #edited = false;
    #destroyed = false;

    constructor(options: WindowOptions = {}) {
      super();
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      refuseUnsafe(options.webPreferences ?? {});
      const { width = 800, height = 600, webPreferences } = options;
      this.#title = options.title ?? app.name;
      this.#visible = options.show ?? true;
      this.webContents = new WebContents(surroundings, { width, height, preload: webPreferences?.preload });
      BrowserWindow.open.add(this);
    }

    static getAllWindows(): BrowserWindow[] {
      return [...BrowserWindow.open];
    }

    static fromWebContents(contents: unknown): BrowserWindow | null {
      return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
    }

    async loadURL(url: string): Promise<void> {
      await this.webContents.loadURL(url);
      this.emit('ready-to-show');
    }

    close(): void {
      const event = preventable();
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }

    destroy(): void {
      if (this.#destroyed) return;
      this.#destroyed = true;
      BrowserWindow.open.delete(this);
      BrowserWindow.closing.push(this.webContents.closePage());
      this.emit('closed');
      if (BrowserWindow.open.size === 0) app.lastWindowClosed();
    }

    isDestroyed = (): boolean => this.#destroyed;
    isVisible = (): boolean => this.#visible;
    isMinimized = (): boolean => false;
    isDocumentEdited = (): boolean => this.#edited;
    getTitle = (): string => this.#title;
    focus = (): void => undefined;

    restore(): void {
      this.#visible = true;
    }

    show(): void {
      this.#visible = true;
    }

    setTitle(title: string): void {
      this.#title = title;
    }

    setDocumentEdited(edited: boolean): void {
      this.#edited = edited;
    }
  };
}

function refuseUnsafe(preferences: NonNullable<WindowOptions['webPreferences']>): void {
  const { sandbox = true, contextIsolation = true, nodeIntegration = false, webSecurity = true } = preferences;
  if (!sandbox || !contextIsolation || nodeIntegration || !webSecurity) {
    throw new Error('the double opens no window without sandbox, context isolation and web security');
  }
}
