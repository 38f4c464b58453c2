import { beforeEach, describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { emptyDiagram } from '../../../src/model/document/diagram';
import { kindOf } from '../../../src/model/kinds/registry';
import { nextFinding } from '../../../src/renderer/app/next-finding';
import { problemsOf } from '../../../src/renderer/problems/problem';
import { checked } from '../../../src/renderer/store/findings';
import { activeDoc, activeTab, appStore, openTab, run, setView, showTab } from '../../../src/renderer/store/store';
import { starterNamed } from '../../support/starters';

const broken = starterNamed('broken').doc;
const problems = problemsOf(broken, checked(broken).findings.all);
const saidOf = (at: number) => {
  const finding = problems.at(at)?.finding;
  return `${finding?.rule}: ${finding?.message}`;
};
const state = () => appStore.getState();
const walk = (steps: number, by: 1 | -1 = 1) =>
  Array.from({ length: steps }, () => {
    nextFinding(by);
    return state().view.status;
  });

beforeEach(() => {
  appStore.setState(appStore.getInitialState(), true);
  // Where another diagram was left must not matter.
  openTab(emptyDiagram(), 'empty', null);
  nextFinding(1);
  openTab(broken, 'broken', null);
});

/** Goes on until the first row of the list is the current one. */
function toTheFirst(): void {
  for (let i = 0; i < problems.length && state().view.status !== saidOf(0); i++) nextFinding(1);
  expect(state().view.status).toBe(saidOf(0));
}

describe('the next finding', () => {
  it('walks the list in its order and begins again at its end', () => {
    toTheFirst();
    expect(walk(problems.length)).toEqual([...problems.keys()].map((i) => saidOf((i + 1) % problems.length)));
  });

  it('goes back the same way', () => {
    toTheFirst();
    expect(walk(problems.length, -1)).toEqual([...problems.keys()].map((i) => saidOf(-1 - i)));
  });

  it('selects what it is about, goes there and shows the list', () => {
    setView({ bottom: null });
    toTheFirst();
    const finding = problems[0]?.finding;
    expect(activeTab(state())?.selection).toEqual({ nodes: finding?.on, wires: finding?.wires });
    const drawn = (finding?.on ?? []).map((id) => {
      const node = broken.nodes[id];
      return node && kindOf(node.kind).listedOnly ? node.parent : id;
    });
    expect(state().goTo).toEqual({ what: 'nodes', ids: drawn });
    expect(state().view.bottom).toBe('problems');
  });

  it('goes on from the start when the current one is mended', () => {
    toTheFirst();
    run(deleteItems, { nodes: problems[0]?.finding.on ?? [], wires: [] });
    const doc = activeDoc(state()) ?? emptyDiagram();
    const [first] = problemsOf(doc, checked(doc).findings.all);
    expect(walk(1)).toEqual([`${first?.finding.rule}: ${first?.finding.message}`]);
  });
});

it.each<[string, () => void]>([
  ['a diagram without findings', () => openTab(emptyDiagram(), 'fine', null)],
  ['the start page', () => showTab(null)],
])('%s has no next one', (_, show) => {
  show();
  expect([...walk(1), ...walk(1, -1)]).toEqual(['No findings', 'No findings']);
});
