import { metricExists } from '../../../src/model/rules/metric-exists';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const alarm = (metric: string) =>
  twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .node('alarm', 'bell', { in: 'frankfurt', props: { metric, resource: 'orders' } });
const finding = { on: ['bell'], message: 'Alarm "bell" watches VpcLinkStatus, which is no metric.' };

testRule(metricExists, {
  valid: [
    ['5XXError', alarm('5XXError')],
    ['no metric yet', alarm('')],
  ],
  invalid: [
    ['VpcLinkStatus', alarm('VpcLinkStatus'), finding],
    ['the same in other letters', alarm('vpclinkstatus '), finding],
  ],
});

testRule(metricExists, { profile: 'saa-c03', valid: [['VpcLinkStatus', alarm('VpcLinkStatus')]], invalid: [] });

testFixes(metricExists, [['VpcLinkStatus', alarm('VpcLinkStatus'), ['watch-errors']]]);
