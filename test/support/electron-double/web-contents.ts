import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page, Request, Route } from '@playwright/test';
import type { IpcMain } from './ipc-main';
import { BINDING, type PageAnswer, type PageMessage, preloadScript } from './page-script';
import { preventable } from './preventable';
import { fromAlias, type Protocol, toAlias } from './protocol';
import type { Session } from './session';

/** What a page needs of the rest of the double. */
export interface Surroundings {
  readonly browser: Browser;
  readonly protocol: Protocol;
  readonly session: Session;
  readonly ipcMain: IpcMain;
}

export interface PageOptions {
  readonly width: number;
  readonly height: number;
  readonly preload: string | undefined;
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
type Message = { readonly channel: string; readonly args: readonly unknown[] };

let lastId = 0;

/** Electron's `WebContents` over a Playwright page in a context of its own. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId;
  readonly page: Promise<Page>;
  readonly #in: Surroundings;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  /** The navigation that main asked for: it alone is not put to `will-navigate`. */
  #expected: string | undefined;
  #loading: Promise<void> = Promise.resolve();
  #url = '';
  #unsent: Message[] = [];
  #reader: ((message: Message) => void) | undefined;

  constructor(surroundings: Surroundings, options: PageOptions) {
    super();
    this.#in = surroundings;
    this.page = this.#openPage(options);
  }

  async loadURL(url: string): Promise<void> {
    this.#loading = this.#load(toAlias(url));
    await this.#loading;
    this.emit('did-finish-load');
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#unsent.push(structuredClone({ channel, args }));
    this.#deliver();
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getURL(): string {
    return this.#url;
  }

  isCrashed(): boolean {
    return false;
  }

  /** Not before it has loaded: Playwright loses its way when a page goes in the middle of that. */
  async closePage(): Promise<void> {
    await this.#loading.catch(() => undefined);
    await (await this.page).context().close();
  }

  async #load(url: string): Promise<void> {
    const page = await this.page;
    this.#expected = url;
    await page.goto(url);
  }

  async #openPage({ width, height, preload }: PageOptions): Promise<Page> {
    const context = await this.#in.browser.newContext({ viewport: { width, height } });
    await context.exposeBinding(BINDING, ({ frame }, message: PageMessage) => this.#answer(frame, message));
    if (preload !== undefined) await context.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) });
    await context.route('**/*', (route) => this.#serve(context, route));
    const page = await context.newPage();
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = fromAlias(frame.url());
    });
    context.on('page', (popup) => popup.close());
    return page;
  }

  async #answer(frame: Frame, message: PageMessage): Promise<PageAnswer> {
    const parent = frame.parentFrame() === null ? null : {};
    const sender = { sender: this, senderFrame: { url: fromAlias(frame.url()), parent } };
    switch (message.kind) {
      case 'invoke':
        return this.#in.ipcMain.invoke(sender, message.channel, message.args);
      case 'send':
        return { value: this.#in.ipcMain.emit(message.channel, sender, ...message.args) };
      case 'next':
        return { value: await this.#nextMessage() };
      case 'check':
        return { value: this.#in.session.check(this, message.permission) };
      case 'request':
        return { value: await this.#in.session.request(this, message.permission) };
    }
  }

  #nextMessage(): Promise<Message> {
    return new Promise((resolve) => {
      this.#reader = resolve;
      this.#deliver();
    });
  }

  #deliver(): void {
    if (this.#reader === undefined) return;
    const message = this.#unsent.shift();
    if (message === undefined) return;
    const read = this.#reader;
    this.#reader = undefined;
    read(message);
  }

  async #serve(context: BrowserContext, route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest() && !this.#mayNavigate(context, request)) return route.abort('aborted');
    const url = fromAlias(request.url());
    // An alias that stayed as it was is the net, and the double has none.
    const response = url === request.url() ? undefined : await this.#in.protocol.answer(url, request.method());
    if (response === undefined) return route.abort('blockedbyclient');
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  #mayNavigate(context: BrowserContext, request: Request): boolean {
    const url = fromAlias(request.url());
    const frame = frameOf(request);
    if (frame === undefined || frame.page() !== context.pages()[0]) {
      this.#openHandler({ url });
      return false;
    }
    if (frame.parentFrame() !== null) return true;
    const asked = request.url() === this.#expected;
    this.#expected = undefined;
    if (asked) return true;
    const event = preventable({ url });
    this.emit('will-navigate', event, url);
    return !event.defaultPrevented;
  }
}

/** A window that is only just opening has no frame yet, and says so by throwing. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
