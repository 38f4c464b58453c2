import { oneInternetGateway } from '../../../src/model/rules/one-internet-gateway';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const one = twoZones().node('internetGateway', 'igw', { in: 'main' });

testRule(oneInternetGateway, {
  valid: [
    ['one gateway', one],
    [
      'one gateway in each of two VPCs',
      one
        .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
        .node('internetGateway', 'far', { in: 'other' }),
    ],
  ],
  invalid: [
    [
      'two gateways',
      one.node('internetGateway', 'spare', { in: 'main' }),
      {
        on: ['main', 'igw', 'spare'],
        message: 'VPC "main" has Internet gateway "igw" and Internet gateway "spare"; one is the limit.',
        fixes: ['keep-n_igw', 'keep-n_spare'],
      },
    ],
    [
      'two virtual private gateways beside an internet gateway',
      one.node('vpnGateway', 'vgw', { in: 'main' }).node('vpnGateway', 'vgw-2', { in: 'main' }),
      {
        on: ['main', 'vgw', 'vgw-2'],
        message: 'VPC "main" has Virtual private gateway "vgw" and Virtual private gateway "vgw-2"; one is the limit.',
      },
    ],
    [
      'three gateways, told once',
      one.node('internetGateway', 'spare', { in: 'main' }).node('internetGateway', 'third', { in: 'main' }),
      {
        on: ['main', 'igw', 'spare', 'third'],
        message:
          'VPC "main" has Internet gateway "igw", Internet gateway "spare" and Internet gateway "third"; one is the limit.',
      },
    ],
  ],
});
