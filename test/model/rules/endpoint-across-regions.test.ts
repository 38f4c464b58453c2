import { endpointAcrossRegions } from '../../../src/model/rules/endpoint-across-regions';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const service = (code: string, supportedRegions: string) =>
  twoZones()
    .node('region', 'there', { in: 'acct', props: { code } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('zone', 'far-a', { in: 'far' })
    .node('subnet', 'far-private', { in: 'far-a', props: { cidr: '10.1.1.0/24' } })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('endpointService', 'offer', { in: 'frankfurt', props: { supportedRegions } })
    .wire('offer', 'front');
const consumer = (code: string, supportedRegions = '') =>
  service(code, supportedRegions)
    .node('interfaceEndpoint', 'door', { in: 'far', props: { service: '', subnets: ['far-private'] } })
    .wire('door', 'offer');
const inspected = service('eu-west-1', 'eu-west-1')
  .node('gwlbEndpoint', 'hatch', { in: 'far-private' })
  .wire('hatch', 'offer');

testRule(endpointAcrossRegions, {
  valid: [
    ['a consumer of the same Region', consumer('eu-central-1')],
    ['a consumer of a Region that is listed', consumer('eu-west-1', 'us-east-1, eu-west-1')],
    ['a consumer of a Region without a code', consumer('')],
  ],
  invalid: [
    [
      'a consumer of a Region that is not listed',
      consumer('eu-west-1', 'us-east-1'),
      {
        on: ['door', 'offer'],
        message:
          'Interface endpoint "door" stands in eu-west-1, Endpoint service "offer" in eu-central-1, which does not list that Region as supported.',
        fixes: ['open-region'],
      },
    ],
    [
      'a Gateway Load Balancer endpoint, though its Region is listed',
      inspected,
      {
        on: ['hatch', 'offer'],
        message:
          'GWLB endpoint "hatch" stands in eu-west-1, Endpoint service "offer" in eu-central-1; such an endpoint stays within its Region.',
      },
    ],
  ],
});

testRule(endpointAcrossRegions, {
  profile: 'saa-c03',
  valid: [
    ['a consumer of the same Region', consumer('eu-central-1')],
    ['a consumer of a Region without a code', consumer('')],
  ],
  invalid: [
    [
      'a consumer of another Region, though it is listed',
      consumer('eu-west-1', 'eu-west-1'),
      {
        on: ['door', 'offer'],
        message:
          'Interface endpoint "door" stands in eu-west-1, Endpoint service "offer" in eu-central-1; the exam asks for both in one Region.',
        severity: 'error',
      },
    ],
    [
      'a consumer of a Region that is not listed',
      consumer('eu-west-1'),
      {
        on: ['door', 'offer'],
        message:
          'Interface endpoint "door" stands in eu-west-1, Endpoint service "offer" in eu-central-1, which does not list that Region as supported.',
        severity: 'error',
      },
    ],
  ],
});
