import type { Bridge } from '../../ipc/contract';
import type { Platform } from './platform';

/** The platform of the desktop app: every wish goes over the bridge that the preload put on the window. */
export function createElectronPlatform({ call, dropped, on }: Bridge): Platform {
  return {
    kind: 'electron',
    nativeMenu: true,
    openFile: () => call['file:open'](undefined),
    openTemplates: (from) => call['file:openTemplates']({ from }),
    dropped: (transfer) => dropped([...transfer.files]),
    openRecent: (token) => call['file:openRecent']({ token }),
    recentFiles: () => call['file:recent'](undefined),
    forgetRecent: (token) => call['file:forget']({ token }),
    saveFile: (args) => call['file:save'](args),
    saveFileAs: (args) => call['file:saveAs'](args),
    hasSidecars: true,
    saveSidecar: async (args) => {
      const saved = await call['file:saveSidecar'](args);
      return saved.status === 'done' ? { ...saved, value: undefined } : saved;
    },
    recovery: {
      keep: (copy) => call['recovery:keep'](copy),
      forget: (id) => call['recovery:forget']({ id }),
      list: () => call['recovery:list'](undefined),
      open: (id) => call['recovery:open']({ id }),
    },
    exportFiles: (args) => call['export:files'](args),
    copyText: (text) => call['clipboard:write']({ text }),
    verify: (templates) => call['template:verify']({ templates }),
    openExternal: (url) => call['link:open']({ url }),
    setDirty: (state) => void call['window:dirty'](state),
    onCommand: (listener) => on['menu:command'](listener),
    onFileOpened(listener) {
      const stop = on['file:opened'](listener);
      void call['window:ready'](undefined);
      return stop;
    },
    onCloseRequested: (listener) => answerCloseRequests({ call, on }, listener),
  };
}

/** One question at a time: a second click on the close button must not open a second dialog. */
function answerCloseRequests(
  { call, on }: Pick<Bridge, 'call' | 'on'>,
  listener: () => Promise<'close' | 'stay'>,
): () => void {
  let asking = false;
  return on['window:closeRequested'](async () => {
    if (asking) return;
    asking = true;
    try {
      await call['window:closeAnswer']({ answer: await listener() });
    } finally {
      asking = false;
    }
  });
}
