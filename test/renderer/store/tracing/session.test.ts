import { beforeEach, describe, expect, it } from 'vitest';
import { createFacts } from '../../../../src/model/facts/facts';
import { NodeId } from '../../../../src/model/kinds/fields';
import { activeTab, appStore, closeTab, openTab, select, showTab } from '../../../../src/renderer/store/store';
import { answerOf } from '../../../../src/renderer/store/tracing/answer';
import { answerNow } from '../../../../src/renderer/store/tracing/ask';
import { currentHop, shownPath } from '../../../../src/renderer/store/tracing/path';
import {
  changeTrace,
  clearTrace,
  currentTrace,
  living,
  lookAt,
  NO_TRACE,
  pick,
  picked,
  requestOf,
  swapEnds,
  traceHere,
  tracingStore,
} from '../../../../src/renderer/store/tracing/session';
import { chain } from '../../../support/chain';
import { idOf } from '../../../support/diagram';
import { starterNamed } from '../../../support/starters';

const classic = starterNamed('rest-v1-classic').doc;
const named = (label: string) => {
  const node = Object.values(classic.nodes).find((each) => each.label === label);
  if (!node) throw new Error(`no ${label}`);
  return node.id;
};
const zoneA = Object.values(classic.nodes).find((node) => node.kind === 'zone' && node.props.letter === 'a')?.id;
const [web1, web2, clients] = [named('web-1'), named('web-2'), named('Clients')];
const picking = () => tracingStore.getState().picking;

beforeEach(() => {
  for (const { id } of appStore.getState().tabs) closeTab(id);
  tracingStore.setState({ sessions: {}, picking: null });
  openTab(classic, 'classic', null);
});

describe('choosing', () => {
  it('asks for the end after the beginning, then is done', () => {
    pick('from');
    picked(clients);
    expect(picking()).toBe('to');
    picked(web1);
    expect(picking()).toBeNull();
    expect(requestOf(currentTrace())).toMatchObject({ from: clients, to: web1, down: [] });
  });

  it('goes on switching off until it is left', () => {
    pick('off');
    picked(web1);
    picked(web2);
    expect(currentTrace().down).toEqual([web1, web2]);
    expect(picking()).toBe('off');
    picked(web1);
    expect(currentTrace().down).toEqual([web2]);
  });

  it('takes the selected node, opens the panel and asks for the other end', () => {
    select({ nodes: [web1] });
    traceHere('to');
    expect(currentTrace().to).toBe(web1);
    expect(picking()).toBe('from');
    expect(appStore.getState().view.bottom).toBe('trace');
  });

  it('begins anew with the best way when something else is asked', () => {
    changeTrace({ from: clients, to: web1 });
    lookAt({ way: 2, hop: 3 });
    swapEnds();
    expect(currentTrace()).toMatchObject({ from: web1, to: clients, way: 0, hop: null });
  });

  it('is of one tab, changes no document, and is forgotten when asked', () => {
    changeTrace({ from: clients, to: web1 });
    const first = appStore.getState().activeTab;
    expect(activeTab(appStore.getState())?.editor.past).toEqual([]);
    openTab(chain(), 'other', null);
    expect(currentTrace()).toEqual(NO_TRACE);
    showTab(first);
    expect(currentTrace().to).toBe(web1);
    clearTrace();
    expect(currentTrace()).toEqual(NO_TRACE);
  });
});

describe('a session over a changed document', () => {
  const { [web1]: _gone, ...nodes } = classic.nodes;
  const without = { ...classic, nodes };

  it('leaves out what was deleted', () => {
    const session = { ...NO_TRACE, from: 'internet' as const, to: web1, down: [web1, web2] };
    expect(living(session, without)).toMatchObject({ from: 'internet', to: null, down: [web2] });
  });

  it('stays the same object otherwise', () => {
    const session = { ...NO_TRACE, from: clients, to: web2 };
    expect(living(session, without)).toBe(session);
  });
});

describe('an answer', () => {
  const facts = createFacts(classic);

  it('says what is reachable, and nothing of outages while everything is on', () => {
    const { found, before, siblings } = answerOf(facts, { from: clients, to: web1 });
    expect(found.reachable).toBe(true);
    expect({ before, siblings }).toEqual({ before: undefined, siblings: [] });
  });

  it('says what still works without a zone', () => {
    const down = zoneA ? [zoneA] : [];
    const { found, before, siblings } = answerOf(facts, { from: clients, to: web1, down });
    expect(found.blockers.map(({ code }) => code)).toEqual(['down']);
    expect(before).toBe(true);
    expect(siblings).toEqual([{ node: web2, reachable: true }]);
  });

  it('is kept while only the layout changes, and made again when a node does', () => {
    const request = { from: clients, to: web1 };
    const first = answerNow(classic, request);
    const moved = { ...classic, layout: { ...classic.layout, [web1]: { x: 0, y: 0 } } };
    expect(answerNow(moved, { ...request })).toBe(first);
    expect(answerNow({ ...classic, nodes: { ...classic.nodes } }, request)).not.toBe(first);
  });
});

describe('what is looked at', () => {
  const broken = answerOf(createFacts(starterNamed('broken').doc), {
    from: 'internet',
    to:
      Object.values(starterNamed('broken').doc.nodes).find(({ label }) => label === 'web-1')?.id ??
      NodeId.parse(idOf('x')),
  }).found;

  it('is the first hop that is blocked, until another is chosen', () => {
    expect(currentHop(broken, { hop: null })).toBe(3);
    expect(currentHop(broken, { hop: 1 })).toBe(1);
    expect(currentHop(broken, { hop: 99 })).toBe(3);
  });

  it('is the best way, or another one while it exists', () => {
    expect(shownPath(broken, { way: 0 })).toBe(broken);
    expect(shownPath(broken, { way: 1 })).toBe(broken.others[0]);
    expect(shownPath(broken, { way: 99 })).toBe(broken);
  });
});
