import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callChannels, pathChannels, pushChannels } from '../ipc/channels';

const call = Object.fromEntries(
  callChannels.map((channel) => [channel, (arg: unknown) => ipcRenderer.invoke(channel, arg)]),
);

const [droppedChannel] = pathChannels;

/** A path is asked of Electron for a file that somebody dropped; a file the page made up has none. */
const dropped = (files: readonly File[]) => {
  const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
  return ipcRenderer.invoke(droppedChannel, { paths });
};

const on = Object.fromEntries(
  pushChannels.map((channel) => [
    channel,
    (listener: (payload: unknown) => void) => {
      const relay = (_event: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(channel, relay);
      return () => {
        ipcRenderer.off(channel, relay);
      };
    },
  ]),
);

contextBridge.exposeInMainWorld('bridge', { call, dropped, on });
