import { beforeEach, describe, expect, it } from 'vitest';
import { setProfile } from '../../../src/model/commands/settings';
import { validate } from '../../../src/model/findings/validate';
import { checked, currentFindings } from '../../../src/renderer/store/findings';
import { activeDoc, appStore, openTab, run, select, showTab } from '../../../src/renderer/store/store';
import { nodeId } from '../../support/run-command';
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
