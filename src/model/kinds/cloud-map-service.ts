import { z } from 'zod';
import { emitDiscoveryService } from './cloud-map-template';
import { choice, nodeRef, whole } from './fields';
import { defineKind } from './kind';

const SERVICES = 'https://docs.aws.amazon.com/cloud-map/latest/dg/working-with-services.html';

/** A Cloud Map service: a name in a namespace and what is registered under it. */
export const cloudMapService = defineKind({
  id: 'cloudMapService',
  label: 'Cloud Map service',
  short: 'Cloud Map service',
  group: 'compute',
  keywords: ['service discovery', 'Cloud Map', 'SRV'],
  icon: 'cloudMapService',
  docs: SERVICES,
  placement: { in: ['region'], rule: 'CNT-05', why: 'A service of Cloud Map stands in a Region, with its namespace.' },
  width: 132,
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['ec2', 'ecsService'],
      edge: 'data',
      when: 'Instances are registered with address and port; an ECS service registers its tasks itself.',
      violated: '503 at the HTTP API',
    },
  ],
  refuses: [
    {
      to: ['alb', 'nlb', 'lambda', 'targetGroup'],
      why: 'Cloud Map hands out addresses and ports of instances; API Gateway reaches a load balancer without it.',
      instead: 'vpcLinkV2',
    },
  ],
  labelStem: 'discovery',
  props: z.strictObject({
    namespace: nodeRef(['cloudMapNamespace'], {
      title: 'Namespace',
      help: 'A change replaces the service.',
      docs: SERVICES,
      required: true,
    }),
    recordType: choice(['SRV', 'A', 'AAAA'], 'SRV', {
      title: 'Record',
      help: 'SRV also tells the port, which API Gateway needs to know of ECS tasks.',
      docs: 'https://docs.aws.amazon.com/cloud-map/latest/dg/services-values.html',
    }),
    port: whole(80, {
      title: 'Port',
      help: 'On which its EC2 instances listen; ECS tells that of its tasks itself.',
      range: [1, 65535],
      docs: 'https://docs.aws.amazon.com/cloud-map/latest/dg/working-with-instances.html',
      mono: true,
    }),
    ttl: whole(60, {
      title: 'TTL',
      help: 'How long a resolver keeps the answer.',
      unit: 's',
      range: [0, 2147483647],
      docs: 'https://docs.aws.amazon.com/cloud-map/latest/dg/services-values.html',
      mono: true,
    }),
  }),
  summary: (props) => props.recordType,
  emit: emitDiscoveryService,
});
