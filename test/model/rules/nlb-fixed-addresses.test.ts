import { nlbFixedAddresses } from '../../../src/model/rules/nlb-fixed-addresses';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const nlb = (addresses: string, props: object = {}) =>
  twoZones().node('nlb', 'front', { in: 'main', props: { subnets, addresses, ...props } });
const on = ['front'];

testRule(nlbFixedAddresses, {
  valid: [
    ['no fixed address', nlb('')],
    ['one in each subnet', nlb('10.0.1.20, 10.0.2.20')],
    ['one in one subnet', nlb('10.0.2.254')],
    [
      'a subnet whose block is not known',
      twoZones()
        .node('subnet', 'given', { in: 'zone-a', props: { cidr: '' } })
        .node('nlb', 'front', { in: 'main', props: { subnets: ['given'], addresses: '10.0.7.9' } }),
    ],
  ],
  invalid: [
    [
      'an internet-facing NLB',
      nlb('10.0.1.20', { scheme: 'internet-facing' }),
      { on, message: 'NLB "front" is internet-facing; only an internal NLB has fixed private addresses.' },
    ],
    [
      'what is no address',
      nlb('10.0.1.20/24'),
      { on, message: 'NLB "front" cannot have the address 10.0.1.20/24: it is no IPv4 address.' },
    ],
    [
      'an address outside its subnets',
      nlb('10.0.9.20'),
      { on, message: 'NLB "front" cannot have the address 10.0.9.20: it lies in no subnet that the NLB spans.' },
    ],
    [
      'two addresses in one subnet',
      nlb('10.0.1.20, 10.0.1.21'),
      { on, message: 'NLB "front" cannot have the address 10.0.1.21: Subnet "private-a" has another one already.' },
    ],
    [
      'the address of the router',
      nlb('10.0.1.1'),
      { on, message: 'NLB "front" cannot have the address 10.0.1.1: AWS keeps it in Subnet "private-a".' },
    ],
    [
      'the last address of a subnet',
      nlb('10.0.1.255'),
      { on, message: 'NLB "front" cannot have the address 10.0.1.255: AWS keeps it in Subnet "private-a".' },
    ],
  ],
});
