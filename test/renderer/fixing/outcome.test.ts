import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { fixesFor } from '../../../src/model/findings/quick-fixes';
import { validate } from '../../../src/model/findings/validate';
import { outcomeOf, verdictText } from '../../../src/renderer/fixing/outcome';
import { chain } from '../../support/chain';

const doc = chain();
const findings = validate(doc);
const outcome = (rule: string) => {
  const finding = findings.all.find((each) => each.rule === rule);
  const [fix] = finding ? fixesFor(finding, createFacts(doc)) : [];
  if (!fix) throw new Error(`${rule} offers nothing`);
  return outcomeOf(doc, findings, fix);
};

describe('what a fix would do', () => {
  it('is told by its changes, and by what goes', () => {
    const { changes, verdict } = outcome('CNT-15');
    expect(changes).toEqual(['adds Subnet "private-b" to Spans of ALB "web"']);
    expect(verdict).toEqual({ gone: 1, come: [] });
  });

  it('names what comes with it, but not what only reads otherwise', () => {
    const { verdict } = outcome('LB-01');
    expect(verdict?.come).toContainEqual('LB-16: Target group "targets" has no target.');
    expect(verdict?.come.filter((each) => each.startsWith('LB-01'))).toEqual([]);
    expect(verdict?.gone).toBe(1);
  });

  it.each([
    [1, [], 'Mends 1 finding, brings no new one'],
    [3, ['a'], 'Mends 3 findings, brings 1 new one'],
    [2, ['a', 'b'], 'Mends 2 findings, brings 2 new ones'],
  ] as const)('in words: %i go, %j come', (gone, come, text) => {
    expect(verdictText({ gone, come })).toBe(text);
  });
});
