import { z } from 'zod';
import { choice, text, whole } from './fields';
import { defineKind } from './kind';
import { emitNatGateway } from './nat-gateway-template';

const DOCS = 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html';

/** A NAT gateway: zonal in one subnet, or regional for the whole VPC. */
export const natGateway = defineKind({
  id: 'natGateway',
  label: 'NAT gateway',
  short: 'NAT gateway',
  group: 'network',
  keywords: ['NAT', 'outbound', 'egress'],
  icon: 'natGateway',
  docs: DOCS,
  placement: {
    in: ['subnet', 'vpc'],
    rule: 'CNT-04',
    why: 'A zonal NAT gateway has its network interface in one subnet; a regional one belongs to the VPC.',
  },
  width: 124,
  wiresFrom: 'none',
  wiresTo: false,
  connects: [],
  labelStem: 'nat',
  startsAt: (around) => ({ mode: around.within('subnet') ? 'zonal' : 'regional' }),
  props: z.strictObject({
    mode: choice(['zonal', 'regional'], 'zonal', {
      title: 'Availability',
      help: 'Zonal stands in one subnet; regional serves every zone of the VPC and needs no public subnet.',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html',
    }),
    connectivity: choice(['public', 'private'], 'public', {
      title: 'Connectivity',
      help: 'Public reaches the internet with an Elastic IP address; private reaches other networks only.',
      docs: DOCS,
    }),
    allocationId: text({
      title: 'Elastic IP allocation',
      help: 'Allocation id of an address you own. Empty: the stack makes one.',
      placeholder: 'New address',
      docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-eips.html',
      mono: true,
    }),
    secondaryIps: whole(0, {
      title: 'Secondary addresses',
      help: 'Further private addresses of a private NAT gateway, for more connections to one destination.',
      docs: DOCS,
      range: [0, 31],
      mono: true,
      advanced: true,
    }),
    drain: whole(350, {
      title: 'Drain time',
      help: 'How long an address that is taken away may finish its connections.',
      docs: DOCS,
      unit: 's',
      range: [1, 4000],
      mono: true,
      advanced: true,
    }),
  }),
  summary: (props) => (props.connectivity === 'private' ? `${props.mode} · private` : props.mode),
  section: 'network',
  emit: emitNatGateway,
});
