import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { concernsOf } from '../../../src/model/findings/concerns';
import { validateFacts } from '../../../src/model/findings/validate';
import { chainBuilder } from '../../support/chain';
import { idOf, rowIdOf } from '../../support/diagram';

const facts = createFacts(chainBuilder().build());
const { all } = validateFacts(facts);
const fieldsOf = (rule: string, message: RegExp) => {
  const finding = all.find((each) => each.rule === rule && message.test(each.message));
  if (!finding) throw new Error(`no finding of ${rule}`);
  return concernsOf(finding, facts);
};

describe('the fields a finding is about', () => {
  it('are the property that its fix would change', () => {
    expect(fieldsOf('CNT-15', /"web"/)).toEqual([{ node: idOf('web'), prop: 'subnets' }]);
  });

  it('are the field of the row that its fix would change', () => {
    const [place] = fieldsOf('API-31', /"rest"/);
    expect(place).toEqual({ node: idOf('rest'), prop: 'routes', row: rowIdOf('rest', 0), field: 'authorization' });
  });

  it('are none when the remedy is another thing', () => {
    expect(fieldsOf('LB-01', /"web"/)).toEqual([]);
  });

  it('leave the document as it was', () => {
    const before = JSON.stringify(facts.graph.doc);
    for (const finding of all) concernsOf(finding, facts);
    expect(JSON.stringify(facts.graph.doc)).toBe(before);
  });
});
