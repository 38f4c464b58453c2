import { BrowserWindow, ipcMain } from 'electron';
import type { z } from 'zod';
import type { CallChannel } from '../../ipc/channels';
import { type Arg, contract, type Reply } from '../../ipc/contract';
import { homePage, isOwnFrame } from '../origin';

type Calls = { [C in CallChannel]: { input: z.ZodType<Arg<C>>; output: z.ZodType<Reply<C>> } };
const calls: Calls = contract;

/** Answers one channel: only our own page is heard, and both argument and reply are parsed. Nothing else listens to IPC. */
export function handle<C extends CallChannel>(
  channel: C,
  run: (arg: Arg<C>, window: BrowserWindow) => Reply<C> | Promise<Reply<C>>,
): void {
  ipcMain.handle(channel, async (event, raw: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || !isOwnFrame(event.senderFrame, homePage())) throw new Error(`${channel}: refused sender`);
    const { input, output } = calls[channel];
    const arg = input.safeParse(raw);
    if (!arg.success) throw new Error(`${channel}: refused argument\n${arg.error.message}`);
    return output.parse(await run(arg.data, window));
  });
}
