import { useCallback, useEffect } from 'react';
import type { Platform } from '../platform/platform';
import { anyDirty, appStore, setView, useApp } from '../store/store';
import { type AppCommand, titleOf } from './commands';
import type { FileActions } from './files';
import { shortcutListener } from './shortcuts';
import { useOutsideContent } from './use-outside-content';

/** Connects the window's shell to the app: shortcuts, menu items, files from outside, title and close guard. */
export function useShell(
  platform: Platform,
  files: FileActions,
  commands: readonly AppCommand[],
  closeWindow: () => Promise<'close' | 'stay'>,
): (id: string) => void {
  const runCommand = useCallback(
    (id: string) => {
      const command = commands.find((each) => each.id === id);
      if (command) tryRun(command);
    },
    [commands],
  );
  useEffect(() => {
    const listener = shortcutListener(commands, tryRun);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [commands]);
  useEffect(() => platform.onCommand(runCommand), [platform, runCommand]);
  useEffect(() => platform.onFileOpened((file) => void files.show(file)), [platform, files]);
  useOutsideContent(files);
  useEffect(() => platform.onCloseRequested(closeWindow), [platform, closeWindow]);
  const dirty = useApp(anyDirty);
  const title = useApp(titleOf);
  useEffect(() => {
    document.title = title;
    platform.setDirty({ dirty, title });
  }, [platform, dirty, title]);
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key === 'Escape') appStore.getState().view.busy?.cancel();
    };
    window.addEventListener('keydown', cancel);
    return () => window.removeEventListener('keydown', cancel);
  }, []);
  return runCommand;
}

/** Runs a command when it makes sense now; says so when it does not. */
function tryRun(command: AppCommand): boolean {
  const state = appStore.getState();
  if (!(command.isEnabled?.(state) ?? true)) return false;
  if (state.view.dialog !== null && command.id !== 'help.palette') setView({ dialog: null });
  void command.run();
  return true;
}
