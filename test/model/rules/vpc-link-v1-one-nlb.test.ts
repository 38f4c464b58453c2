import { expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { vpcLinkV1OneNlb } from '../../../src/model/rules/vpc-link-v1-one-nlb';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpcLinkV1', 'link', { in: 'frankfurt' })
  .node('nlb', 'front', { in: 'main' })
  .node('nlb', 'back', { in: 'main' })
  .node('alb', 'web', { in: 'main' });

it('puts the wires to two NLBs in doubt, not the one to an ALB', () => {
  const doc = base.wire('link', 'front').wire('link', 'back').wire('link', 'web').build();
  const found = validate(doc, { profile: 'aws' }).all.find(({ rule }) => rule === 'API-10');
  expect(found?.wires).toEqual(['w_0', 'w_1']);
});

testRule(vpcLinkV1OneNlb, {
  valid: [
    ['a V1 link to one NLB', base.wire('link', 'front')],
    ['a V1 link to an ALB, which is another breach', base.wire('link', 'web')],
    ['a V1 link to one NLB and, wrongly, an ALB', base.wire('link', 'front').wire('link', 'web')],
    [
      'one NLB behind two V1 links',
      base.node('vpcLinkV1', 'two', { in: 'frankfurt' }).wire('link', 'front').wire('two', 'front'),
    ],
  ],
  invalid: [
    [
      'a V1 link that leads nowhere',
      base,
      { on: ['link'], message: 'VPC link V1 "link" has no NLB behind it.', fixes: ['wire-n_back', 'wire-n_front'] },
    ],
    [
      'a V1 link to two NLBs',
      base.wire('link', 'front').wire('link', 'back'),
      {
        on: ['link', 'front', 'back'],
        message: 'VPC link V1 "link" points at NLB "front" and NLB "back"; a V1 link takes exactly one.',
      },
    ],
  ],
});
