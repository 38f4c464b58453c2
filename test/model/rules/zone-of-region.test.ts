import { zoneOfRegion } from '../../../src/model/rules/zone-of-region';
import { diagram } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const zone = (code: string, letter: string) =>
  diagram()
    .node('account', 'acct')
    .node('region', 'place', { in: 'acct', props: { code } })
    .node('vpc', 'main', { in: 'place', props: { cidr: '10.0.0.0/16' } })
    .node('zone', 'az', { in: 'main', props: { letter } });

testRule(zoneOfRegion, {
  valid: [
    ['the last of three zones', zone('eu-central-1', 'c')],
    ['the last of six zones', zone('us-east-1', 'f')],
    ['a fourth zone where a letter was skipped', zone('ap-northeast-1', 'd')],
    ['a Region nobody knows', zone('xx-north-9', 'f')],
    ['a Region without a code', zone('', 'f')],
  ],
  invalid: [
    [
      'a fourth zone in Frankfurt',
      zone('eu-central-1', 'd'),
      {
        on: ['az', 'place'],
        message: 'Zone "az" is eu-central-1d, but zones of eu-central-1 go from a to c.',
        fixes: ['other-zone'],
      },
    ],
    [
      'a fifth zone in Oregon',
      zone('us-west-2', 'e'),
      { on: ['az', 'place'], message: 'Zone "az" is us-west-2e, but zones of us-west-2 go from a to d.' },
    ],
  ],
});
