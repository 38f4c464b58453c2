import { expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { fixesFor } from '../../../src/model/findings/quick-fixes';
import { validate } from '../../../src/model/findings/validate';
import { applyFix } from '../../../src/model/fixes/preview';
import { commit, startEditing } from '../../../src/model/history/history';
import { vpcLinkV1NlbOnly } from '../../../src/model/rules/vpc-link-v1-nlb-only';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';
import { countingIds } from '../../support/run-command';
import { codesOf, stopsOf, traced } from '../../support/traced';

const base = twoZones().node('vpcLinkV1', 'link', { in: 'frankfurt' });

const refused = {
  on: ['link', 'web'],
  message: 'VPC link V1 "link" points at the ALB "web"; a V1 link takes exactly one NLB.',
};
const spans = { subnets: ['private-a', 'private-b'] };
const besideNlb = (listener: object) =>
  base
    .node('alb', 'web', { in: 'main', props: { ...spans, listeners: [{ protocol: 'HTTP', port: 80 }] } })
    .node('nlb', 'front', { in: 'main', props: { ...spans, listeners: [listener] } })
    .wire('link', 'front')
    .wire('link', 'web');

testRule(vpcLinkV1NlbOnly, {
  valid: [
    ['a V1 link to an NLB', base.node('nlb', 'front', { in: 'main' }).wire('link', 'front')],
    [
      'a V2 link to an ALB',
      base.node('vpcLinkV2', 'link2', { in: 'main' }).node('alb', 'web', { in: 'main' }).wire('link2', 'web'),
    ],
  ],
  invalid: [
    [
      'a V1 link straight to an ALB',
      base.node('alb', 'web', { in: 'main' }).wire('link', 'web'),
      {
        on: ['link', 'web'],
        message: 'VPC link V1 "link" points at the ALB "web"; a V1 link takes exactly one NLB.',
        fixes: ['insert-nlb-targetGroup', 'use-link-v2'],
      },
    ],
    [
      'a V1 link straight to an ALB beside an NLB that sends nowhere yet',
      besideNlb({ protocol: 'TCP', port: 80 }),
      { ...refused, fixes: ['behind-nlb', 'insert-nlb-targetGroup', 'use-link-v2'] },
    ],
    [
      'a V1 link straight to an instance',
      base.node('ec2', 'box', { in: 'private-a' }).wire('link', 'box'),
      {
        on: ['link', 'box'],
        message: 'VPC link V1 "link" points at the EC2 instance "box"; a V1 link takes exactly one NLB.',
      },
    ],
    [
      'a V1 link to a load balancer without a label',
      base.node('alb', '', { in: 'main' }).wire('link', ''),
      {
        on: ['link', ''],
        message: 'VPC link V1 "link" points at the unnamed ALB; a V1 link takes exactly one NLB.',
      },
    ],
  ],
});

it('an ALB that is put behind an NLB is reached, and routes keep the listener they had', () => {
  const doc = besideNlb({ protocol: 'TCP', port: 80 })
    .node('targetGroup', 'others', { in: 'main', props: { protocol: 'TCP', port: 80, healthProtocol: 'TCP' } })
    .node('ec2', 'box', { in: 'private-a' })
    .node('restApi', 'shop', { in: 'frankfurt', props: { routes: [{ path: '/a' }] } })
    .wire('shop', 'link')
    .wire('front', 'others')
    .wire('others', 'box')
    .build();
  const finding = validate(doc, { profile: 'aws' }).all.find(({ rule }) => rule === 'API-09');
  const [first] = finding ? fixesFor(finding, createFacts(doc)) : [];
  if (!first) throw new Error('nothing is offered');
  expect(first.title).toBe('Put ALB "web" behind NLB "front"');
  const after = commit(startEditing(doc), applyFix, first, countingIds()).doc;
  expect(codesOf(after, 'link', 'web')).toEqual([]);
  expect(stopsOf(traced(after, 'shop', 'box'), after)).toEqual(['shop', 'link', 'front', 'others', 'box']);
});
