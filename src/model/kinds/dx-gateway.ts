import { z } from 'zod';
import { emitDxGateway } from './direct-connect-template';
import { text, whole } from './fields';
import { defineKind } from './kind';

const DOCS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html';
const PREFIXES = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html';

/** A Direct Connect gateway: a global resource between virtual interfaces and gateways in any Region. */
export const dxGateway = defineKind({
  id: 'dxGateway',
  label: 'Direct Connect gateway',
  short: 'DX gateway',
  paletteLabel: 'DX gateway',
  group: 'hybrid',
  keywords: ['DXGW', 'DX', 'global'],
  icon: 'dxGateway',
  docs: DOCS,
  placement: {
    in: ['region', 'account'],
    rule: 'CNT-05',
    why: 'A Direct Connect gateway is global; it stands in an account, in no VPC.',
  },
  width: 132,
  wiresFrom: 'node',
  wiresTo: true,
  connects: [
    {
      to: ['vpnGateway'],
      edge: 'route',
      attachment: 'DX',
      when: 'Up to 20 virtual private gateways, none of which is associated elsewhere.',
      violated: 'The association is refused.',
    },
    {
      to: ['transitGateway'],
      edge: 'route',
      attachment: 'DX',
      when: 'The ASNs differ and the allowed prefixes are listed.',
      violated: 'The association is refused.',
    },
  ],
  labelStem: 'dxgw',
  props: z.strictObject({
    asn: whole(64512, {
      title: 'Amazon side ASN',
      help: 'Private number of its BGP sessions; not that of an associated transit gateway.',
      docs: DOCS,
      range: [64512, 4294967294],
      mono: true,
    }),
    allowedPrefixes: text({
      cidr: 'many',
      title: 'Allowed prefixes',
      help: 'Blocks announced to your network, with commas; a transit gateway needs them.',
      docs: PREFIXES,
      placeholder: '10.0.0.0/16',
      mono: true,
    }),
  }),
  summary: (props) => `ASN ${props.asn}`,
  emit: emitDxGateway,
});
