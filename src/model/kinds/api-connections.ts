import type { Connection, Refusal } from './kind';

const PRIVATE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html';

/** A function answers the route; AWS calls it, wherever its network interfaces are. */
const toLambda: Connection = {
  to: ['lambda'],
  edge: 'data',
  when: 'The policy of the function lets API Gateway invoke it; it may belong to another account.',
  violated: '500: Invalid permissions on Lambda function.',
};

const toInternet: Connection = {
  to: ['httpEndpoint'],
  edge: 'data',
  when: 'A public address; https needs a certificate of a public authority.',
  violated: '502 or 504: API Gateway cannot connect, or does not trust the certificate.',
};

const toPublicLoadBalancer: Connection = {
  to: ['alb', 'nlb'],
  edge: 'data',
  when: 'The load balancer is internet-facing: the request goes over the internet. Everything private needs a VPC link.',
  violated: '500, 503 or 504: API Gateway has no way to private addresses.',
  instead: 'vpcLinkV2',
};

/** An action of an AWS service answers the route. */
export function toService(when: string): Connection {
  return { to: ['awsService'], edge: 'data', when, violated: '500: the role may not do what the route asks for.' };
}

/** What an API of any kind can call, beside its VPC link. */
export const publicBackends: readonly Connection[] = [toLambda, toInternet];

/** What an API calls over the internet where a load balancer is open to it. */
export const openBackends: readonly Connection[] = [...publicBackends, toPublicLoadBalancer];

/** Of all APIs only HTTP APIs find their backends in Cloud Map. */
export const noCloudMap: Refusal = {
  to: ['cloudMapService'],
  why: 'Only an HTTP API sends requests to a Cloud Map service, over a V2 link.',
  instead: 'httpApi',
  source: PRIVATE,
};

/** What no API reaches; `link` is the kind of VPC link it takes. */
export function privateRefusals(link: 'vpcLinkV1' | 'vpcLinkV2'): readonly Refusal[] {
  return [
    {
      to: ['ec2', 'ecsService', 'autoScalingGroup', 'targetGroup', 'gwlb', 'onPremServer'],
      why: 'API Gateway stands outside your VPC and has no way to private addresses.',
      instead: link,
      source: PRIVATE,
    },
    {
      to: ['rds', 'onPremDatabase'],
      why: 'API Gateway speaks HTTP; a database is no integration target.',
      instead: 'lambda',
      source: PRIVATE,
    },
    {
      to: ['interfaceEndpoint', 'gatewayEndpoint', 'gwlbEndpoint', 'endpointService'],
      why: 'A VPC endpoint is a door for what stands in a VPC; API Gateway stands outside.',
      instead: link,
      source: PRIVATE,
    },
    {
      to: [
        'vpc',
        'peering',
        'transitGateway',
        'tgwAttachment',
        'vpn',
        'vpnGateway',
        'dxConnection',
        'dxVif',
        'dxGateway',
      ],
      why: 'It joins networks, and API Gateway is in none of yours.',
      instead: link,
      source: PRIVATE,
    },
    {
      to: ['natGateway', 'internetGateway', 'egressOnlyGateway'],
      why: 'A gateway lets a VPC out; it lets nobody in to a private address.',
      instead: link,
      source: PRIVATE,
    },
  ];
}
