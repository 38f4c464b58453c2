import { defineReader } from '../reader';
import { nameTag } from '../reading/values';

const BLOCK = 'AWS::EC2::VPCCidrBlock';

/** VPCs with their further blocks. */
export const vpcReader = defineReader({
  types: ['AWS::EC2::VPC', BLOCK],
  kindOf: ({ type }) => (type === BLOCK ? undefined : 'vpc'),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    if (properties.CidrBlock === undefined) draft.unknown('cidr');
    draft.text('cidr', properties.CidrBlock);
    draft.flag('dnsSupport', properties.EnableDnsSupport);
    // AWS turns names on for nobody who does not ask.
    draft.flag('dnsHostnames', properties.EnableDnsHostnames ?? false);
    draft.choice('tenancy', properties.InstanceTenancy);
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
  },
});
