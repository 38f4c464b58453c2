import { functionNeedsItsVpc } from '../../../src/model/rules/function-needs-its-vpc';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const lambda = (subnets: readonly string[], to?: string) => {
  const base = twoZones()
    .node('rds', 'db', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('awsService', 'queue', { in: 'frankfurt' })
    .node('onPremises', 'office')
    .node('onPremDatabase', 'erp', { in: 'office' })
    .node('lambda', 'work', { in: subnets.length > 0 ? 'main' : 'frankfurt', props: { subnets } });
  return to === undefined ? base : base.wire('work', to);
};
const finding = { on: ['work'], message: 'Lambda "work" stands in a VPC and reaches nothing in one.' };

testRule(functionNeedsItsVpc, {
  valid: [
    ['a function outside any VPC', lambda([])],
    ['a function that reaches a database', lambda(['private-a'], 'db')],
    ['a function that reaches a database on premises', lambda(['private-a'], 'erp')],
  ],
  invalid: [
    ['a function that reaches nothing', lambda(['private-a']), finding],
    ['a function that only reaches a service of AWS', lambda(['private-a'], 'queue'), finding],
  ],
});

testFixes(functionNeedsItsVpc, [['a function that reaches nothing', lambda(['private-a']), ['leave-vpc']]]);
