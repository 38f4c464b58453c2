import { z } from 'zod';
import { emitNamespace } from './cloud-map-template';
import { choice, nodeRef, text } from './fields';
import { defineKind } from './kind';

/** A Cloud Map namespace: the common domain of services that find each other by name. */
export const cloudMapNamespace = defineKind({
  id: 'cloudMapNamespace',
  label: 'Cloud Map namespace',
  paletteLabel: 'Namespace',
  short: 'Namespace',
  group: 'compute',
  keywords: ['service discovery', 'Cloud Map', 'DNS'],
  icon: 'cloudMapNamespace',
  docs: 'https://docs.aws.amazon.com/cloud-map/latest/dg/working-with-namespaces.html',
  placement: { in: ['region'], rule: 'CNT-05', why: 'A namespace stands in a Region; private DNS names a VPC.' },
  width: 148,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'namespace',
  props: z.strictObject({
    name: text(
      {
        title: 'Name',
        help: 'Domain under which the services are found; a change replaces the namespace.',
        placeholder: 'internal.example',
        docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-privatednsnamespace.html',
        mono: true,
        required: true,
      },
      'internal.example',
    ),
    type: choice(['private-dns', 'http'], 'private-dns', {
      title: 'Found by',
      help: 'DNS in a VPC and API calls, or API calls only.',
      docs: 'https://docs.aws.amazon.com/cloud-map/latest/dg/creating-namespaces.html',
    }),
    vpc: nodeRef(['vpc'], {
      title: 'VPC',
      help: 'Where its names resolve: private DNS only.',
      docs: 'https://docs.aws.amazon.com/cloud-map/latest/dg/creating-namespaces.html',
      edge: 'association',
      when: 'A private DNS namespace has one VPC, with both DNS settings on.',
      violated: 'Names do not resolve.',
    }),
  }),
  summary: (props) => props.name,
  emit: emitNamespace,
});
