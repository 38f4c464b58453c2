import type { Protocol } from './protocol';

type RequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type CheckHandler = (contents: unknown, permission: string) => boolean;

/** Electron's default session, as far as permissions and fetch go. Like Electron, it grants what nobody denies. */
export class Session {
  readonly #protocol: Protocol;
  #request: RequestHandler = (_contents, _permission, answer) => answer(true);
  #check: CheckHandler = () => true;

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
  }

  /** Fetches as main does: by the handlers that are there, without a page. */
  async fetch(url: string): Promise<Response> {
    const response = await this.#protocol.answer(url, 'GET');
    if (response === undefined) throw new TypeError('fetch failed: the double has no net');
    return response;
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(): void {
    // Headless pages have no devices to ask for.
  }

  check(contents: unknown, permission: string): boolean {
    return this.#check(contents, permission);
  }

  request(contents: unknown, permission: string): Promise<boolean> {
    return new Promise((resolve) => this.#request(contents, permission, resolve));
  }
}
