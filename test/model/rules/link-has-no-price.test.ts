import { linkHasNoPrice } from '../../../src/model/rules/link-has-no-price';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const link = (label: string) => twoZones().node('vpcLinkV1', label, { in: 'frankfurt' });
const finding = (label: string) => ({
  on: [label],
  message: `VPC link V1 "${label}" is drawn with a price by the hour; a link has none.`,
});

testRule(linkHasNoPrice, {
  valid: [
    ['a plain name', link('orders-link')],
    ['a name with numbers and a slash', link('link 2/hq')],
  ],
  invalid: [
    ['a price in dollars', link('link $0.01'), finding('link $0.01')],
    ['words for it', link('link, 7 EUR per hour'), finding('link, 7 EUR per hour')],
  ],
});

testRule(linkHasNoPrice, { profile: 'saa-c03', valid: [['a price in dollars', link('link $0.01')]], invalid: [] });
