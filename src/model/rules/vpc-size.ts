import { renumberVpc } from '../fixes/blocks';
import { fix } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { formatCidr, parseCidr } from '../lib/cidr';
import { listed } from '../lib/listed';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const vpcSize = defineRule({
  id: 'CNT-07',
  title: 'The block of a VPC is IPv4, between /16 and /28',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A VPC takes an IPv4 block of 16 to 65,536 addresses.',
  consequence: 'CloudFormation refuses the VPC: "The CIDR is invalid".',
  fix: 'Choose a mask between /16 and /28, such as 10.0.0.0/16.',
  sources: ['https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html'],
  checkedOn: '2026-11',
  onNode: ['vpc'],
  check(vpc, _facts, report) {
    for (const extra of listed(vpc.props.extraCidrs)) {
      const what = wrongBlock(extra);
      if (what !== undefined) report(sentence(`${titled(vpc)} has ${what}.`));
    }
    const text = vpc.props.cidr.trim();
    if (text === '') return;
    const cidr = parseCidr(text);
    const what = wrongBlock(text);
    if (what === undefined) return;
    report(sentence(`${titled(vpc)} has ${what}.`), {
      fixes: () => {
        const block = cidr ? formatCidr({ base: cidr.base, bits: cidr.bits < 16 ? 16 : 28 }) : '10.0.0.0/16';
        return [fix('resize', `Give ${nodeName(vpc)} the block ${block}`, renumberVpc(vpc.id, block))];
      },
    });
  },
});

/** What is wrong with a block, or undefined when a VPC can have it. */
function wrongBlock(text: string): string | undefined {
  const cidr = parseCidr(text);
  if (!cidr) return `the block "${text}", which is not an IPv4 CIDR`;
  return cidr.bits >= 16 && cidr.bits <= 28 ? undefined : `a /${cidr.bits} block; AWS takes /16 to /28`;
}
