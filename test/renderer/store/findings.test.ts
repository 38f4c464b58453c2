import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { setLabel } from '../../../src/model/commands/edit-node';
import { setProfile } from '../../../src/model/commands/settings';
import type { Diagram } from '../../../src/model/document/diagram';
import { validate } from '../../../src/model/findings/validate';
import { commit, startEditing } from '../../../src/model/history/history';
import { checked, currentFindings } from '../../../src/renderer/store/findings';
import { activeDoc, appStore, openTab, run, select, showTab } from '../../../src/renderer/store/store';
import { copiesOf } from '../../support/copies';
import { countingIds, nodeId } from '../../support/run-command';
import { starterNamed } from '../../support/starters';

const broken = starterNamed('broken').doc;

beforeEach(() => {
  appStore.setState(appStore.getInitialState(), true);
});

describe('what was found in a document', () => {
  it('is what validation finds, in the profile of the document', () => {
    const exam = { ...broken, settings: { ...broken.settings, profile: 'saa-c03' } } as const;
    expect(checked(broken).findings).toEqual(validate(broken));
    expect(checked(exam).findings).toEqual(validate(broken, { profile: 'saa-c03' }));
    expect(checked(exam).findings.all).not.toEqual(checked(broken).findings.all);
  });

  it('is found once', () => {
    expect(checked(broken)).toBe(checked(broken));
    expect(checked({ ...broken })).not.toBe(checked(broken));
  });
});

describe('what is found in a large diagram', () => {
  const large = copiesOf(broken, 60);
  const told = (doc: Diagram) => vi.waitUntil(() => checked(doc).isComplete, { timeout: 30_000, interval: 5 });

  it('comes while the window stays awake, and is all there is', async () => {
    expect(checked(large)).toMatchObject({ isComplete: false, findings: { all: [] } });
    await told(large);
    expect(checked(large).findings).toEqual(validate(large));
  });

  it('is all there is when an edit came before everything was checked', async () => {
    const doc = { ...large };
    expect(checked(doc).isComplete).toBe(false);
    const [node] = Object.values(doc.nodes);
    if (!node) throw new Error('there is no node');
    const after = commit(startEditing(doc), deleteItems, { nodes: [node.id], wires: [] }, countingIds()).doc;
    expect(checked(after).isComplete).toBe(false);
    await told(after);
    expect(checked(after).findings).toEqual(validate(after));
  });
});

describe('what an edit finds', () => {
  it('is what validation finds, though only what it may have changed was checked', () => {
    const before = checked(broken);
    const [node] = Object.values(broken.nodes).filter(({ kind }) => kind === 'alb');
    if (!node) throw new Error('there is no load balancer');
    const renamed = commit(startEditing(broken), setLabel, { id: node.id, label: 'another' }, countingIds()).doc;
    expect(checked(renamed).findings).toEqual(validate(renamed));
    const same = checked(renamed).findings.all.filter((finding) => before.findings.all.includes(finding));
    expect(same.length).toBeGreaterThan(0);
    expect(same.length).toBeLessThan(before.findings.all.length);
  });
});

describe('current findings', () => {
  it('are none on the start page', () => {
    openTab(broken, 'broken', null);
    showTab(null);
    expect(currentFindings()).toBe(undefined);
  });

  it('are those of the active diagram, and stay the same object until it changes', () => {
    openTab(broken, 'broken', null);
    const before = currentFindings();
    select({ nodes: [nodeId('acct')] });
    expect(currentFindings()).toBe(before);
    run(setProfile, { profile: 'saa-c03' });
    const now = activeDoc(appStore.getState());
    expect(currentFindings()).not.toBe(before);
    expect(currentFindings()).toBe(now && checked(now).findings);
  });
});
