import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { type Cidr, contains, parseCidr, sizeOf } from '../lib/cidr';
import { addressesIn, addressWithin } from '../lib/fixed-addresses';
import { defineRule, titled } from './rule';
import { sentence } from './words';

/** AWS keeps the first four addresses of a subnet and the last. */
const FIRST_FREE = 4;

export const nlbFixedAddresses = defineRule({
  id: 'LB-36',
  title: 'A fixed address of an NLB is a free one of a subnet it spans',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'An internal NLB may have one fixed private address in each subnet it spans, none of those that AWS keeps.',
  consequence: 'CloudFormation refuses the load balancer, or AWS picks another address than the one others expect.',
  fix: 'Type one free address of each subnet, or none.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-loadbalancer-subnetmapping.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  ],
  checkedOn: '2026-11',
  onNode: ['nlb'],
  check(nlb, facts, report) {
    const addresses = addressesIn(nlb.props.addresses);
    if (addresses.length === 0) return;
    if (nlb.props.scheme !== 'internal') {
      report(sentence(`${titled(nlb)} is internet-facing; only an internal NLB has fixed private addresses.`));
      return;
    }
    for (const address of new Set(addresses)) {
      const why = whyNot(address, nlb, facts);
      if (why) report(sentence(`${titled(nlb)} cannot have the address ${address}: ${why}.`));
    }
  },
});

function whyNot(address: string, nlb: NodeOf<'nlb'>, facts: Facts): string | undefined {
  const own = address.includes('/') ? undefined : parseCidr(`${address}/32`);
  if (!own) return 'it is no IPv4 address';
  const subnets = facts.subnets(nlb);
  const subnet = subnets.find(({ props }) => isIn(parseCidr(props.cidr), own));
  if (!subnet) {
    const areKnown = subnets.length > 0 && subnets.every(({ props }) => parseCidr(props.cidr) !== undefined);
    return areKnown ? 'it lies in no subnet that the NLB spans' : undefined;
  }
  if (addressWithin(nlb.props.addresses, subnet.props.cidr) !== address)
    return `${titled(subnet)} has another one already`;
  return isKept(parseCidr(subnet.props.cidr), own) ? `AWS keeps it in ${titled(subnet)}` : undefined;
}

function isIn(block: Cidr | undefined, address: Cidr): boolean {
  return block !== undefined && contains(block, address);
}

function isKept(block: Cidr | undefined, { base }: Cidr): boolean {
  if (!block) return false;
  const place = base - block.base;
  return place < FIRST_FREE || place === sizeOf(block) - 1;
}
