import { fork } from 'node:child_process';

/** Electron's `dialog`: every dialog is cancelled until a test puts its own answer in its place. */
export function createDialog() {
  return {
    showOpenDialog: async (..._args: readonly unknown[]) => ({ canceled: true, filePaths: [] as string[] }),
    showSaveDialog: async (..._args: readonly unknown[]) => ({ canceled: true, filePath: '' }),
    showMessageBox: async (...args: readonly unknown[]) => ({
      response: cancelOf(args.at(-1)),
      checkboxChecked: false,
    }),
  };
}

function cancelOf(options: unknown): number {
  const hasCancel = typeof options === 'object' && options !== null && 'cancelId' in options;
  return hasCancel && typeof options.cancelId === 'number' ? options.cancelId : 0;
}

/** Electron's `shell`: opens nothing; a test puts its own `openExternal` in place to see what is asked. */
export function createShell() {
  return { openExternal: async (_url: string) => undefined };
}

/** Electron's `clipboard`, with a memory of its own. */
export function createClipboard() {
  let text = '';
  return {
    writeText: async (value: string) => {
      text = value;
    },
    readText: async () => text,
  };
}

/** Electron's `utilityProcess`, with a Node process for each child. */
export function createUtilityProcess() {
  return {
    fork(script: string, args: readonly string[] = []) {
      const child = fork(script, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      const postMessage = (message: object) => void child.send(message, () => undefined);
      return Object.assign(child, { postMessage });
    },
  };
}
