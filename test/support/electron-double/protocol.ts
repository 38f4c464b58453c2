import type { App } from './app';

type Handler = (request: Request) => Response | Promise<Response>;

/** A page cannot have an `app://` origin in an ordinary Chromium: it stands at an https alias, which is a secure context too. */
const ALIAS = /^https:\/\/([^/]+)\.([a-z]+)\.electron\.invalid\//;

/** `app://bundle/x` -> `https://bundle.app.electron.invalid/x`; other URLs stay as they are. */
export function toAlias(url: string): string {
  return url.replace(/^([a-z]+):\/\/([^/]+)\//, (whole, scheme: string, host: string) =>
    ['http', 'https', 'data', 'file'].includes(scheme) ? whole : `https://${host}.${scheme}.electron.invalid/`,
  );
}

/** The way back. */
export function fromAlias(url: string): string {
  return url.replace(ALIAS, '$2://$1/');
}

/** Electron's `protocol`: keeps the real handlers and insists on Electron's order of calls. */
export class Protocol {
  readonly #app: App;
  readonly #handlers = new Map<string, Handler>();
  readonly #standard = new Set<string>();

  constructor(app: App) {
    this.#app = app;
  }

  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: { standard?: boolean } }[]): void {
    if (this.#app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged must be called before ready');
    for (const { scheme, privileges } of schemes) if (privileges?.standard) this.#standard.add(scheme);
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.#app.isReady()) throw new Error('protocol.handle must be called after ready');
    if (!this.#standard.has(scheme)) throw new Error(`${scheme}:// is not registered as a standard scheme`);
    this.#handlers.set(scheme, handler);
  }

  /** Asks the real handler; `undefined` for a URL that no handler owns. */
  async answer(url: string, method: string): Promise<Response | undefined> {
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    return handler?.(new Request(url, { method }));
  }
}
