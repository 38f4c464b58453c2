/** Names only, without zod: the sandboxed preload imports this file and nothing else of ours. */

/** Channels the renderer calls and main answers. */
export const callChannels = [
  'file:open',
  'file:openTemplates',
  'file:openRecent',
  'file:recent',
  'file:forget',
  'file:save',
  'file:saveAs',
  'file:saveSidecar',
  'recovery:keep',
  'recovery:list',
  'recovery:open',
  'recovery:forget',
  'export:files',
  'clipboard:write',
  'template:verify',
  'link:open',
  'window:ready',
  'window:dirty',
  'window:closeAnswer',
] as const;

/** Channels that carry paths: the preload alone calls them, with those of files that a person dropped on the window. */
export const pathChannels = ['file:dropped'] as const;

/** Channels main sends on, unasked. */
export const pushChannels = ['menu:command', 'file:opened', 'window:closeRequested'] as const;

export type PageChannel = (typeof callChannels)[number];
export type CallChannel = PageChannel | (typeof pathChannels)[number];
export type PushChannel = (typeof pushChannels)[number];
