import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setProp } from '../../../src/model/commands/edit-node';
import { insertNode } from '../../../src/model/commands/insert-node';
import { moveNodes } from '../../../src/model/commands/move-nodes';
import type { DiagramNode } from '../../../src/model/document/diagram';
import { NodeId } from '../../../src/model/kinds/fields';
import { type FileActions, fileActions } from '../../../src/renderer/app/files';
import { pasteTemplate } from '../../../src/renderer/app/open-templates';
import { deleteAsking } from '../../../src/renderer/store/deleting';
import { lookWith } from '../../../src/renderer/store/importing/look-with';
import { activeTab, anyDirty, appStore, run, setView, undoStep } from '../../../src/renderer/store/store';
import { fakePlatform } from '../../support/fake-platform';
import { userAnswers } from '../../support/user';

// ELK runs in a worker of the browser; here everything stays where the import put it.
vi.mock('../../../src/renderer/layout/tidy', () => ({
  layoutOf: () => ({ result: Promise.resolve({ status: 'done', places: {} }), cancel: () => undefined }),
}));
// Nothing is being typed: a document without a focused field.
vi.stubGlobal('document', { activeElement: null });
vi.stubGlobal('HTMLInputElement', class {});
vi.stubGlobal('HTMLTextAreaElement', class {});

const NETWORK = `# A network
Parameters:
  Block: { Type: String, Default: 10.0.0.0/16 }
  Stage: { Type: String, Default: test }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Net:   # the one VPC
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !Ref Block
  Private:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Net
      CidrBlock: '10.0.1.0/24'
  Spare:
    Type: AWS::EC2::Subnet
    Condition: IsProd
    Properties: { VpcId: !Ref Net, CidrBlock: 10.0.2.0/24 }
Outputs:
  Subnet: { Value: !Ref Private }
`;

function emptyStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

let disk: ReturnType<typeof fakePlatform>;
let files: FileActions;
let user: ReturnType<typeof userAnswers>;

beforeEach(() => {
  vi.stubGlobal('localStorage', emptyStorage());
  appStore.setState(appStore.getInitialState(), true);
  disk = fakePlatform();
  files = fileActions(disk.platform);
  user = userAnswers();
});
afterEach(() => user.leave());

function answers(...given: readonly (string | null)[]): void {
  user.leave();
  user = userAnswers(...given);
}

async function opened(text = NETWORK, name = 'net.yaml'): Promise<void> {
  disk.hasFile(name, text);
  await files.open();
}

const tab = () => {
  const active = activeTab(appStore.getState());
  if (!active) throw new Error('nothing is open');
  return active;
};
const doc = () => tab().editor.doc;

function nodeOf(logicalId: string): DiagramNode {
  const found = Object.entries(doc().source?.origins ?? {}).find(([, { parts }]) => parts[''] === logicalId);
  const node = Object.values(doc().nodes).find(({ id }) => id === found?.[0]);
  if (!node) throw new Error(`no node stands for ${logicalId}`);
  return node;
}

const setCidr = (cidr: string) => run(setProp, { id: nodeOf('Private').id, prop: 'cidr', value: cidr });
function move(logicalId: string, x: number): void {
  const { id, parent } = nodeOf(logicalId);
  run(moveNodes, { moves: [{ id, parent, x, y: doc().layout[id]?.y ?? 0 }] });
}

describe('opening templates', () => {
  it('draws one in a tab of its own, which lacks nothing, and says what became what', async () => {
    await opened();
    expect(tab()).toMatchObject({ name: 'net.yaml', token: 'net.yaml', template: { layoutIn: null } });
    expect(nodeOf('Net').kind).toBe('vpc');
    expect(anyDirty(appStore.getState())).toBe(false);
    expect(appStore.getState().view).toMatchObject({ dialog: 'imported', busy: null });
  });

  it('shows the open tab again, and reads a text again that another program wrote', async () => {
    await opened();
    await files.open();
    expect(appStore.getState().tabs).toHaveLength(1);
    disk.hasFile('net.yaml', NETWORK.replace('10.0.1.0/24', '10.0.9.0/24'));
    await files.open();
    expect(appStore.getState().tabs).toHaveLength(1);
    expect(nodeOf('Private').props).toMatchObject({ cidr: '10.0.9.0/24' });
  });

  it('tells in one sentence why a text is no template, and keeps what is open', async () => {
    await opened();
    disk.hasFile('bad.yaml', 'Resources:\n  A: [\n');
    await files.open();
    expect(user.asked).toHaveLength(1);
    expect(user.asked[0]?.title).toBe('The template was not opened');
    expect(user.asked[0]?.message).toContain('bad.yaml');
    expect(appStore.getState().tabs).toHaveLength(1);
  });

  it.each([
    ['empty.yaml', '', 'empty.yaml is not a CloudFormation template: it is empty.'],
    ['words.yml', 'hello', 'words.yml is not a CloudFormation template: it holds no sections.'],
    ['package.json', '{}', 'package.json is not a CloudFormation template: it has no section "Resources"'],
  ])('tells of %s what is wrong with it as a template', async (name, text, sentence) => {
    await opened(text, name);
    expect(user.asked).toMatchObject([{ title: 'The template was not opened' }]);
    expect(user.asked[0]?.message).toContain(sentence);
    expect(appStore.getState().tabs).toEqual([]);
  });

  it('makes one diagram of several, and of a folder only what cdk synth calls templates', async () => {
    disk.hasFile('cdk.out/A.template.json', '{"Resources":{"V":{"Type":"AWS::EC2::VPC"}}}');
    disk.hasFile('cdk.out/B.template.json', '{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}');
    disk.hasFile('cdk.out/manifest.json', '{"version":"1"}');
    disk.hasFile('cdk.out/lambda.json', '{"Resources":{"X":{"Type":"AWS::SNS::Topic"}}}');
    disk.choosesMany(
      'cdk.out/A.template.json',
      'cdk.out/B.template.json',
      'cdk.out/manifest.json',
      'cdk.out/lambda.json',
    );
    await files.importTemplates('folder');
    expect(tab().name).toBe('A.template.json and 1 more');
    expect(doc().source?.files.map(({ name }) => name)).toEqual(['A.template.json', 'B.template.json']);
  });

  it('opens what can be read when one of several cannot', async () => {
    disk.hasFile('good.yaml', NETWORK);
    disk.hasFile('bad.yaml', 'Resources:\n  A: [\n');
    disk.choosesMany('good.yaml', 'bad.yaml');
    answers(null, 'others');
    await files.drop({} as DataTransfer);
    expect(appStore.getState().tabs).toEqual([]);
    expect(user.asked[0]?.details).toEqual([expect.stringMatching(/^bad\.yaml cannot be read/)]);
    await files.drop({} as DataTransfer);
    expect(tab().name).toBe('good.yaml');
    expect(nodeOf('Net').kind).toBe('vpc');
  });

  it('says so when there is nothing in a folder that can be opened', async () => {
    disk.choosesMany();
    await files.importTemplates('folder');
    expect(user.asked[0]).toMatchObject({
      title: 'Nothing was opened',
      message: expect.stringContaining('in this folder'),
    });
  });

  it('says so when nothing of what was dropped can be opened', async () => {
    disk.hasFile('a.json', '{}');
    disk.choosesMany('a.json');
    await files.drop({} as DataTransfer);
    expect(user.asked[0]).toMatchObject({ title: 'Nothing was opened' });
    expect(appStore.getState().tabs).toEqual([]);
  });
});

describe('pasting a template', () => {
  it('fills an empty drawing in one step, which undo takes back', async () => {
    files.newDiagram();
    await pasteTemplate(NETWORK);
    expect(appStore.getState().tabs).toHaveLength(1);
    expect(tab().editor.past).toHaveLength(1);
    expect(nodeOf('Net').kind).toBe('vpc');
    undoStep();
    expect(doc().nodes).toEqual({});
    expect(doc().source).toBeUndefined();
  });

  it('goes into a tab of its own where something is drawn', async () => {
    await opened();
    await pasteTemplate(NETWORK);
    expect(appStore.getState().tabs.map(({ name }) => name)).toEqual(['net.yaml', 'pasted.yaml']);
  });

  it('asks for a place when it is saved', async () => {
    files.newDiagram();
    await pasteTemplate(NETWORK);
    disk.savesAs('mine.yaml');
    answers('nowhere');
    await files.save();
    expect(disk.textOf('mine.yaml')).toBe(NETWORK);
    expect(tab().name).toBe('mine.yaml');
  });
});

describe('saving a template', () => {
  it('writes one line when one property was changed, and the layout beside it', async () => {
    await opened();
    setCidr('10.0.3.0/24');
    expect(anyDirty(appStore.getState())).toBe(true);
    answers('sidecar');
    await files.save();
    const [before, after] = [NETWORK, disk.textOf('net.yaml') ?? ''].map((text) => text.split('\n'));
    expect(after).toHaveLength(before?.length ?? 0);
    expect(after?.filter((line, i) => line !== before?.[i])).toEqual([expect.stringContaining('10.0.3.0/24')]);
    expect(disk.sidecarOf('net.yaml')).toContain('"Private"');
    expect(anyDirty(appStore.getState())).toBe(false);
    setCidr('10.0.1.0/24');
    await files.save();
    expect(disk.textOf('net.yaml')).toBe(NETWORK);
    expect(user.asked).toHaveLength(1);
  });

  it('does not touch the template when only something was moved', async () => {
    await opened();
    move('Private', 444);
    answers('sidecar');
    await files.save();
    expect(disk.calls).toEqual(['open', 'sidecar net.yaml']);
    await files.close();
    await opened();
    expect(doc().layout[nodeOf('Private').id]?.x).toBe(444);
    expect(tab().template?.layoutIn).toBe('sidecar');
  });

  it('keeps the layout in its metadata, and finds it there again', async () => {
    await opened();
    move('Private', 444);
    answers('metadata');
    await files.save();
    const saved = disk.textOf('net.yaml') ?? '';
    expect(saved).toContain('Format: drawbridge-layout');
    expect(saved.split('\n').filter((line) => !NETWORK.includes(line)).length).toBeLessThan(14);
    await files.close();
    await opened(saved);
    expect(doc().layout[nodeOf('Private').id]?.x).toBe(444);
    setView({ dialog: null });
    await files.save();
    expect(disk.textOf('net.yaml')).toBe(saved);
  });

  it('keeps it nowhere when that is the wish', async () => {
    await opened();
    move('Private', 444);
    answers('nowhere');
    await files.save();
    expect(disk.textOf('net.yaml')).toBe(NETWORK);
    expect(disk.sidecarOf('net.yaml')).toBeUndefined();
    expect(anyDirty(appStore.getState())).toBe(false);
  });

  it('remembers that it is kept nowhere, until somebody wants it kept', async () => {
    await opened();
    setCidr('10.0.3.0/24');
    answers('nowhere');
    await files.save();
    await files.close();
    await opened(disk.textOf('net.yaml'));
    setCidr('10.0.4.0/24');
    answers();
    await files.save();
    expect(user.asked).toEqual([]);
    expect(disk.textOf('net.yaml')).toContain('10.0.4.0/24');
    answers('sidecar');
    await files.keepLayout();
    expect(disk.sidecarOf('net.yaml')).toContain('"Private"');
    expect(tab().template?.layoutIn).toBe('sidecar');
  });

  it('keeps what is no resource with the layout, and says so where none is kept', async () => {
    await opened();
    run(insertNode, { id: NodeId.parse('n_browser'), kind: 'client', onto: null });
    answers('sidecar');
    await files.save();
    expect(user.asked[0]?.details).toEqual([expect.stringContaining('is no resource')]);
    expect(disk.textOf('net.yaml')).toBe(NETWORK);
    const place = doc().layout[NodeId.parse('n_browser')];
    await files.close();
    await opened();
    expect(doc().nodes[NodeId.parse('n_browser')]?.kind).toBe('client');
    expect(doc().layout[NodeId.parse('n_browser')]).toEqual(place);
    expect(anyDirty(appStore.getState())).toBe(false);
  });

  it('asks before it overwrites what another program wrote', async () => {
    await opened();
    setCidr('10.0.3.0/24');
    disk.othersWrite('net.yaml', 'other');
    answers('nowhere', null);
    await files.save();
    expect(disk.textOf('net.yaml')).toBe('other');
    expect(anyDirty(appStore.getState())).toBe(true);
    answers('nowhere', 'overwrite');
    await files.save();
    expect(disk.textOf('net.yaml')).toContain('10.0.3.0/24');
  });

  it('becomes a diagram by an act of its own', async () => {
    await opened();
    disk.savesAs('net.yaml.drawbridge');
    await files.saveAs();
    expect(disk.textOf('net.yaml')).toBe(NETWORK);
    expect(disk.textOf('net.yaml.drawbridge')).toContain('"format": "drawbridge"');
    expect(tab()).toMatchObject({ name: 'net.yaml.drawbridge', template: null });
  });
});

describe('deleting what kept text refers to', () => {
  it('shows the list first, and does nothing when it is dismissed', async () => {
    await opened();
    answers(null);
    const before = doc();
    await deleteAsking({ nodes: [nodeOf('Private').id], wires: [] });
    expect(doc()).toBe(before);
    expect(user.asked[0]?.title).toBe('The template still refers to this');
  });

  it('is done on purpose only, and saved on purpose only', async () => {
    await opened();
    answers('delete', null);
    await deleteAsking({ nodes: [nodeOf('Private').id], wires: [] });
    expect(() => nodeOf('Private')).toThrow();
    await files.save();
    expect(disk.textOf('net.yaml')).toBe(NETWORK);
    answers('write', 'nowhere');
    await files.save();
    const saved = disk.textOf('net.yaml') ?? '';
    expect(saved).not.toContain('10.0.1.0/24');
    expect(saved).toContain('Value: !Ref Private');
  });

  it('asks nothing where nothing refers to it', async () => {
    await opened();
    await deleteAsking({ nodes: [nodeOf('Spare').id], wires: [] });
    expect(user.asked).toEqual([]);
    expect(() => nodeOf('Spare')).toThrow();
  });
});

describe('looking at a template with other values', () => {
  it('shows what they make of it in one step, and keeps what was changed', async () => {
    await opened();
    setCidr('10.0.3.0/24');
    expect(doc().source?.origins[nodeOf('Spare').id]?.holds).toBe(false);
    expect(await lookWith([{ parameters: { Block: '10.9.0.0/16', Stage: 'prod' }, conditions: {} }])).toBeUndefined();
    expect(nodeOf('Net').props).toMatchObject({ cidr: '10.9.0.0/16' });
    expect(nodeOf('Private').props).toMatchObject({ cidr: '10.0.3.0/24' });
    expect(doc().source?.origins[nodeOf('Spare').id]?.holds).toBe(true);
    undoStep();
    expect(nodeOf('Net').props).toMatchObject({ cidr: '10.0.0.0/16' });
  });

  it('changes nothing of the template', async () => {
    await opened();
    await lookWith([{ parameters: { Block: '10.9.0.0/16' }, conditions: { IsProd: true } }]);
    answers('sidecar');
    await files.save();
    expect(disk.textOf('net.yaml')).toBe(NETWORK);
    await files.close();
    await opened();
    expect(nodeOf('Net').props).toMatchObject({ cidr: '10.9.0.0/16' });
  });

  it('in another Region, everything stays where it was drawn, and goes back with undo', async () => {
    await opened();
    move('Private', 444);
    const place = (kind: string) => {
      const node = Object.values(doc().nodes).find((each) => each.kind === kind);
      return node && { ...doc().layout[node.id], code: 'code' in node.props ? node.props.code : '' };
    };
    const before = { region: place('region'), account: place('account'), net: doc().layout[nodeOf('Net').id] };
    await lookWith([{ parameters: { 'AWS::Region': 'us-west-2', 'AWS::AccountId': '123456789012' }, conditions: {} }]);
    expect(place('region')).toEqual({ ...before.region, code: 'us-west-2' });
    expect(place('account')).toEqual(before.account);
    expect(doc().layout[nodeOf('Net').id]).toEqual(before.net);
    expect(doc().layout[nodeOf('Private').id]?.x).toBe(444);
    undoStep();
    expect(place('region')).toEqual(before.region);
  });
});
