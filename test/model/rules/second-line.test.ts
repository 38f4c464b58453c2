import { secondLine } from '../../../src/model/rules/second-line';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const line = twoZones()
  .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
  .node('onPremises', 'plant', { props: { cidrs: '172.16.0.0/16' } })
  .node('dxConnection', 'line', { in: 'frankfurt', props: { network: 'office' } });

testRule(secondLine, {
  valid: [
    ['two lines', line.node('dxConnection', 'spare', { in: 'frankfurt', props: { network: 'office' } })],
    ['a line and a VPN', line.node('vpn', 'tunnel', { in: 'frankfurt', props: { network: 'office' } })],
    ['a network that is not joined', twoZones().node('onPremises', 'office')],
  ],
  invalid: [
    [
      'one line',
      line,
      { on: ['office', 'line'], message: 'On premises "office" is joined to AWS by Direct Connect "line" alone.' },
    ],
    [
      'one line for each of two networks',
      line.node('dxConnection', 'other', { in: 'frankfurt', props: { network: 'plant' } }),
      { on: ['office', 'line'], message: 'On premises "office" is joined to AWS by Direct Connect "line" alone.' },
      { on: ['plant', 'other'], message: 'On premises "plant" is joined to AWS by Direct Connect "other" alone.' },
    ],
  ],
});
