import { z } from 'zod';
import { nodeRef, rows, text } from './fields';
import { defineKind } from './kind';

/** A route table of a VPC. Subnets name the one they use; the local route is always there. */
export const routeTable = defineKind({
  id: 'routeTable',
  label: 'Route table',
  short: 'Route table',
  group: 'network',
  icon: 'routeTable',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  placement: { in: ['vpc'], rule: 'CNT-06', why: 'A route table belongs to a VPC; subnets name the one they use.' },
  listedOnly: true,
  rows: 'routes',
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'rt',
  props: z.strictObject({
    routes: rows(
      'route',
      {
        destination: text({ title: 'Destination', placeholder: '0.0.0.0/0', mono: true, required: true }, '0.0.0.0/0'),
        target: nodeRef(['internetGateway'], { title: 'Target', required: true }),
      },
      { title: 'Routes', help: 'Beyond the local route, which every table has.' },
    ),
  }),
  rowText: (row) => ({ strong: String(row.destination ?? ''), text: '' }),
});
