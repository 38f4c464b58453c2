import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/findings/validate';
import { NodeId } from '../../../src/model/kinds/fields';
import type { Severity } from '../../../src/model/rules/rule';
import { filterProblems, problemsOf } from '../../../src/renderer/problems/problem';
import { idOf, twoZones } from '../../support/diagram';

const builder = twoZones().node('ec2', 'web-10', { in: 'private-a' }).node('ec2', 'web-2', { in: 'private-a' });
const doc = builder.node('nlb', 'front', { in: 'main' }).node('alb', '', { in: 'main' }).build();
const on = (...labels: readonly string[]) => labels.map((label) => NodeId.parse(idOf(label)));
const finding = (rule: string, severity: Severity, message: string, ...labels: readonly string[]): Finding => ({
  rule,
  severity,
  message,
  on: on(...labels),
  wires: [],
});

const found = [
  finding('CNT-18', 'warning', 'one zone only', 'front'),
  finding('SEC-02', 'error', 'does not let it in', 'web-10'),
  finding('SEC-02', 'error', 'does not let it in', 'web-2', 'front'),
  finding('API-04', 'info', 'the exam expects an NLB', ''),
];
const rows = problemsOf(doc, found);
const keys = (problems: readonly { finding: Finding }[]) => problems.map(({ finding: f }) => `${f.rule} ${f.on[0]}`);

describe('list of problems', () => {
  it('is sorted by severity, then by path with numbers as numbers', () => {
    expect(keys(rows)).toEqual(['SEC-02 n_web2', 'SEC-02 n_web10', 'CNT-18 n_front', 'API-04 n_x']);
  });

  it('ends with what is still missing, whatever its severity', () => {
    const missing = finding('LB-01', 'error', 'sends to no target group', 'front');
    const all = problemsOf(doc, [missing, ...found]);
    expect(keys(all).at(-1)).toBe('LB-01 n_front');
    expect(all.map((row) => row.isHint)).toEqual([false, false, false, false, true]);
  });

  it('names nodes by label, or by kind where there is none', () => {
    expect(rows.map((row) => row.nodes)).toEqual([['web-2', 'front'], ['web-10'], ['front'], ['ALB']]);
    expect(rows[0]?.path).toBe('acct / frankfurt / main / zone-a / private-a / web-2');
  });

  it('tells apart two findings with the same words', () => {
    const twice = problemsOf(doc, [...found, ...found]);
    expect(new Set(twice.map((row) => row.key)).size).toBe(8);
  });

  it('tells the consequence of the rule', () => {
    expect(rows.every((row) => row.consequence.length > 0)).toBe(true);
  });

  it('says what is true today only in the profile of the exam', () => {
    const exam = problemsOf(builder.node('alb', '', { in: 'main' }).profile('saa-c03').build(), found);
    expect(exam.map((row) => row.today !== undefined)).toEqual([false, false, false, true]);
    expect(rows.every((row) => row.today === undefined)).toBe(true);
  });
});

describe('filter of problems', () => {
  const none: ReadonlySet<Severity> = new Set();
  it.each<[string, string, ReadonlySet<Severity>, number]>([
    ['everything without a filter', '', none, 4],
    ['by code in any case', 'sec-02', none, 2],
    ['by the name of any node', 'front', none, 2],
    ['by words of the message', 'expects nlb', none, 1],
    ['by words in several places', 'sec web-10', none, 1],
    ['by severity', '', new Set<Severity>(['error']), 2],
    ['by both', 'front', new Set<Severity>(['error']), 1],
    ['to nothing', 'mainframe', none, 0],
  ])('narrows %s', (_, text, hidden, count) => {
    expect(filterProblems(rows, { text, hidden })).toHaveLength(count);
  });
});
