import type { Diagram } from '../../model/document/diagram';
import { keptLayout, printLayout } from '../../model/document/kept-layout';
import { nodesBeside } from '../../model/document/kept-nodes';
import { onlyDrawnOf } from '../../model/document/only-drawn';
import { nodeText } from '../../model/fixes/describe-changes';
import type { WrittenFile, WrittenTemplates } from '../../model/writeback/write-templates';
import type { Outcome, Platform, SavedFile } from '../platform/platform';
import { ask, tell } from '../store/ask';
import { danglingLines } from '../store/dangling-lines';
import { checked } from '../store/findings';
import { rememberNowhere } from '../store/importing/layout-homes';
import type { LayoutHome, OpenedTemplate } from '../store/importing/opened-template';
import { markTemplateSaved, say } from '../store/store';
import type { Tab } from '../store/tab';
import { writeAside } from '../store/template/write-aside';
import { whileBusy } from '../store/while-busy';
import { platformErrorText } from './platform-error-text';

type TemplateTab = Tab & { readonly template: OpenedTemplate };

/** Whether a tab was opened from templates, which saving then writes. */
export function isTemplateTab(tab: Tab): tab is TemplateTab {
  return tab.template !== null && tab.editor.doc.source !== undefined;
}

/**
 * Writes what was changed back into the templates, and keeps the layout where somebody wants it. True when the files have
 * what is drawn. `asDiagram` saves a diagram instead, when somebody prefers that.
 */
export async function saveTemplates(
  platform: Platform,
  tab: TemplateTab,
  asDiagram: () => Promise<boolean>,
): Promise<boolean> {
  const { doc } = tab.editor;
  const known = tab.template.layoutIn;
  const written = await writtenNow(doc, known === 'metadata');
  if (written === 'cancelled') return false;
  const lost = known === 'nowhere' ? besideLines(doc) : [];
  const go = await mayWrite({ ...written, unwritten: [...written.unwritten, ...lost] });
  if (go !== 'write') return go === 'diagram' ? asDiagram() : false;
  const layoutIn = known ?? (await askWhere(platform, tab));
  if (layoutIn === null) return false;
  const final = layoutIn === 'metadata' && known === null ? await writtenNow(doc, true) : written;
  if (final === 'cancelled') return false;
  const texts = final.files;
  const files: OpenedTemplate['files'][number][] = [];
  let name = tab.name;
  for (const [i, file] of texts.entries()) {
    const saved = await saveOne(platform, file, tab.template.files[i]);
    if (saved === undefined) return false;
    if (i === 0 && texts.length === 1) name = saved.name;
    files.push({ token: saved.token, onDisk: file.text });
  }
  const layoutOnDisk = layoutIn === 'sidecar' ? await saveLayout(platform, doc, { ...tab.template, files }) : null;
  if (layoutOnDisk === undefined) return false;
  rememberNowhere(files[0]?.token ?? null, layoutIn === 'nowhere');
  markTemplateSaved(tab.id, doc, { files, layoutIn, layoutOnDisk }, name);
  say([`${name} saved`, ...written.unpublished].join('. '));
  return true;
}

function writtenNow(doc: Diagram, withLayout: boolean): Promise<WrittenTemplates | 'cancelled'> {
  const { drafts } = checked(doc).findings;
  return whileBusy('Writing the template', writeAside({ doc, drafts, withLayout }));
}

/** Asks before a template is written that CloudFormation would refuse, or that cannot say all that was drawn. */
async function mayWrite({ dangling, unwritten, unpublished }: WrittenTemplates): Promise<'write' | 'diagram' | null> {
  if (dangling.length > 0) {
    const choice = await ask({
      title: 'The template would refer to what is gone',
      message: 'CloudFormation refuses such a template. Undo brings back what was deleted.',
      details: danglingLines(dangling),
      choices: [{ id: 'write', label: 'Save anyway', variant: 'danger' }],
    });
    if (choice !== 'write') return null;
  }
  if (unwritten.length === 0) return 'write';
  const choice = await ask({
    title: 'Not everything can be written into the template',
    message: 'What the template has no place for stays in the drawing only. A diagram keeps all of it.',
    details: [...unwritten, ...unpublished],
    choices: [
      { id: 'diagram', label: 'Save as diagram', variant: 'outline' },
      { id: 'write', label: 'Save the rest', variant: 'filled' },
    ],
  });
  return choice === 'write' || choice === 'diagram' ? choice : null;
}

/** What is gone with the tab when no layout is kept, one sentence each. */
function besideLines(doc: Diagram): readonly string[] {
  const changed = Object.values(doc.nodes).filter(({ id }) => onlyDrawnOf(doc, id)?.props);
  return [
    ...nodesBeside(doc).map((node) => `${nodeText(doc, node.id)} is no resource, and is kept with a layout only.`),
    ...changed.map(({ id }) => `What the template cannot say of ${nodeText(doc, id)} is kept with a layout only.`),
  ];
}

/** Asked once for each template: a template has no place of its own for where things are drawn. */
async function askWhere(
  { hasSidecars }: Platform,
  { name, template, editor }: TemplateTab,
): Promise<LayoutHome | null> {
  const [first] = template.files;
  // Of several templates the first keeps it.
  const named = editor.doc.source?.files[0]?.name ?? name;
  const canSidecar = hasSidecars && first?.token !== null;
  const choice = await ask({
    title: 'Where shall the layout be kept?',
    message: canSidecar
      ? `A template cannot say where things are drawn. A file beside ${named} can, or its own Metadata section.`
      : `A template cannot say where things are drawn. The Metadata section of ${named} can.`,
    details: besideLines(editor.doc),
    choices: [
      { id: 'nowhere', label: 'Nowhere', variant: 'outline' },
      { id: 'metadata', label: 'In its Metadata', variant: canSidecar ? 'outline' : 'filled' },
      ...(canSidecar ? [{ id: 'sidecar', label: 'In a file beside it', variant: 'filled' as const }] : []),
    ],
  });
  return choice === 'sidecar' || choice === 'metadata' || choice === 'nowhere' ? choice : null;
}

/** Writes one file where it is, or asks where it goes; undefined when it was not written. */
async function saveOne(
  platform: Platform,
  { name, text, added }: WrittenFile,
  known: OpenedTemplate['files'][number] | undefined,
): Promise<{ readonly token: string; readonly name: string } | undefined> {
  const token = added ? null : (known?.token ?? null);
  if (token !== null && known?.onDisk === text) return { token, name };
  const outcome =
    token === null
      ? await platform.saveFileAs({ suggestedName: name, text })
      : await overwrite(platform, token, name, text);
  if (outcome.status === 'error') await tell('The template was not saved', platformErrorText(outcome.error));
  return outcome.status === 'done' ? outcome.value : undefined;
}

async function overwrite(platform: Platform, token: string, name: string, text: string): Promise<Outcome<SavedFile>> {
  const outcome = await platform.saveFile({ token, text });
  if (outcome.status !== 'error' || outcome.error.code !== 'changed-on-disk') return outcome;
  const choice = await ask({
    title: `${name} was changed by another program`,
    message: 'Saving here would replace those changes.',
    choices: [
      { id: 'overwrite', label: 'Replace', variant: 'danger' },
      { id: 'as', label: 'Save as a copy', variant: 'filled' },
    ],
  });
  if (choice === 'overwrite') return platform.saveFile({ token, text, overwrite: true });
  return choice === 'as' ? platform.saveFileAs({ suggestedName: name, text }) : { status: 'cancelled' };
}

/** Writes the layout beside the first file; undefined when that failed. */
async function saveLayout(
  platform: Platform,
  doc: Diagram,
  { files, layoutOnDisk }: OpenedTemplate,
): Promise<string | undefined> {
  const text = printLayout(keptLayout(doc));
  const token = files[0]?.token ?? null;
  if (token === null || text === layoutOnDisk) return text;
  const outcome = await platform.saveSidecar({ token, text });
  if (outcome.status === 'error') await tell('The layout was not saved', platformErrorText(outcome.error));
  return outcome.status === 'done' ? text : undefined;
}
