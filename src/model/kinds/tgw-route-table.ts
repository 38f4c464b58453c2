import { z } from 'zod';
import { externalFields } from './external-fields';
import { flag, nodeRef, rows, text } from './fields';
import { defineKind } from './kind';
import { emitTgwRouteTable } from './transit-gateway-template';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html';

/** A route table of a transit gateway: where traffic of associated attachments goes. */
export const tgwRouteTable = defineKind({
  id: 'tgwRouteTable',
  label: 'Transit gateway route table',
  short: 'TGW route table',
  paletteLabel: 'TGW route table',
  group: 'hybrid',
  keywords: ['transit gateway', 'routes', 'blackhole'],
  icon: 'routeTable',
  docs: DOCS,
  placement: { in: ['region'], rule: 'CNT-05', why: 'It belongs to a transit gateway of the Region.' },
  listedOnly: true,
  rows: ['routes'],
  external: { type: 'String', idName: 'transit gateway route table ID', addsTo: true },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'tgw-rt',
  props: z.strictObject({
    transitGateway: nodeRef(['transitGateway'], {
      title: 'Transit gateway',
      help: 'The gateway it belongs to; a change replaces the table.',
      docs: DOCS,
      edge: 'association',
      required: true,
    }),
    routes: rows(
      'route',
      {
        destination: text({
          title: 'Destination',
          help: 'IPv4 or IPv6 block.',
          cidr: 'one',
          docs: DOCS,
          placeholder: '10.0.0.0/8',
          mono: true,
          required: true,
        }),
        target: nodeRef(['tgwAttachment', 'vpn', 'dxGateway', 'transitGateway'], {
          title: 'Target',
          help: 'The attachment that takes the traffic; another transit gateway stands for the peering with it.',
          docs: DOCS,
          edge: 'route',
        }),
        blackhole: flag(false, { title: 'Drop', help: 'Traffic to the destination is dropped.', docs: DOCS }),
      },
      {
        title: 'Static routes',
        help: 'Beyond those that attachments propagate.',
        docs: DOCS,
        columns: { Destination: ['destination'], Target: ['target'], Drop: ['blackhole'] },
      },
    ),
    ...externalFields('Route table ID', 'tgw-rtb-0a1b2c3d4e5f67890'),
  }),
  rowText: (row) => ({ strong: String(row.destination ?? ''), text: row.blackhole ? 'dropped' : '' }),
  section: 'network',
  emit: emitTgwRouteTable,
});
