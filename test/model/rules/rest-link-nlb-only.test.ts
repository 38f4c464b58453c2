import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { judgeWire } from '../../../src/model/findings/judge-wire';
import { validate } from '../../../src/model/findings/validate';
import { restLinkNlbOnly } from '../../../src/model/rules/rest-link-nlb-only';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';
import { nodeId } from '../../support/run-command';

const route = { routes: [{ method: 'GET', path: '/items' }] };
const base = twoZones()
  .node('restApi', 'orders', { in: 'frankfurt', props: route })
  .node('restApi', 'stock', { in: 'frankfurt', props: route })
  .node('httpApi', 'shop', { in: 'frankfurt', props: route })
  .node('vpcLinkV2', 'link', { in: 'main' })
  .node('alb', 'web', { in: 'main' })
  .node('nlb', 'front', { in: 'main' });
const restToAlb = base.wire('orders', 'link').wire('link', 'web');

describe('the way from a REST API over a V2 link to an ALB', () => {
  it('is refused as a whole: every wire of it is a draft', () => {
    const { all, drafts } = validate(restToAlb.wire('shop', 'link').build(), { profile: 'saa-c03' });
    expect(all.filter(({ rule }) => rule === 'API-04').map(({ wires }) => wires)).toEqual([['w_0', 'w_1']]);
    expect([...drafts]).toEqual(['w_0', 'w_1']);
  });

  it.each([
    ['the route to a link that leads to the ALB', base.wire('link', 'web'), 'orders', 'link', ['API-04']],
    ['the ALB to a link of a REST API', base.wire('orders', 'link'), 'link', 'web', ['API-04']],
    ['the route to a link that leads to an NLB', base.wire('link', 'front'), 'orders', 'link', []],
    ['the route of an HTTP API to a link that leads to the ALB', base.wire('link', 'web'), 'shop', 'link', []],
  ] as const)('is told while drawing %s', (_situation, builder, from, to, codes) => {
    const doc = builder.build();
    const [source, target] = [doc.nodes[nodeId(from)], doc.nodes[nodeId(to)]];
    if (!source || !target) throw new Error('an end is missing');
    const { findings } = judgeWire(createFacts(doc), source, undefined, target, 'saa-c03');
    expect(findings.map(({ rule }) => rule)).toEqual(codes);
  });
});

testRule(restLinkNlbOnly, {
  profile: 'saa-c03',
  valid: [
    ['a REST API over a V2 link to an NLB', base.wire('orders', 'link').wire('link', 'front')],
    ['an HTTP API over a V2 link to an ALB', base.wire('shop', 'link').wire('link', 'web')],
    ['a V2 link to an ALB that nobody uses', base.wire('link', 'web')],
  ],
  invalid: [
    [
      'a REST API over a V2 link to an ALB',
      restToAlb,
      {
        on: ['link', 'web', 'orders'],
        message:
          'VPC link V2 "link" of REST API "orders" points at ALB "web"; the exam expects an NLB, AWS takes the ALB since November 2025.',
        fixes: ['insert-nlb-targetGroup'],
      },
    ],
    [
      'two REST APIs and an HTTP API over one V2 link to an ALB',
      restToAlb.wire('stock', 'link').wire('shop', 'link'),
      {
        on: ['link', 'web', 'orders', 'stock'],
        message:
          'VPC link V2 "link" of REST API "orders" and REST API "stock" points at ALB "web"; the exam expects an NLB, AWS takes the ALB since November 2025.',
      },
    ],
  ],
});

testRule(restLinkNlbOnly, {
  profile: 'aws',
  valid: [['a REST API over a V2 link to an NLB', base.wire('orders', 'link').wire('link', 'front')]],
  invalid: [
    [
      'a REST API over a V2 link to an ALB, as a remark',
      restToAlb,
      {
        on: ['link', 'web', 'orders'],
        message:
          'VPC link V2 "link" of REST API "orders" points at ALB "web"; the exam expects an NLB, AWS takes the ALB since November 2025.',
        severity: 'info',
      },
    ],
  ],
});
