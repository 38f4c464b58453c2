import { z } from 'zod';
import { emitInterfaceEndpoint } from './endpoint-template';
import { flag, nodeRefs, text } from './fields';
import { defineKind } from './kind';
import { oneSubnetPerZone } from './span';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html';

const SERVICES = {
  'execute-api': 'API Gateway: private REST APIs',
  s3: 'Simple Storage Service',
  dynamodb: 'DynamoDB',
  sqs: 'Simple Queue Service',
  sns: 'Simple Notification Service',
  events: 'EventBridge',
  kms: 'Key Management Service',
  secretsmanager: 'Secrets Manager',
  ssm: 'Systems Manager',
  ssmmessages: 'Session Manager',
  ec2messages: 'Systems Manager agent',
  logs: 'CloudWatch Logs',
  monitoring: 'CloudWatch metrics',
  'ecr.api': 'Container registry API',
  'ecr.dkr': 'Container registry images',
  sts: 'Security Token Service',
  lambda: 'Lambda',
};

/** An interface endpoint: PrivateLink network interfaces in your subnets that lead to one service. */
export const interfaceEndpoint = defineKind({
  id: 'interfaceEndpoint',
  label: 'Interface endpoint',
  short: 'Interface endpoint',
  group: 'network',
  keywords: ['PrivateLink', 'VPC endpoint', 'execute-api', 'VPCE'],
  icon: 'vpcEndpoint',
  docs: DOCS,
  placement: {
    in: ['vpc'],
    rule: 'CNT-04',
    why: 'An interface endpoint has network interfaces in subnets of one VPC.',
  },
  width: 148,
  spans: 'subnets',
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['restApi'],
      edge: 'data',
      attachment: 'PrivateLink',
      when: 'The API is of type PRIVATE and its resource policy allows the endpoint or its VPC.',
      violated: '403: "User: anonymous is not authorized".',
    },
    {
      to: ['endpointService'],
      edge: 'data',
      attachment: 'PrivateLink',
      when: "The consumer is an allowed principal and is accepted; another Region needs the service's supported Regions.",
      violated: 'InvalidServiceName, or the endpoint stays in pendingAcceptance.',
    },
    {
      to: ['awsService', 's3Bucket'],
      edge: 'data',
      attachment: 'PrivateLink',
      when: 'The service of the endpoint is the one that is called; its policy allows the call.',
      violated: 'The name resolves to public addresses, or 403 from the endpoint policy.',
    },
  ],
  refuses: [
    {
      to: ['httpApi', 'webSocketApi'],
      why: 'Only a REST API can be private; an HTTP or WebSocket API has no endpoint in a VPC.',
      instead: 'restApi',
      source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
    },
    {
      to: ['nlb', 'gwlb', 'alb'],
      why: 'An endpoint leads to a service: the provider puts an endpoint service in front of its load balancer.',
      instead: 'endpointService',
    },
  ],
  labelStem: 'endpoint',
  startsAt: (around) => ({ subnets: oneSubnetPerZone(around) }),
  props: z.strictObject({
    service: text(
      {
        title: 'Service',
        help: 'Short name of an AWS service or a full service name; a wire to an endpoint service stands for it.',
        docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
        placeholder: 'execute-api',
        mono: true,
        suggestions: SERVICES,
      },
      'execute-api',
    ),
    privateDns: flag(true, {
      title: 'Private DNS',
      help: "The service's usual name leads here; needs DNS support and DNS hostnames of the VPC.",
      docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html',
    }),
    subnets: nodeRefs(['subnet'], {
      title: 'Spans',
      help: 'One subnet for each zone that gets a network interface.',
      docs: DOCS,
      required: true,
    }),
    securityGroups: nodeRefs(['securityGroup'], {
      title: 'Security groups',
      help: "Who may call the endpoint. None means the VPC's default group.",
      docs: DOCS,
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
    serviceRegion: text({
      title: 'Service Region',
      help: 'Region of the service where it is another one. A change replaces the endpoint.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html',
      placeholder: 'This Region',
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) => props.service,
  emit: emitInterfaceEndpoint,
});
