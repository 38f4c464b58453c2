import { defineRule, titled } from './rule';
import { sentence } from './words';

export const linkHasNoPrice = defineRule({
  id: 'COST-03',
  title: 'A VPC link has no hourly price',
  severity: { aws: 'info', 'saa-c03': 'off' },
  why: 'The price page of API Gateway knows calls, data and cache, and no price for a link; with V1 you pay for the NLB.',
  consequence: 'The estimate is too high.',
  fix: 'Take the price of the link out of the estimate.',
  sources: ['https://aws.amazon.com/api-gateway/pricing/'],
  checkedOn: '2026-11',
  today: 'No hourly price for a VPC link stands on the price page.',
  onNode: ['vpcLinkV1', 'vpcLinkV2'],
  check(link, _facts, report) {
    if (!PRICED.test(link.label)) return;
    report(sentence(`${titled(link)} is drawn with a price by the hour; a link has none.`));
  },
});

/** A label such as "link $0.01/h" or "link, 7 EUR per hour". */
const PRICED = /[$€£]\s?\d|\d\s?(?:\$|€|£|USD|EUR)|\/\s?h(?:our|r)?\b|per hour|hourly/i;
