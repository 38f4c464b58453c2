import { z } from 'zod';
import { emitGatewayEndpoint } from './endpoint-template';
import { choice, nodeRefs, text } from './fields';
import { defineKind } from './kind';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html';

/** A gateway endpoint: routes of the VPC's own tables that lead to S3 or DynamoDB without leaving AWS. */
export const gatewayEndpoint = defineKind({
  id: 'gatewayEndpoint',
  label: 'Gateway endpoint',
  short: 'Gateway endpoint',
  group: 'network',
  keywords: ['S3', 'DynamoDB', 'VPC endpoint', 'VPCE'],
  icon: 'vpcEndpoint',
  docs: DOCS,
  placement: {
    in: ['vpc'],
    rule: 'CNT-06',
    why: 'A gateway endpoint is a target of route tables, not part of a subnet.',
  },
  width: 164,
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['s3Bucket', 'awsService'],
      edge: 'data',
      attachment: 'gateway',
      when: 'The service is S3 or DynamoDB of the same Region.',
      violated: 'The route table has no route to it: requests leave by NAT or time out.',
    },
  ],
  refuses: [
    {
      to: ['restApi', 'httpApi', 'webSocketApi', 'endpointService'],
      why: 'Gateway endpoints exist for S3 and DynamoDB only.',
      instead: 'interfaceEndpoint',
      source: DOCS,
    },
  ],
  labelStem: 'gateway-endpoint',
  props: z.strictObject({
    service: choice(['s3', 'dynamodb'], 's3', {
      title: 'Service',
      help: 'A change replaces the endpoint.',
      docs: DOCS,
    }),
    routeTables: nodeRefs(['routeTable'], {
      title: 'Route tables',
      help: 'Tables that get a route to the service; subnets of other tables do not use the endpoint.',
      docs: DOCS,
      edge: 'route',
      when: 'The route table belongs to the same VPC; callers use a subnet of that table.',
      violated: 'Requests take the NAT gateway or time out.',
      required: true,
    }),
    policy: text({
      title: 'Endpoint policy',
      help: 'JSON that limits what may be called through it. Empty: everything.',
      json: true,
      docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
      placeholder: 'Full access',
      mono: true,
      lines: 6,
      advanced: true,
    }),
  }),
  summary: (props) => props.service,
  section: 'network',
  emit: emitGatewayEndpoint,
});
