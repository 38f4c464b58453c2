import { linkSameAccount } from '../../../src/model/rules/link-same-account';
import { diagram, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const route = { routes: [{ method: 'GET', path: '/items' }] };

/** A second account with a Region and a VPC, beside the usual one. */
function withOther(accountId: string, code = 'eu-central-1') {
  return twoZones()
    .node('account', 'partner', { props: { accountId } })
    .node('region', 'there', { in: 'partner', props: { code } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('restApi', 'orders', { in: 'frankfurt', props: route })
    .node('httpApi', 'shop', { in: 'frankfurt', props: route })
    .node('vpcLinkV1', 'link', { in: 'there' })
    .node('vpcLinkV1', 'near', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link2', { in: 'far' })
    .node('nlb', 'front', { in: 'far' })
    .node('alb', 'web', { in: 'far' });
}

const other = withOther('444455556666');

testRule(linkSameAccount, {
  valid: [
    ['two boxes of one account', withOther('111122223333').wire('orders', 'link')],
    [
      'an API whose account is not drawn',
      diagram()
        .node('restApi', 'orders', { props: route })
        .node('account', 'acct')
        .node('region', 'here', { in: 'acct', props: { code: 'eu-central-1' } })
        .node('vpcLinkV1', 'link', { in: 'here' })
        .wire('orders', 'link'),
    ],
    ['a V1 link to an ALB of another account, which is refused anyway', other.wire('near', 'web')],
    ['an HTTP API with a V1 link of another account, which is refused anyway', other.wire('shop', 'link')],
  ],
  invalid: [
    [
      'an API and a link of two accounts',
      other.wire('shop', 'link2'),
      {
        on: ['shop', 'link2'],
        message:
          'HTTP API "shop" stands in account "acct", VPC link V2 "link2" in account "partner"; a VPC link stays within one account.',
      },
    ],
    [
      'a V1 link and an NLB of two accounts, in two Regions as well',
      withOther('', 'us-east-1').wire('near', 'front'),
      {
        on: ['near', 'front'],
        message:
          'VPC link V1 "near" stands in account "acct", NLB "front" in account "partner"; a VPC link stays within one account.',
      },
    ],
  ],
});

testRule(linkSameAccount, {
  valid: [
    [
      'a Cloud Map service of the same account',
      twoZones()
        .node('cloudMapService', 'tasks', { in: 'frankfurt' })
        .node('vpcLinkV2', 'near-link', { in: 'main', props: { subnets: ['private-a'] } })
        .wire('near-link', 'tasks'),
    ],
  ],
  invalid: [
    [
      'a Cloud Map service of another account',
      twoZones()
        .node('account', 'partner', { props: { accountId: '999988887777' } })
        .node('region', 'theirs', { in: 'partner', props: { code: 'eu-central-1' } })
        .node('cloudMapService', 'tasks', { in: 'theirs' })
        .node('vpcLinkV2', 'near-link', { in: 'main', props: { subnets: ['private-a'] } })
        .wire('near-link', 'tasks'),
      {
        on: ['near-link', 'tasks'],
        message:
          'VPC link V2 "near-link" stands in account "acct", Cloud Map service "tasks" in account "partner"; a VPC link stays within one account.',
      },
    ],
  ],
});
