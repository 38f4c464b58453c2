import { z } from 'zod';
import { externalFields } from './external-fields';
import { nodeRef, nodeRefs, rows, text } from './fields';
import { defineKind } from './kind';
import { emitRouteTable } from './route-table-template';

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
  rows: ['routes'],
  external: { type: 'String', idName: 'route table ID', idAttributes: ['RouteTableId'], addsTo: true },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'rt',
  props: z.strictObject({
    routes: rows(
      'route',
      {
        destination: text(
          {
            title: 'Destination',
            help: 'Of several routes that fit, the longest prefix decides.',
            docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/RouteTables.html',
            placeholder: '0.0.0.0/0',
            cidr: 'one',
            mono: true,
            required: true,
          },
          '0.0.0.0/0',
        ),
        target: nodeRef(
          [
            'internetGateway',
            'natGateway',
            'egressOnlyGateway',
            'transitGateway',
            'peering',
            'vpnGateway',
            'gwlbEndpoint',
            'ec2',
          ],
          {
            title: 'Target',
            help: 'Where traffic to the destination goes.',
            docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
            edge: 'route',
            when: 'The target belongs to the VPC or is attached to it.',
            violated: 'Blackhole: what is sent there is lost.',
            required: true,
          },
        ),
      },
      {
        title: 'Routes',
        help: 'Beyond the local route, which every table has.',
        docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/RouteTables.html',
        columns: { Destination: ['destination'], Target: ['target'] },
      },
    ),
    propagates: nodeRefs(['vpnGateway'], {
      title: 'Propagation from',
      help: 'Routes learnt by the virtual private gateway appear in the table by themselves.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html',
      edge: 'route',
      when: 'The gateway is attached to the VPC of the table.',
      violated: 'Gateway.NotAttached',
      advanced: true,
    }),
    ...externalFields('Route table ID', 'rtb-0a1b2c3d4e5f67890'),
  }),
  rowText: (row) => ({ strong: String(row.destination ?? ''), text: '' }),
  section: 'network',
  emit: emitRouteTable,
});
