import { crossZoneCharge } from '../../../src/model/rules/cross-zone-charge';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const nlb = (crossZone: boolean, subnets: readonly string[]) =>
  twoZones().node('nlb', 'front', { in: 'main', props: { crossZone, subnets } });
const finding = { on: ['front'], message: 'NLB "front" sends across zones; AWS charges that traffic.' };

testRule(crossZoneCharge, {
  valid: [
    ['two zones without cross-zone', nlb(false, ['private-a', 'private-b'])],
    ['cross-zone with one zone only', nlb(true, ['private-a'])],
  ],
  invalid: [
    ['cross-zone over two zones', nlb(true, ['private-a', 'private-b']), finding],
    [
      'cross-zone over three zones',
      twoZones()
        .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
        .node('subnet', 'private-c', { in: 'zone-c', props: { cidr: '10.0.3.0/24' } })
        .node('nlb', 'front', {
          in: 'main',
          props: { crossZone: true, subnets: ['private-a', 'private-b', 'private-c'] },
        }),
      finding,
    ],
  ],
});
