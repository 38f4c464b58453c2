import { copyText } from './browser/copy-text';
import { createDiagramFiles } from './browser/diagram-files';
import { exportFiles } from './browser/export-files';
import type { KnownFiles } from './browser/known-files';
import { createRecovery } from './browser/recovery';
import { verify } from './browser/verify';
import type { Platform } from './platform';

/** The platform of an ordinary browser. It has no native menu and no desktop, so no command and no file comes from outside. */
export function createBrowserPlatform(): Platform {
  const known: KnownFiles = new Map();
  let dirty = false;
  window.addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault();
  });
  return {
    kind: 'browser',
    nativeMenu: false,
    ...createDiagramFiles(known),
    recovery: createRecovery(known),
    hasSidecars: false,
    saveSidecar: () => {
      throw new Error('a browser keeps nothing beside a file');
    },
    exportFiles,
    copyText,
    verify,
    openExternal: async (url) => {
      window.open(url, '_blank', 'noopener,noreferrer');
    },
    setDirty(state) {
      dirty = state.dirty;
      document.title = state.title;
    },
    onCommand: () => noSubscription,
    onFileOpened: () => noSubscription,
    onCloseRequested: () => noSubscription,
  };
}

function noSubscription(): void {
  // Nothing was subscribed, so there is nothing to stop.
}
