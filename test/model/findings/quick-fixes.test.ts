import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { fixAll, fixesFor } from '../../../src/model/findings/quick-fixes';
import { validate } from '../../../src/model/findings/validate';
import { applyFix } from '../../../src/model/fixes/preview';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { countingIds } from '../../support/run-command';

const subnets = ['private-a', 'private-b'];
const listeners = [{ protocol: 'TCP', port: 80 }];

/** Three NLBs without a security group. */
const threeNlbs = ['one', 'two', 'three']
  .reduce<DiagramBuilder>(
    (builder, label) => builder.node('nlb', label, { in: 'main', props: { subnets, listeners } }),
    twoZones(),
  )
  .build();

const found = (doc: typeof threeNlbs, rule: string) => validate(doc).all.filter((finding) => finding.rule === rule);

describe('the fixes of a finding', () => {
  it('are found again from the finding as it is in a report', () => {
    const [finding] = found(threeNlbs, 'LB-27');
    const copy = JSON.parse(JSON.stringify(finding));
    expect(fixesFor(copy, createFacts(threeNlbs)).map(({ id }) => id)).toEqual(['attach-group']);
  });

  it('are none when the rule, what it was about, or what it said is gone', () => {
    const [finding] = found(threeNlbs, 'LB-27');
    if (!finding) throw new Error('LB-27 finds nothing');
    const facts = createFacts(threeNlbs);
    expect(fixesFor({ ...finding, rule: 'LB-999' }, facts)).toEqual([]);
    expect(fixesFor({ ...finding, message: 'Something else.' }, facts)).toEqual([]);
    const { subject: _subject, ...undrawn } = finding;
    expect(fixesFor(undrawn, facts)).toEqual([]);
    expect(fixesFor(finding, createFacts(twoZones().build()))).toEqual([]);
  });

  it('mend all wires of which one finding speaks', () => {
    const doc = twoZones()
      .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
      .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ port: 80 }] } })
      .wire('shop', 'web', 0)
      .wire('shop', 'web', 1)
      .build();
    const [finding, another] = found(doc, 'API-01');
    if (!finding) throw new Error('API-01 finds nothing');
    expect([finding.wires.length, another]).toEqual([2, undefined]);
    const [fix] = fixesFor(finding, createFacts(doc));
    if (!fix) throw new Error('API-01 offers nothing');
    const after = commit(startEditing(doc), applyFix, fix, countingIds()).doc;
    expect(found(after, 'API-01')).toEqual([]);
    expect(Object.values(after.nodes).filter(({ kind }) => kind === 'vpcLinkV2')).toHaveLength(1);
  });
});

describe('fixing all findings of one rule', () => {
  it('is one step, which undo takes back', () => {
    const findings = found(threeNlbs, 'LB-27');
    expect(findings).toHaveLength(3);
    const edited = commit(startEditing(threeNlbs), applyFix, fixAll(findings, 'attach-group'), countingIds());
    expect(found(edited.doc, 'LB-27')).toEqual([]);
    expect(edited.past).toHaveLength(1);
    expect(undo(edited).doc).toEqual(threeNlbs);
  });

  it('mends several breaches of one node', () => {
    const props = { healthInterval: 1, healthTimeout: 1, healthyThreshold: 1 };
    const doc = twoZones().node('targetGroup', 'boxes', { in: 'main', props }).build();
    const findings = found(doc, 'LB-22');
    expect(findings.length).toBeGreaterThan(1);
    const { doc: after } = commit(startEditing(doc), applyFix, fixAll(findings, 'any'), countingIds());
    expect(found(after, 'LB-22')).toEqual([]);
  });

  it('leaves alone what nothing can be done about', () => {
    const doc = twoZones()
      .node('subnet', 'nowhere', { props: { cidr: '10.0.0.0/29' } })
      .build();
    const { doc: after } = commit(startEditing(doc), applyFix, fixAll(found(doc, 'CNT-10'), 'any'), countingIds());
    expect(after).toBe(doc);
  });
});
