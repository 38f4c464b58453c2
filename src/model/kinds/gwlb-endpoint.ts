import { z } from 'zod';
import { emitGwlbEndpoint } from './endpoint-template';
import { defineKind } from './kind';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-gateway-load-balancer-endpoint-service.html';

/** A Gateway Load Balancer endpoint: a route target that sends traffic through appliances behind an endpoint service. */
export const gwlbEndpoint = defineKind({
  id: 'gwlbEndpoint',
  label: 'Gateway Load Balancer endpoint',
  short: 'GWLB endpoint',
  paletteLabel: 'GWLB endpoint',
  group: 'network',
  keywords: ['GWLBE', 'inspection', 'firewall', 'PrivateLink'],
  icon: 'vpcEndpoint',
  docs: DOCS,
  placement: { in: ['subnet'], rule: 'CNT-04', why: 'It has one network interface, so it stands in one subnet.' },
  width: 124,
  wiresFrom: 'node',
  oneWireEach: true,
  wiresTo: false,
  connects: [
    {
      to: ['endpointService'],
      edge: 'data',
      attachment: 'PrivateLink',
      when: 'The endpoint service has Gateway Load Balancers behind it.',
      violated: 'InvalidServiceName: the service takes interface endpoints.',
    },
  ],
  refuses: [
    {
      to: ['gwlb', 'nlb', 'alb'],
      why: 'The endpoint names an endpoint service, which names the load balancer.',
      instead: 'endpointService',
      source: DOCS,
    },
  ],
  labelStem: 'gwlbe',
  props: z.strictObject({}),
  section: 'network',
  emit: emitGwlbEndpoint,
});
