import { takeOver } from '../../model/commands/take-over';
import type { Diagram } from '../../model/document/diagram';
import { keptLayout, printLayout, readLayout } from '../../model/document/kept-layout';
import { err, ok, type Result } from '../../model/lib/result';
import type { OpenedFile } from '../platform/platform';
import { ask, tell } from '../store/ask';
import { isKeptNowhere } from '../store/importing/layout-homes';
import type { OpenedTemplate } from '../store/importing/opened-template';
import { readTemplates } from '../store/importing/read-templates';
import type { Unread } from '../store/importing/read-together';
import { showSummary } from '../store/importing/summaries';
import { activeTab, adoptTemplate, appStore, goTo, openTab, reloadTab, run, say, showTab } from '../store/store';
import { isDirty, type Tab } from '../store/tab';

/** A template as it was opened; pasted text has no file behind it. */
export type OpenTemplate = Pick<OpenedFile, 'name' | 'text' | 'sidecar'> & { readonly token: string | null };

/** Opens templates that belong together in one new tab, laid out, and says what became what. */
export async function openTemplates(files: readonly OpenTemplate[]): Promise<void> {
  const [only, ...others] = files;
  const open = only && others.length === 0 ? tabOf(only) : undefined;
  if (only && open) return showAgain(open, only);
  const read = await readAll(files);
  if (!read) return;
  const { doc, template, summary, name } = read;
  const id = openTab(doc, name, template.files[0]?.token ?? null, template);
  showSummary(id, summary);
  say(`${name} opened`);
}

/** Puts pasted templates onto the drawing when nothing is drawn yet, as one step, else into a tab of their own. */
export async function pasteTemplate(text: string): Promise<void> {
  const files = [{ name: 'pasted.yaml', text, token: null }];
  const tab = activeTab(appStore.getState());
  if (!tab || tab.template || Object.keys(tab.editor.doc.nodes).length > 0) return openTemplates(files);
  const read = await readAll(files);
  if (!read || activeTab(appStore.getState())?.id !== tab.id) return;
  run(takeOver, { to: { ...read.doc, settings: tab.editor.doc.settings } });
  adoptTemplate(tab.id, read.doc.source?.files[0]?.name ?? tab.name, read.template);
  goTo({ what: 'fit' });
  showSummary(tab.id, read.summary);
  say('The template was drawn');
}

function tabOf({ token }: OpenTemplate): Tab | undefined {
  if (token === null) return undefined;
  return appStore.getState().tabs.find(({ template }) => template?.files.some((file) => file.token === token));
}

/** A template of an open tab was opened once more: what another program wrote is not read over what was drawn unasked. */
async function showAgain(tab: Tab, file: OpenTemplate): Promise<void> {
  showTab(tab.id);
  const [known] = tab.template?.files ?? [];
  if (tab.template?.files.length !== 1 || known?.onDisk === file.text) return;
  const choice = isDirty(tab) ? await askWhichToKeep(tab.name) : 'reload';
  if (choice !== 'reload') return;
  const kept = printLayout(keptLayout(tab.editor.doc));
  const read = await readAll([{ ...file, sidecar: kept }]);
  if (!read) return;
  reloadTab(tab.id, read.doc, { ...read.template, layoutIn: tab.template.layoutIn });
  say(`${tab.name} read again`);
}

function askWhichToKeep(name: string): Promise<string | null> {
  return ask({
    title: `${name} was changed by another program`,
    message:
      'Reading it again loses what you changed here; keeping yours replaces the other changes with the next save.',
    choices: [
      { id: 'reload', label: 'Read it again', variant: 'danger' },
      { id: 'keep', label: 'Keep mine', variant: 'filled' },
    ],
  });
}

interface ReadTab {
  readonly name: string;
  readonly doc: Diagram;
  readonly template: OpenedTemplate;
  readonly summary: Parameters<typeof showSummary>[1];
}

async function readAll(files: readonly OpenTemplate[]): Promise<ReadTab | undefined> {
  const [first] = files;
  const beside = first?.sidecar === undefined ? undefined : readLayout(first.sidecar);
  const read = await readTemplates(
    files.map(({ name, text }) => ({ name, text, ...beside?.values?.[name] })),
    beside,
  );
  if (!read.ok) {
    return read.error === 'cancelled' ? undefined : withoutBroken(files, read.error);
  }
  const { doc, summary, inside } = read.value;
  const token = first?.token ?? null;
  const template = {
    files: files.map(({ token, text }) => ({ token, onDisk: text })),
    layoutIn: beside ? 'sidecar' : inside ? 'metadata' : isKeptNowhere(token) ? 'nowhere' : null,
    layoutOnDisk: first?.sidecar ?? null,
  } satisfies OpenedTemplate;
  return { doc, summary, template, name: nameOf(files) };
}

/** Tells why templates were not read. Where only some are broken, the others can be opened without them. */
async function withoutBroken(
  files: readonly OpenTemplate[],
  { sentence, broken }: Unread,
): Promise<ReadTab | undefined> {
  const whole = files.filter((_file, i) => !broken.some(({ at }) => at === i));
  if (broken.length === 0 || whole.length === 0) {
    await tell(cannot(files), sentence);
    return undefined;
  }
  const choice = await ask({
    title: broken.length === 1 ? '1 template cannot be read' : `${broken.length} templates cannot be read`,
    message: 'Nothing was opened yet.',
    details: broken.map((each) => each.sentence),
    choices: [{ id: 'others', label: whole.length === 1 ? 'Open the other one' : `Open the other ${whole.length}` }],
  });
  return choice === 'others' ? readAll(whole) : undefined;
}

function cannot(files: readonly OpenTemplate[]): string {
  return files.length === 1 ? 'The template was not opened' : 'The templates were not opened';
}

function nameOf(files: readonly OpenTemplate[]): string {
  const [first, ...others] = files.map(({ name }) => name.split('/').at(-1) ?? name);
  return others.length === 0 ? (first ?? 'template') : `${first} and ${others.length} more`;
}

/** A template as a design to compare with; the error is a sentence, or null when somebody stopped it. */
export async function designOf({
  name,
  text,
}: Pick<OpenTemplate, 'name' | 'text'>): Promise<Result<Diagram, string | null>> {
  const read = await readTemplates([{ name, text }], undefined);
  if (read.ok) return ok(read.value.doc);
  return err(read.error === 'cancelled' ? null : read.error.sentence);
}
