/** Names only, without zod: the sandboxed preload imports this file and nothing else of ours. */

/** Channels the renderer calls and main answers. */
export const callChannels = [
  'file:open',
  'file:openRecent',
  'file:recent',
  'file:forget',
  'file:save',
  'file:saveAs',
  'export:files',
  'clipboard:write',
  'template:verify',
  'link:open',
  'window:ready',
  'window:dirty',
  'window:closeAnswer',
] as const;

/** Channels main sends on, unasked. */
export const pushChannels = ['menu:command', 'file:opened', 'window:closeRequested'] as const;

export type CallChannel = (typeof callChannels)[number];
export type PushChannel = (typeof pushChannels)[number];
