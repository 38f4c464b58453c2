import { mayHoldLink } from '../lib/link-zones';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const vpcLinkV2Zones = defineRule({
  id: 'CNT-21',
  title: 'A VPC link V2 spans zones that API Gateway supports',
  severity: { aws: 'warning', 'saa-c03': 'off' },
  why: 'API Gateway lists the zones of each Region in which it makes the interfaces of a link, by their ids; nine of them are known here, and nothing is said of the others.',
  consequence: 'Creating the link fails for a subnet in another zone.',
  fix: 'Span a subnet in a listed zone.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html'],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    const unsupported = facts.zones(link).filter((zone) => !mayHoldLink(zone.props.zoneId));
    if (unsupported.length === 0) return;
    const ids = unsupported.map(({ props }) => props.zoneId.trim());
    report(sentence(`${titled(link)} spans ${listed(ids)}, where API Gateway makes no link.`), {
      on: [link.id, ...unsupported.map(({ id }) => id)],
    });
  },
});
