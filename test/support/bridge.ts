import type { Page } from '@playwright/test';
import type { PageChannel, PushChannel } from '../../src/ipc/channels';
import type { CallInput, Reply } from '../../src/ipc/contract';
// Declares `window.bridge`.
import type {} from '../../src/renderer/platform/create-platform';

/** Calls a channel as the renderer does, over the bridge in its window. */
export function call<C extends PageChannel>(page: Page, channel: C, arg: CallInput<C>): Promise<Reply<C>> {
  return callWith(page, channel, arg) as Promise<Reply<C>>;
}

/** Calls a channel with an argument the types would not let through. */
export function callWith(page: Page, channel: PageChannel, arg: unknown): Promise<unknown> {
  return page.evaluate(([name, value]) => Reflect.get(window.bridge?.call ?? {}, name)(value), [channel, arg] as const);
}

/** What the bare page has heard on a push channel so far. */
export function received(page: Page, channel: PushChannel): Promise<readonly unknown[]> {
  return page.evaluate((name) => {
    const all: { channel: string; payload: unknown }[] = Reflect.get(window, 'received');
    return all.filter((message) => message.channel === name).map(({ payload }) => payload);
  }, channel);
}
