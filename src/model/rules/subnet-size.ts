import { blockFixes } from '../fixes/blocks';
import { parseCidr } from '../lib/cidr';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const subnetSize = defineRule({
  id: 'CNT-10',
  title: 'The block of a subnet is IPv4, between /16 and /28',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A subnet takes an IPv4 block of 16 to 65,536 addresses.',
  consequence: 'CloudFormation refuses the subnet: "The CIDR is invalid".',
  fix: 'Choose a mask between /16 and /28, such as 10.0.1.0/24.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html'],
  checkedOn: '2026-11',
  onNode: ['subnet'],
  check(subnet, facts, report) {
    const text = subnet.props.cidr.trim();
    if (text === '') return;
    const cidr = parseCidr(text);
    if (cidr && cidr.bits >= 16 && cidr.bits <= 28) return;
    const what = cidr
      ? `a /${cidr.bits} block; AWS takes /16 to /28`
      : `the block "${text}", which is not an IPv4 CIDR`;
    report(sentence(`${titled(subnet)} has ${what}.`), {
      fixes: () => blockFixes(facts.graph.doc, subnet, 24, 26, 28),
    });
  },
});
