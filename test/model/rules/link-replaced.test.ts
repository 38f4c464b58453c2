import { linkReplaced } from '../../../src/model/rules/link-replaced';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const v2 = (deployedWith: string, subnets: readonly string[]) =>
  twoZones().node('vpcLinkV2', 'link', { in: 'main', props: { subnets, deployedWith } });
const v1 = (deployedWith: string, to: string) =>
  twoZones()
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'] } })
    .node('nlb', 'other', { in: 'main', props: { subnets: ['private-a'] } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt', props: { deployedWith } })
    .wire('link', to);
const message = (was: string, is: string) => `${was} and is drawn with ${is}; the update replaces it.`;

testRule(linkReplaced, {
  valid: [
    ['a link that is not deployed', v2('', ['private-a'])],
    ['the subnets it was deployed with, in another order', v2('PrivateA, PrivateB', ['private-b', 'private-a'])],
    ['the NLB it was deployed with', v1('Front', 'front')],
  ],
  invalid: [
    [
      'a further subnet',
      v2('PrivateA', ['private-a', 'private-b']),
      { on: ['link'], message: message('VPC link V2 "link" was deployed with PrivateA', 'PrivateA, PrivateB') },
    ],
    [
      'another NLB',
      v1('Front', 'other'),
      { on: ['link'], message: message('VPC link V1 "link" was deployed with Front', 'Other') },
    ],
  ],
});

testRule(linkReplaced, { profile: 'saa-c03', valid: [['another NLB', v1('Front', 'other')]], invalid: [] });

testFixes(linkReplaced, [['a further subnet', v2('PrivateA', ['private-a', 'private-b']), ['take-as-deployed']]]);
