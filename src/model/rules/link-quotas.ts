import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { defineRule, titled } from './rule';
import { sentence } from './words';

const QUOTAS = { vpcLinkV1: 20, vpcLinkV2: 10 } as const;

export const linkQuotas = defineRule({
  id: 'CNT-23',
  title: 'A Region has as many VPC links as its quota allows',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'By default an account has 20 links V1 and 10 links V2 in a Region; several APIs may share one.',
  consequence: 'Creating the next link fails until AWS raises the quota.',
  fix: 'Let APIs share a link, or ask for a higher quota.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  ],
  checkedOn: '2026-11',
  onNode: ['region'],
  check(region, facts, report) {
    const boxes = sameRegion(region, facts);
    // Two boxes may be one Region of one account; the first of them tells.
    if (boxes[0]?.id !== region.id) return;
    for (const kind of ['vpcLinkV1', 'vpcLinkV2'] as const) {
      const count = boxes.flatMap((box) => facts.graph.inside(box.id, kind)).length;
      if (count <= QUOTAS[kind]) continue;
      const version = kind === 'vpcLinkV1' ? 'V1' : 'V2';
      report(sentence(`${titled(region)} has ${count} VPC links ${version}; the quota is ${QUOTAS[kind]}.`), {
        on: boxes.map(({ id }) => id),
      });
    }
  },
});

function sameRegion(region: NodeOf<'region'>, facts: Facts): readonly NodeOf<'region'>[] {
  const { code } = region.props;
  const isSame = (other: NodeOf<'region'>) =>
    other.id === region.id || (code !== '' && other.props.code === code && facts.mayShareAccount(region, other));
  return facts.graph.inside(null, 'region').filter(isSame);
}
