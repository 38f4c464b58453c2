import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isFolded } from '../../../src/model/document/folding';
import { type FileActions, fileActions } from '../../../src/renderer/app/files';
import { foldCommands } from '../../../src/renderer/app/fold-commands';
import { openTemplates } from '../../../src/renderer/app/open-templates';
import { stackCommands } from '../../../src/renderer/app/stack-commands';
import { showNode } from '../../../src/renderer/store/jump';
import { openOrRename } from '../../../src/renderer/store/open-or-rename';
import { activeTab, appStore, select, setView, undoStep } from '../../../src/renderer/store/store';
import { fakePlatform } from '../../support/fake-platform';
import { NESTED_STACKS, nestedStacks } from '../../support/nested-stacks';
import { userAnswers } from '../../support/user';

// ELK runs in a worker of the browser; here everything stays where the import put it.
vi.mock('../../../src/renderer/layout/tidy', () => ({
  layoutOf: () => ({ result: Promise.resolve({ status: 'done', places: {} }), cancel: () => undefined }),
}));
// Nothing is being typed: a document without a focused field.
vi.stubGlobal('document', { activeElement: null });
vi.stubGlobal('HTMLInputElement', class {});
vi.stubGlobal('HTMLTextAreaElement', class {});

let disk: ReturnType<typeof fakePlatform>;
let files: FileActions;

async function open(...without: readonly string[]): Promise<void> {
  for (const { name, text } of nestedStacks()) disk.hasFile(name, text);
  await openTemplates(nestedStacks(...without).map((file) => ({ ...file, token: file.name })));
  setView({ dialog: null });
}

beforeEach(() => {
  appStore.setState(appStore.getInitialState(), true);
  disk = fakePlatform();
  files = fileActions(disk.platform);
});

const tab = () => {
  const active = activeTab(appStore.getState());
  if (!active) throw new Error('nothing is open');
  return active;
};
const doc = () => tab().editor.doc;
const idOf = (name: string) => {
  const found = Object.values(doc().nodes).find(({ logicalId }) => logicalId === name);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
};
const selected = () =>
  tab()
    .selection.nodes.map((id) => doc().nodes[id]?.logicalId)
    .sort();
/** Runs a command if it makes sense now; says whether it does. */
async function does(id: string): Promise<boolean> {
  const command = [...foldCommands(), ...stackCommands(files)].find((each) => each.id === `diagram.${id}`);
  if (!command) throw new Error(`no command ${id}`);
  const isEnabled = command.isEnabled?.(appStore.getState()) ?? true;
  if (isEnabled) await command.run();
  return isEnabled;
}

describe('a nested stack', () => {
  beforeEach(() => open());

  it('folds as containers do: itself first, then what is around it', async () => {
    select({ nodes: [idOf('App')] });
    await does('fold');
    expect(isFolded(doc(), idOf('App'))).toBe(true);
    await does('fold');
    expect(selected()).toEqual(['Region']);
  });

  it('takes the selection of what it hides, and gives it up when it opens', async () => {
    select({ nodes: [idOf('Web'), idOf('App')] });
    await does('fold');
    undoStep();
    select({ nodes: [idOf('App')] });
    await does('fold');
    expect(selected()).toEqual(['App']);
    expect(await does('unfold')).toBe(true);
    expect(isFolded(doc(), idOf('App'))).toBe(false);
  });

  it('opens by Enter or a double click; anything else is renamed by them', async () => {
    select({ nodes: [idOf('App')] });
    openOrRename();
    expect(appStore.getState().view.focus).toBe('label');
    setView({ focus: null });
    await does('fold');
    openOrRename();
    expect(isFolded(doc(), idOf('App'))).toBe(false);
    expect(appStore.getState().view.focus).toBeNull();
  });

  it('is left open by "Fold all", which is about containers, and opened by "Unfold all"', async () => {
    await does('foldAll');
    expect(isFolded(doc(), idOf('App'))).toBe(false);
    select({ nodes: [idOf('App')] });
    await does('fold');
    await does('unfoldAll');
    expect(isFolded(doc(), idOf('App'))).toBe(false);
  });

  it('shows what it made: opens, selects it, and fits it into view', async () => {
    select({ nodes: [idOf('App')] });
    await does('fold');
    expect(await does('showMade')).toBe(true);
    expect(selected()).toEqual(['Balancer', 'Data', 'Store', 'Web']);
    expect(isFolded(doc(), idOf('App'))).toBe(false);
    expect(appStore.getState().goTo).toEqual({ what: 'fit-selection' });
    select({ nodes: [idOf('Alerts')] });
    expect(await does('showMade')).toBe(false);
  });

  it('opens when something it hides is gone to, and so do the stacks around', async () => {
    for (const name of ['Data', 'App']) {
      select({ nodes: [idOf(name)] });
      await does('fold');
    }
    showNode(idOf('Store'));
    expect(['App', 'Data'].map((name) => isFolded(doc(), idOf(name)))).toEqual([false, false]);
    expect(selected()).toEqual(['Store']);
  });

  it('is folded still when the templates are opened again with the layout in their metadata', async () => {
    select({ nodes: [idOf('App')] });
    await does('fold');
    const user = userAnswers('metadata');
    await files.save();
    user.leave();
    const texts = nestedStacks().map(({ name }) => ({ name, text: disk.textOf(name) ?? '', token: null }));
    expect(texts[0]?.text).toContain('App: "16 48 240"');
    await openTemplates(texts);
    expect(isFolded(doc(), idOf('App'))).toBe(true);
  });
});

describe('the template of a nested stack that was not opened', () => {
  beforeEach(() => open('app.yaml', 'data.yaml'));

  it('is added on demand, whatever the file is called: one step, and what was drawn stays where it stood', async () => {
    const before = doc();
    disk.hasFile('service-v2.yaml', NESTED_STACKS['app.yaml']);
    select({ nodes: [idOf('App')] });
    expect(await does('addTemplate')).toBe(true);
    expect(doc().source?.files.map(({ name }) => name)).toEqual(['main.yaml', 'network.yaml', 'service-v2.yaml']);
    expect(doc().nodes[idOf('Web')]?.parent).toBe(idOf('SubnetA'));
    for (const { id } of Object.values(before.nodes)) {
      const { x, y } = before.layout[id] ?? {};
      expect(doc().layout[id]).toMatchObject({ x, y });
    }
    expect(await does('fold')).toBe(true);
    expect(isFolded(doc(), idOf('App'))).toBe(true);
    undoStep();
    undoStep();
    expect(doc()).toEqual(before);
  });

  it('is saved with the others from then on, also after it was undone and another one was added', async () => {
    select({ nodes: [idOf('App')] });
    disk.hasFile('wrong.yaml', 'Resources: { Other: { Type: AWS::SNS::Topic } }');
    await does('addTemplate');
    undoStep();
    disk.hasFile('app.yaml', NESTED_STACKS['app.yaml']);
    await does('addTemplate');
    expect(tab().template?.files.map(({ token }) => token)).toEqual(['main.yaml', 'network.yaml', 'app.yaml']);
    expect(doc().source?.files.map(({ name }) => name)).toEqual(['main.yaml', 'network.yaml', 'app.yaml']);
  });

  const REFUSED: readonly (readonly [file: string, text: string, why: string])[] = [
    ['notes.txt', 'hello', 'notes.txt is no CloudFormation template.'],
    ['network.yaml', NESTED_STACKS['network.yaml'], 'network.yaml is open in this diagram already.'],
    ['broken.yaml', 'Resources: [', 'broken.yaml'],
  ];
  it.each(REFUSED)('is not %s', async (file, text, why) => {
    const before = doc();
    disk.hasFile(file, text);
    select({ nodes: [idOf('App')] });
    const user = userAnswers();
    await does('addTemplate');
    user.leave();
    expect(user.asked.map(({ title, message }) => [title, message])).toEqual([
      ['The template was not added', expect.stringContaining(why)],
    ]);
    expect(doc()).toBe(before);
  });

  it('is asked for only where it is missing', async () => {
    select({ nodes: [idOf('Network')] });
    expect(await does('addTemplate')).toBe(false);
    select({ nodes: [idOf('App'), idOf('Network')] });
    expect(await does('addTemplate')).toBe(false);
  });
});
