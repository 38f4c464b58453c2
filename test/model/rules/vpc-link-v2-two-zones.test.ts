import { vpcLinkV2TwoZones } from '../../../src/model/rules/vpc-link-v2-two-zones';
import { diagram, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

testRule(vpcLinkV2TwoZones, {
  valid: [
    [
      'a link in two zones',
      twoZones().node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'private-b'] } }),
    ],
    ['a link without subnets, which CNT-04 tells', twoZones().node('vpcLinkV2', 'link', { in: 'main' })],
  ],
  invalid: [
    [
      'a link in one zone',
      twoZones().node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-b'] } }),
      { on: ['link'], message: 'VPC link V2 "link" stands in eu-central-1b only.', fixes: ['span-second-zone'] },
    ],
    [
      'a link in one zone of a Region that is not known',
      diagram()
        .node('vpc', 'main')
        .node('zone', 'zone-a', { in: 'main' })
        .node('subnet', 'a', { in: 'zone-a' })
        .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['a'] } }),
      { on: ['link'], message: 'VPC link V2 "link" stands in zone a only.' },
    ],
  ],
});
