import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

/** A caller on the internet: a browser, an app, a partner. Not an AWS resource, never exported. */
export const client = defineKind({
  id: 'client',
  label: 'Client on the internet',
  short: 'Internet',
  paletteLabel: 'Internet client',
  group: 'outside',
  keywords: ['user', 'browser', 'internet', 'caller'],
  icon: 'client',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  placement: { in: ['root'], rule: 'CNT-06', why: 'A client on the internet stands outside every account.' },
  width: 76,
  isUpright: true,
  wiresFrom: 'node',
  wiresTo: false,
  connects: [
    {
      to: ['restApi', 'httpApi', 'webSocketApi'],
      edge: 'data',
      when: 'The API has a public endpoint: its default endpoint is on, or it has a custom domain.',
      violated: '403 Forbidden; the name of a private API does not resolve.',
    },
    { to: ['cloudFront'], edge: 'data' },
    { to: ['hostedZone'], edge: 'data', when: 'The zone is public.', violated: 'The name does not exist (NXDOMAIN).' },
    {
      to: ['alb', 'nlb'],
      edge: 'data',
      when: 'The load balancer is internet-facing, its subnets route to an internet gateway and its groups admit the port.',
      violated: 'The connection times out.',
    },
    {
      to: ['ec2'],
      edge: 'data',
      when: 'The instance has a public address, its subnet routes to an internet gateway and its groups admit the port.',
      violated: 'The connection times out.',
    },
    { to: ['lambda'], edge: 'data', when: 'The function has a function URL.', violated: '403 Forbidden.' },
  ],
  refuses: [
    {
      to: ['vpcLinkV1', 'vpcLinkV2'],
      why: 'A VPC link has no address of its own: only an API sends requests through it.',
      instead: 'restApi',
    },
    {
      to: ['targetGroup'],
      why: 'A target group is a list, not an address: only a load balancer sends requests to it.',
      instead: 'alb',
    },
    {
      to: ['cloudMapService'],
      why: 'Cloud Map answers an HTTP API behind a V2 link, not callers on the internet.',
      instead: 'httpApi',
    },
    {
      to: ['interfaceEndpoint', 'gatewayEndpoint', 'gwlbEndpoint', 'endpointService'],
      why: 'An endpoint has private addresses: it answers inside its VPC and networks joined to it.',
      instead: 'restApi',
    },
    {
      to: ['ecsService', 'autoScalingGroup'],
      why: 'Tasks and instances of a group come and go; a load balancer gives callers one address.',
      instead: 'alb',
    },
    { to: ['rds'], why: 'A database is not called from the internet: put a service in between.', instead: 'restApi' },
    {
      to: ['onPremServer', 'onPremDatabase'],
      why: 'What stands in your own network is not part of what AWS offers to the internet.',
      instead: 'restApi',
    },
  ],
  labelStem: 'clients',
  props: z.strictObject({
    notes: text({ title: 'Notes', help: 'Who they are, from where, how many; never exported.', lines: 3 }),
  }),
});
