import { crossAccountOverPrivateLink } from '../../../src/model/rules/cross-account-over-private-link';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const design = (account: string, route = false) => {
  const base = twoZones()
    .node('account', 'partner', { props: { accountId: '999988887777' } })
    .node('region', 'theirs', { in: 'partner', props: { code: 'eu-central-1' } })
    .node('vpc', 'vendor', { in: account === 'partner' ? 'theirs' : 'frankfurt', props: { cidr: '10.7.0.0/16' } })
    .node('zone', 'vendor-a', { in: 'vendor', props: { letter: 'a' } })
    .node('peering', 'pair', { in: 'frankfurt', props: { requester: 'main', accepter: 'vendor' } })
    .node('routeTable', 'rt-there', {
      in: 'vendor',
      props: { routes: [{ destination: '10.0.0.0/16', target: 'pair' }] },
    })
    .node('routeTable', 'rt-here', { in: 'main', props: { routes: [{ destination: '10.7.0.0/16', target: 'pair' }] } })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'near', {
      in: 'zone-c',
      props: { cidr: '10.0.9.0/24', ...(route ? { routeTable: 'rt-here' } : {}) },
    })
    .node('subnet', 'far', { in: 'vendor-a', props: { cidr: '10.7.1.0/24', routeTable: 'rt-there' } })
    .node('ec2', 'app', { in: 'far' })
    .node('targetGroup', 'targets', { in: 'main', props: { targetType: 'ip', protocol: 'TCP' } })
    .node('nlb', 'front', {
      in: 'main',
      props: { subnets: ['near'], listeners: [{ protocol: 'TCP', port: 80 }], crossZone: true },
    });
  return base.wire('front', 'targets').wire('targets', 'app');
};
const finding = {
  on: ['targets', 'app'],
  message:
    'Target group "targets" in account "acct", eu-central-1 has no way to EC2 instance "app" in account "partner", eu-central-1; use an interface endpoint to an endpoint service there.',
};

testRule(crossAccountOverPrivateLink, {
  valid: [
    ['a target in the same account, which NET-05 tells', design('acct')],
    ['a target in another account that is peered and routed', design('partner', true)],
  ],
  invalid: [
    ['a target in another account', design('partner'), finding],
    [
      'a target in another account behind an ALB',
      design('partner')
        .node('targetGroup', 'more', { in: 'main', props: { targetType: 'ip' } })
        .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
        .wire('web', 'more')
        .wire('more', 'app'),
      { ...finding, on: ['more', 'app'], message: finding.message.replace('"targets"', '"more"') },
      finding,
    ],
  ],
});
