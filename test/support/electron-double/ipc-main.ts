import { EventEmitter } from 'node:events';
import type { PageAnswer } from './page-script';

/** Who speaks: what a real handler looks at to decide whether it listens. */
export interface Sender {
  readonly sender: unknown;
  readonly senderFrame: { readonly url: string; readonly parent: object | null };
}

type Handler = (event: Sender, ...args: readonly unknown[]) => unknown;

/** Electron's `ipcMain`. */
export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  /** An error loses everything but its words on the way, as in Electron. */
  async invoke(from: Sender, channel: string, args: readonly unknown[]): Promise<PageAnswer> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) return { error: invokeError(channel, `No handler registered for '${channel}'`) };
    try {
      return { value: structuredClone(await handler(from, ...args)) };
    } catch (error) {
      return { error: invokeError(channel, String(error)) };
    }
  }
}

function invokeError(channel: string, words: string): string {
  return `Error invoking remote method '${channel}': ${words}`;
}
