import type { BrowserWindow } from 'electron';
import type { PushChannel } from '../../ipc/channels';
import { type Pushed, pushContract } from '../../ipc/contract';

/** Tells the renderer something it did not ask for. */
export function push<C extends PushChannel>(window: BrowserWindow, channel: C, payload: Pushed<C>): void {
  window.webContents.send(channel, pushContract[channel].parse(payload));
}
