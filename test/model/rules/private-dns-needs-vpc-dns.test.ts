import { privateDnsNeedsVpcDns } from '../../../src/model/rules/private-dns-needs-vpc-dns';
import { diagram } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

type Props = Readonly<Record<string, unknown>>;

const endpoint = (vpc: Props, props: Props = {}) =>
  diagram()
    .node('account', 'acct')
    .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
    .node('vpc', 'main', { in: 'frankfurt', props: { cidr: '10.0.0.0/16', ...vpc } })
    .node('zone', 'zone-a', { in: 'main' })
    .node('subnet', 'private-a', { in: 'zone-a', props: { cidr: '10.0.1.0/24' } })
    .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets: ['private-a'], ...props } });

testRule(privateDnsNeedsVpcDns, {
  valid: [
    ['both on', endpoint({})],
    ['private DNS off', endpoint({ dnsHostnames: false }, { privateDns: false })],
    ['a VPC that exists already', endpoint({ dnsHostnames: false, external: true })],
    [
      'an endpoint service, whose endpoints have no private DNS',
      endpoint({ dnsHostnames: false }).node('endpointService', 'offer', { in: 'frankfurt' }).wire('door', 'offer'),
    ],
  ],
  invalid: [
    [
      'hostnames off',
      endpoint({ dnsHostnames: false }),
      {
        on: ['door', 'main'],
        message: 'Interface endpoint "door" has private DNS, but DNS hostnames of VPC "main" is off.',
        fixes: ['turn-on-dns'],
      },
    ],
    [
      'both off',
      endpoint({ dnsHostnames: false, dnsSupport: false }),
      {
        on: ['door', 'main'],
        message: 'Interface endpoint "door" has private DNS, but DNS support and DNS hostnames of VPC "main" are off.',
        fixes: ['turn-on-dns'],
      },
    ],
  ],
});
