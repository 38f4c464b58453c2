import { contextBridge, ipcRenderer } from 'electron';
import { callChannels, pushChannels } from '../ipc/channels';

const call = Object.fromEntries(
  callChannels.map((channel) => [channel, (arg: unknown) => ipcRenderer.invoke(channel, arg)]),
);

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

contextBridge.exposeInMainWorld('bridge', { call, on });
