// The least a renderer does: remember what main sends. Everything else is driven by the specs through window.bridge.
/** @type {import('../../../src/ipc/contract').Bridge} */
const { on } = Reflect.get(globalThis, 'bridge');

/** @type {{ channel: string, payload: unknown }[]} */
const received = [];
Reflect.set(window, 'received', received);

/** @type {(keyof typeof on)[]} */
const channels = ['menu:command', 'file:opened', 'window:closeRequested'];
for (const channel of channels) {
  on[channel]((payload) => received.push({ channel, payload }));
}
