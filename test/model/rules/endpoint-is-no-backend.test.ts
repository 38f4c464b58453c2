import { endpointIsNoBackend } from '../../../src/model/rules/endpoint-is-no-backend';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const link = (kind: 'vpcLinkV1' | 'vpcLinkV2', to: string) =>
  twoZones()
    .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets: ['private-a'] } })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'] } })
    .node(kind, 'link', kind === 'vpcLinkV2' ? { in: 'main', props: { subnets: ['private-a'] } } : { in: 'frankfurt' })
    .wire('link', to);
const message = (kind: string) => `${kind} "link" points at Interface endpoint "door", which is no load balancer.`;

testRule(endpointIsNoBackend, {
  valid: [
    ['a V1 link to an NLB', link('vpcLinkV1', 'front')],
    ['a V2 link to an NLB', link('vpcLinkV2', 'front')],
  ],
  invalid: [
    ['a V1 link to an endpoint', link('vpcLinkV1', 'door'), { on: ['link', 'door'], message: message('VPC link V1') }],
    ['a V2 link to an endpoint', link('vpcLinkV2', 'door'), { on: ['link', 'door'], message: message('VPC link V2') }],
  ],
});

testFixes(endpointIsNoBackend, [['a V1 link to an endpoint', link('vpcLinkV1', 'door'), ['insert-nlb-targetGroup']]]);
