import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { nameTag, resourceAt } from '../reading/values';

const BLOCK = 'AWS::EC2::VPCCidrBlock';
const OPTIONS = 'AWS::EC2::DHCPOptions';
const OPTIONS_TIE = 'AWS::EC2::VPCDHCPOptionsAssociation';

/** VPCs with their further blocks. */
export const vpcReader = defineReader({
  types: ['AWS::EC2::VPC', BLOCK, OPTIONS, OPTIONS_TIE],
  kindOf: ({ type }) => (type === 'AWS::EC2::VPC' ? 'vpc' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    if (properties.CidrBlock === undefined) draft.unknown('cidr');
    draft.text('cidr', properties.CidrBlock);
    draft.flag('dnsSupport', properties.EnableDnsSupport);
    // AWS turns names on for nobody who does not ask.
    draft.flag('dnsHostnames', properties.EnableDnsHostnames ?? false);
    draft.choice('tenancy', properties.InstanceTenancy);
    readBlocks(resource, draft, read);
    for (const tie of read.referring(resource, OPTIONS_TIE, 'VpcId')) {
      draft.take(tie);
      const options = resourceAt(read, tie.properties.DhcpOptionsId, OPTIONS);
      if (options) draft.take(options);
    }
  },
});

/** Blocks beside the first one are resources of their own. */
function readBlocks(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const extra: string[] = [];
  for (const block of read.referring(resource, BLOCK, 'VpcId')) {
    const { AmazonProvidedIpv6CidrBlock, CidrBlock } = block.properties;
    const ipv6 = read.flag(AmazonProvidedIpv6CidrBlock);
    const cidr = read.text(CidrBlock);
    if (ipv6.known && ipv6.value) {
      draft.set('ipv6', true);
      draft.take(block, 'Ipv6');
    } else if (cidr.known) {
      extra.push(cidr.value);
      draft.take(block, cidr.value);
    } else {
      draft.unknown('extraCidrs');
      draft.take(block);
    }
  }
  if (extra.length > 0) draft.set('extraCidrs', extra.join(', '));
}
