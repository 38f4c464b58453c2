import { z } from 'zod';
import type { CallChannel, PageChannel, PushChannel } from './channels';
import { menuCommands } from './commands';
import { outcome } from './outcome';

const MEGABYTE = 1024 * 1024;

/** Opaque: main alone knows which path stands behind it. */
const token = z.uuid();
const text = z.string().max(64 * MEGABYTE);
const suggestedName = z.string().min(1).max(255);
const nothing = z.undefined();
const noReply = z.void();

/** `sidecar` is the text of the file beside a template that keeps its layout. */
const OpenedFile = z.strictObject({ token, name: z.string(), text, sidecar: text.optional() });
const OpenedFiles = z.array(OpenedFile).readonly();
const SavedFile = z.strictObject({ token, name: z.string() });
const RecentFile = z.strictObject({
  token,
  name: z.string(),
  folder: z.string(),
  openedAt: z.iso.datetime(),
  missing: z.boolean(),
});
/** Files that saving writes, by token; null for one that has no place yet. */
const tokens = z.array(token.nullable()).min(1).max(1000).readonly();
/** `id` names the copy; `folder` is where the file is that it belongs to, for people. */
const RecoveryCopy = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  keptAt: z.iso.datetime(),
  folder: z.string().nullable(),
  tokens,
});
const ExportText = z.strictObject({ path: z.string().min(1).max(255), text });

const JudgeFinding = z.strictObject({
  ruleId: z.string(),
  severity: z.string(),
  message: z.string(),
  logicalId: z.string().optional(),
  path: z.string().optional(),
});
const Verdict = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('verified'), by: z.string(), findings: z.array(JudgeFinding).readonly() }),
  z.strictObject({ status: z.literal('not-verified'), reason: z.string() }),
]);

/** Everything the renderer may ask of main: the argument and the reply of each channel, declared once. */
export const contract = {
  'file:open': { input: nothing, output: outcome(OpenedFile) },
  'file:openTemplates': { input: z.strictObject({ from: z.enum(['files', 'folder']) }), output: outcome(OpenedFiles) },
  'file:dropped': {
    input: z.strictObject({ paths: z.array(z.string().max(32_768)).max(1000).readonly() }),
    output: outcome(OpenedFiles),
  },
  'file:openRecent': { input: z.strictObject({ token }), output: outcome(OpenedFile) },
  'file:recent': { input: nothing, output: z.array(RecentFile).readonly() },
  'file:forget': { input: z.strictObject({ token }), output: noReply },
  'file:save': {
    input: z.strictObject({ token, text, overwrite: z.boolean().default(false) }),
    output: outcome(SavedFile),
  },
  'file:saveAs': { input: z.strictObject({ suggestedName, text }), output: outcome(SavedFile) },
  'file:saveSidecar': { input: z.strictObject({ token, text }), output: outcome(noReply) },
  'recovery:keep': {
    input: z.strictObject({ id: z.uuid(), name: z.string().max(1000), tokens, text }),
    output: outcome(z.strictObject({ keptAt: z.iso.datetime() })),
  },
  'recovery:list': {
    input: nothing,
    output: z.strictObject({ copies: z.array(RecoveryCopy).readonly(), setAside: z.array(z.string()).readonly() }),
  },
  'recovery:open': {
    input: z.strictObject({ id: z.uuid() }),
    output: outcome(z.strictObject({ name: z.string(), tokens, text: z.string() })),
  },
  'recovery:forget': { input: z.strictObject({ id: z.uuid() }), output: noReply },
  'export:files': {
    input: z.strictObject({ suggestedName, files: z.array(ExportText).min(1).max(500).readonly() }),
    output: outcome(z.strictObject({ where: z.string() })),
  },
  'clipboard:write': { input: z.strictObject({ text }), output: noReply },
  'template:verify': {
    input: z.strictObject({ templates: z.array(text).max(100).readonly() }),
    output: z.array(Verdict).readonly(),
  },
  'link:open': { input: z.strictObject({ url: z.string().max(2048) }), output: noReply },
  'window:ready': { input: nothing, output: noReply },
  'window:dirty': { input: z.strictObject({ dirty: z.boolean(), title: z.string().max(1000) }), output: noReply },
  'window:closeAnswer': { input: z.strictObject({ answer: z.enum(['close', 'stay']) }), output: noReply },
} satisfies { [C in CallChannel]: { input: z.ZodType; output: z.ZodType } };

/** Everything main may tell the renderer unasked. */
export const pushContract = {
  'menu:command': z.enum(menuCommands),
  'file:opened': outcome(OpenedFile),
  'window:closeRequested': nothing,
} satisfies { [C in PushChannel]: z.ZodType };

/** What a caller passes (defaults may be left out). */
export type CallInput<C extends CallChannel> = z.input<(typeof contract)[C]['input']>;
/** What a handler receives, parsed. */
export type Arg<C extends CallChannel> = z.output<(typeof contract)[C]['input']>;
export type Reply<C extends CallChannel> = z.output<(typeof contract)[C]['output']>;
export type Pushed<C extends PushChannel> = z.output<(typeof pushContract)[C]>;

/** A `File` of the page, which the contract knows without the DOM. */
export interface DroppedFile {
  readonly name: string;
}

/** What the preload puts on `window.bridge`: one named function for each channel, one that finds dropped files, and nothing else. */
export interface Bridge {
  readonly call: { readonly [C in PageChannel]: (arg: CallInput<C>) => Promise<Reply<C>> };
  /** Where a dropped file is on the disk is found out here: the page itself never names a path. */
  dropped(files: readonly DroppedFile[]): Promise<Reply<'file:dropped'>>;
  readonly on: { readonly [C in PushChannel]: (listener: (payload: Pushed<C>) => void) => () => void };
}
