import { endpointServiceLoadBalancers } from '../../../src/model/rules/endpoint-service-load-balancers';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const service = twoZones()
  .node('endpointService', 'offer', { in: 'frankfurt' })
  .node('nlb', 'front', { in: 'main', props: { subnets } })
  .node('nlb', 'spare', { in: 'main', props: { subnets } })
  .node('alb', 'web', { in: 'main', props: { subnets } })
  .node('gwlb', 'inspect', { in: 'main', props: { subnets } });

testRule(endpointServiceLoadBalancers, {
  valid: [
    ['one NLB', service.wire('offer', 'front')],
    ['two NLBs', service.wire('offer', 'front').wire('offer', 'spare')],
    ['a Gateway Load Balancer', service.wire('offer', 'inspect')],
    ['an ALB, which WIRE-01 tells', service.wire('offer', 'web')],
  ],
  invalid: [
    [
      'nothing behind it',
      service,
      {
        on: ['offer'],
        message: 'Endpoint service "offer" has no NLB or Gateway Load Balancer behind it.',
        fixes: ['offer-n_front', 'offer-n_spare'],
      },
    ],
    [
      'an NLB and a Gateway Load Balancer',
      service.wire('offer', 'front').wire('offer', 'inspect'),
      {
        on: ['offer', 'front', 'inspect'],
        message:
          'Endpoint service "offer" offers NLB "front" and GWLB "inspect": NLBs and Gateway Load Balancers do not mix.',
      },
    ],
  ],
});
