import { z } from 'zod';
import { emitDxConnection } from './direct-connect-template';
import { choice, nodeRef, text } from './fields';
import { defineKind } from './kind';

const DOCS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithConnections.html';

/** A Direct Connect connection: a dedicated line between a network on premises and a Direct Connect location. */
export const dxConnection = defineKind({
  id: 'dxConnection',
  label: 'Direct Connect connection',
  short: 'Direct Connect',
  paletteLabel: 'Direct Connect',
  group: 'hybrid',
  keywords: ['DX', 'dedicated line'],
  icon: 'directConnect',
  docs: DOCS,
  placement: {
    in: ['region'],
    rule: 'CNT-05',
    why: 'A connection belongs to a Region; virtual interfaces lead from it to gateways.',
  },
  width: 124,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'dx',
  props: z.strictObject({
    network: nodeRef(['onPremises'], {
      title: 'Network',
      help: 'The network on premises at the other end.',
      docs: DOCS,
      edge: 'association',
    }),
    bandwidth: choice(['1Gbps', '10Gbps', '100Gbps', '400Gbps'], '1Gbps', {
      title: 'Bandwidth',
      help: 'Port speed; a change replaces the connection.',
      docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html',
    }),
    location: text({
      title: 'Location',
      help: 'Code of the Direct Connect location.',
      docs: 'https://aws.amazon.com/directconnect/locations/',
      placeholder: 'EqFA5',
      mono: true,
      required: true,
    }),
  }),
  summary: (props) => props.bandwidth,
  emit: emitDxConnection,
});
