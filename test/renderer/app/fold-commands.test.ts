import { beforeEach, describe, expect, it } from 'vitest';
import { isFolded } from '../../../src/model/document/folding';
import { NodeId, WireId } from '../../../src/model/kinds/fields';
import { selectAll } from '../../../src/renderer/app/edit-actions';
import { foldCommands } from '../../../src/renderer/app/fold-commands';
import { bringIntoSight } from '../../../src/renderer/store/jump';
import { activeDoc, activeTab, appStore, goTo, openTab, select, undoStep } from '../../../src/renderer/store/store';
import { chain } from '../../support/chain';
import { diagram, idOf } from '../../support/diagram';
import { nodeId } from '../../support/run-command';

const doc = () => {
  const open = activeDoc(appStore.getState());
  if (!open) throw new Error('no diagram is open');
  return open;
};
const selection = () => activeTab(appStore.getState())?.selection;
const folded = () => Object.keys(doc().layout).filter((id) => isFolded(doc(), NodeId.parse(id)));
const command = (id: string) => {
  const found = foldCommands().find((each) => each.id === `diagram.${id}`);
  if (!found) throw new Error(`no command ${id}`);
  return found;
};
/** Runs a command if it makes sense now; says whether it does. */
const does = (id: string): boolean => {
  const isEnabled = command(id).isEnabled?.(appStore.getState()) ?? true;
  if (isEnabled) void command(id).run();
  return isEnabled;
};

beforeEach(() => {
  appStore.setState(appStore.getInitialState(), true);
  openTab(chain(), 'test', null);
});

describe('fold', () => {
  it('takes the container around a node, then the one around that, and selects the row', () => {
    select({ nodes: [nodeId('web-1')] });
    for (const around of ['private-a', 'zone-a', 'main', 'frankfurt', 'acct']) {
      expect(does('fold')).toBe(true);
      expect(selection()?.nodes).toEqual([nodeId(around)]);
      expect(folded()).toContain(idOf(around));
    }
    expect(does('fold')).toBe(false);
  });

  it('takes every selected container in one step', () => {
    select({ nodes: [nodeId('private-a'), nodeId('private-b'), nodeId('callers')] });
    does('fold');
    expect(folded().sort()).toEqual([idOf('private-a'), idOf('private-b')]);
    undoStep();
    expect(folded()).toEqual([]);
  });

  it('makes no sense for what stands in nothing, or on the start page', () => {
    select({ nodes: [nodeId('callers')] });
    expect(does('fold')).toBe(false);
    appStore.setState({ activeTab: null });
    for (const { isEnabled } of foldCommands()) expect(isEnabled?.(appStore.getState())).toBe(false);
  });

  it('leaves no wire selected that is folded away, and keeps a security group selected', () => {
    select({ nodes: [nodeId('lb-sg'), nodeId('web')], wires: [WireId.parse('w_2')] });
    does('foldAll');
    expect(selection()).toEqual({ nodes: [nodeId('lb-sg'), nodeId('main')], wires: [WireId.parse('w_2')] });
    does('foldAll');
    expect(selection()).toEqual({ nodes: [nodeId('lb-sg'), nodeId('acct')], wires: [] });
  });
});

describe('unfold', () => {
  it('opens the selected rows and leaves others', () => {
    select({ nodes: [nodeId('private-a'), nodeId('private-b')] });
    expect(does('unfold')).toBe(false);
    does('fold');
    select({ nodes: [nodeId('private-a')] });
    expect(does('unfold')).toBe(true);
    expect(folded()).toEqual([idOf('private-b')]);
  });
});

describe('fold all and unfold all', () => {
  it('take what accounts and Regions frame first, and the accounts when that is done', () => {
    expect(does('unfoldAll')).toBe(false);
    does('foldAll');
    expect(folded()).toEqual([idOf('main')]);
    does('foldAll');
    expect(folded().sort()).toEqual([idOf('acct'), idOf('main')]);
    expect(does('foldAll')).toBe(false);
    does('unfoldAll');
    expect(doc().layout).toEqual(chain().layout);
  });

  it('take accounts at once where they frame nothing', () => {
    openTab(
      diagram().node('account', 'one').node('region', 'in-one', { in: 'one' }).node('account', 'two').build(),
      'two',
      null,
    );
    does('foldAll');
    expect(folded().sort()).toEqual([idOf('one'), idOf('two')]);
  });
});

describe('with something folded', () => {
  beforeEach(() => {
    does('foldAll');
    does('foldAll');
  });

  it('everything is selected that is drawn', () => {
    selectAll();
    expect([...(selection()?.nodes ?? [])].sort()).toEqual([nodeId('acct'), nodeId('callers')]);
    expect(selection()?.wires).toEqual([WireId.parse('w_0')]);
  });

  it('going to a node unfolds all that is around it, and nothing else', () => {
    select({ nodes: [nodeId('acct')] });
    bringIntoSight(doc(), [nodeId('web-1')]);
    expect(folded()).toEqual([]);
    does('foldAll');
    does('foldAll');
    bringIntoSight(doc(), [nodeId('lb-sg')]);
    expect(folded()).toEqual([idOf('main')]);
  });

  it('looking elsewhere unfolds nothing', () => {
    goTo({ what: 'fit' });
    goTo({ what: 'nodes', ids: [nodeId('acct')] });
    goTo(null);
    expect(folded()).toHaveLength(2);
  });
});
