import { describe, expect, it } from 'vitest';
import { setMode, suppress } from '../../../src/model/commands/settings';
import type { Mode, Suppression } from '../../../src/model/document/diagram';
import { exportDiagram } from '../../../src/model/export/export-diagram';
import { suppressionTargets } from '../../../src/model/findings/suppress';
import { isHint, validate } from '../../../src/model/findings/validate';
import { twoZones } from '../../support/diagram';
import { nodeId, run } from '../../support/run-command';

const subnets = ['private-a', 'private-b'];
const doc = twoZones()
  .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
  .node('alb', 'web', { in: 'main', props: { subnets: ['private-a'], listeners: [{ port: 80 }] } })
  .node('nlb', 'front', { in: 'main', props: { subnets, listeners: [{ port: 80 }] } })
  .node('targetGroup', 'empty', { in: 'main' })
  .wire('shop', 'web', 0)
  .wire('shop', 'web', 1)
  .build();
const first = (rule: string) => {
  const finding = validate(doc).all.find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing`);
  return finding;
};
const silenced = (rule: string, until?: string) =>
  run(doc, suppress, {
    suppressions: suppressionTargets(first(rule)).map(
      (on): Suppression => ({ rule, on, reason: 'Known', ...(until ? { until } : {}) }),
    ),
  });
const codes = (found: ReturnType<typeof validate>) => found.all.map(({ rule }) => rule);

describe('a suppressed finding', () => {
  it('is apart from the others, and not counted', () => {
    const before = validate(doc);
    const after = validate(silenced('CNT-15'));
    expect(codes(after)).toEqual(codes(before).filter((rule) => rule !== 'CNT-15'));
    expect(after.counts.error).toBe(before.counts.error - 1);
    expect(after.byNode.get(nodeId('web'))?.some(({ rule }) => rule === 'CNT-15')).toBe(false);
    expect(after.suppressed).toMatchObject([{ finding: { rule: 'CNT-15' }, suppression: { reason: 'Known' } }]);
  });

  it('on a wire takes the draft off it, and each of its wires counts', () => {
    const wires = Object.keys(doc.wires);
    expect([...validate(doc).drafts]).toEqual(wires);
    expect(codes(validate(silenced('API-01')))).not.toContain('API-01');
    expect([...validate(silenced('API-01')).drafts]).toEqual([]);
    const [one] = suppressionTargets(first('API-01'));
    const half = run(doc, suppress, { suppressions: [{ rule: 'API-01', on: one ?? nodeId('shop'), reason: 'Known' }] });
    expect(codes(validate(half))).toContain('API-01');
  });

  it('may be named by its first node as well', () => {
    const named = run(doc, suppress, { suppressions: [{ rule: 'API-01', on: nodeId('shop'), reason: 'Known' }] });
    expect(codes(validate(named))).not.toContain('API-01');
  });

  it.each([
    ['before its last day', '2027-01-30', false],
    ['on its last day', '2027-01-31', false],
    ['after its last day', '2027-02-01', true],
    ['when nobody says what day it is', undefined, false],
  ])('speaks again %s: %s, %s', (_situation, today, speaks) => {
    const found = validate(silenced('CNT-15', '2027-01-31'), today ? { today } : {});
    expect(codes(found).includes('CNT-15')).toBe(speaks);
    expect(found.suppressed.length).toBe(speaks ? 0 : 1);
  });

  it('is owned up to by what is exported', () => {
    const { stacks, suppressed, errors } = exportDiagram(silenced('CNT-15', '2027-01-31'), '2027-01-01');
    expect(suppressed.map(({ finding }) => finding.rule)).toEqual(['CNT-15']);
    expect(errors.map(({ rule }) => rule)).not.toContain('CNT-15');
    expect(stacks.stacks[0]?.notes).toContain('Suppressed until 2027-01-31, CNT-15 on ALB "web": Known.');
  });
});

describe('what is still missing', () => {
  const severities = (mode: Mode, rule: string) =>
    validate(doc, { mode })
      .all.filter((finding) => finding.rule === rule)
      .map(({ severity }) => severity);

  it.each<[Mode, string, string]>([
    ['sketch', 'info', 'info'],
    ['design', 'error', 'warning'],
    ['export', 'error', 'error'],
  ])('in mode %s: %s for an error, %s for a warning', (mode, error, warning) => {
    expect(new Set(severities(mode, 'LB-01'))).toEqual(new Set([error]));
    expect(severities(mode, 'LB-16')).toEqual([warning]);
    expect(severities(mode, 'CNT-15')).toEqual(['error']);
  });

  it('is told from what is wrong', () => {
    expect([isHint(first('LB-01')), isHint(first('CNT-15'))]).toEqual([true, false]);
  });

  it('is judged in the mode of the file, and no export is a sketch', () => {
    const sketch = run(doc, setMode, { mode: 'sketch' });
    expect(validate(sketch).all.find(({ rule }) => rule === 'LB-01')?.severity).toBe('info');
    expect(exportDiagram(sketch).errors.map(({ rule }) => rule)).toContain('LB-01');
  });
});
