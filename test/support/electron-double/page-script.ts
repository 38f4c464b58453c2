/** A message from the page to the double, in the names of the calls it stands for. */
export type PageMessage =
  | { readonly kind: 'invoke' | 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'next' }
  | { readonly kind: 'check' | 'request'; readonly permission: string };

export const BINDING = '__electronDouble';

type Preload = (require: (id: string) => unknown, exports: object, module: object) => void;
type Listener = (event: object, ...args: readonly unknown[]) => void;

/** What the double answers: the value, or the words of an error. */
export interface PageAnswer {
  readonly value?: unknown;
  readonly error?: string;
}

/**
 * Runs in the page before anything of the page's own: gives the preload its `require('electron')`.
 * Only its text travels, so it may use nothing from outside itself.
 */
function startPreload(binding: string, preload: Preload): void {
  const call: (message: PageMessage) => Promise<PageAnswer> = Reflect.get(globalThis, binding);
  Reflect.deleteProperty(globalThis, binding);
  if (window.top !== window || location.href === 'about:blank') return;
  const listeners = new Map<string, Set<Listener>>();

  /** A copy that the page cannot change: what Electron's bridge hands over between its two worlds. */
  function across(value: unknown): unknown {
    if (typeof value === 'function') return (...args: unknown[]) => answered(value(...args.map(across)));
    if (Array.isArray(value)) return Object.freeze(value.map(across));
    if (typeof value !== 'object' || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, across(inner)])));
  }

  function answered(value: unknown): unknown {
    return value instanceof Promise ? value.then(across) : across(value);
  }

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const { value, error } = await call({ kind: 'invoke', channel, args: structuredClone(args) });
      if (error !== undefined) throw new Error(error);
      return value;
    },
    send: (channel: string, ...args: unknown[]) => void call({ kind: 'send', channel, args: structuredClone(args) }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  };

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      Object.defineProperty(window, key, { value: across(api), enumerable: true });
    },
  };

  /** Asks main for the next message for ever. A page that is gone asks no more. */
  async function listen(): Promise<void> {
    for (;;) {
      const { value } = await call({ kind: 'next' });
      const { channel, args } = value as { channel: string; args: readonly unknown[] };
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args);
    }
  }

  async function isGranted(kind: 'check' | 'request', permission: string): Promise<boolean> {
    return (await call({ kind, permission })).value === true;
  }

  function askForPermissions(): void {
    Object.assign(navigator.permissions, {
      query: async ({ name }: { name: string }) => ({
        name,
        state: (await isGranted('check', name)) ? 'granted' : 'denied',
      }),
    });
    Object.assign(Notification, {
      requestPermission: async () => ((await isGranted('request', 'notifications')) ? 'granted' : 'denied'),
    });
  }

  if (window.isSecureContext) askForPermissions();
  void listen();
  /** A file that a script made has no path; a test says which one it shall stand for. */
  const webUtils = {
    getPathForFile: ({ name }: File) => String(Reflect.get(Reflect.get(window, 'droppedPaths') ?? {}, name) ?? ''),
  };
  const electron: Readonly<Record<string, unknown>> = { ipcRenderer, contextBridge, webUtils };
  const requireElectron = (id: string) => {
    if (id !== 'electron') throw new Error(`a sandboxed preload cannot require ${id}`);
    return new Proxy(electron, {
      get: (target, name: string) => {
        if (!(name in target)) throw new Error(`electron.${name} is not provided to a preload`);
        return target[name];
      },
    });
  };
  preload(requireElectron, {}, {});
}

/** The script that stands for a window's preload. */
export function preloadScript(preloadText: string): string {
  return `(${startPreload.toString()})(${JSON.stringify(BINDING)}, (require, exports, module) => {\n${preloadText}\n});`;
}
