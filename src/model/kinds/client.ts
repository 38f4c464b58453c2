import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

/** A caller on the internet: a browser, an app, a partner. Not an AWS resource, never exported. */
export const client = defineKind({
  id: 'client',
  label: 'Client on the internet',
  short: 'Internet',
  group: 'outside',
  keywords: ['user', 'browser', 'internet', 'caller'],
  icon: 'client',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  placement: { in: ['root'], rule: 'CNT-06', why: 'A client on the internet stands outside every account.' },
  width: 112,
  wiresFrom: 'node',
  wiresTo: false,
  connects: [
    { to: ['restApi', 'httpApi'], edge: 'data', when: 'The API has a public endpoint.' },
    {
      to: ['alb', 'nlb'],
      edge: 'data',
      when: 'The load balancer is internet-facing and its subnets route to an internet gateway.',
    },
    {
      to: ['ec2'],
      edge: 'data',
      when: 'The instance has a public address and its subnet routes to an internet gateway.',
    },
  ],
  labelStem: 'clients',
  props: z.strictObject({
    notes: text({ title: 'Notes', help: 'Who they are, from where, how many.', lines: 3 }),
  }),
});
