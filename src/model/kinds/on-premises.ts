import { z } from 'zod';
import { text } from './fields';
import { defineKind } from './kind';

/** A network of your own: an office or a data centre that Direct Connect or a VPN joins to a VPC. Never exported. */
export const onPremises = defineKind({
  id: 'onPremises',
  label: 'On-premises network',
  paletteLabel: 'On-premises',
  short: 'On premises',
  group: 'outside',
  keywords: ['data center', 'data centre', 'office', 'corporate', 'hybrid'],
  icon: 'onPremises',
  docs: 'https://docs.aws.amazon.com/whitepapers/latest/aws-vpc-connectivity-options/network-to-amazon-vpc-connectivity-options.html',
  placement: { in: ['root'], rule: 'CNT-06', why: 'Your own network stands outside every AWS account.' },
  container: { style: 'onPremises', minWidth: 240, minHeight: 140 },
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'on-premises',
  starts: { cidrs: '192.168.0.0/16' },
  props: z.strictObject({
    cidrs: text({
      cidr: 'many',
      title: 'IPv4 CIDRs',
      help: 'The ranges it uses, with commas; none may overlap a VPC it is joined to.',
      docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
      placeholder: '10.200.0.0/16, 192.168.0.0/16',
      mono: true,
    }),
  }),
  tabText: (props) => props.cidrs,
});
