import type { CfnValue } from '../../cfn/value';
import { defineReader, type NodeDraft, type ReadContext } from '../reader';
import { nameTag, resourceAt } from '../reading/values';

const ADDRESS = 'AWS::EC2::EIP';

/** NAT gateways with the address that was made for them. */
export const natGatewayReader = defineReader({
  types: ['AWS::EC2::NatGateway', ADDRESS],
  kindOf: ({ type }) => (type === ADDRESS ? undefined : 'natGateway'),
  read: ({ properties }, draft, read) => {
    draft.label(nameTag(read, properties.Tags));
    draft.inside(properties.SubnetId, properties.VpcId);
    const isRegional = properties.SubnetId === undefined && properties.VpcId !== undefined;
    if (properties.AvailabilityMode === undefined) draft.set('mode', isRegional ? 'regional' : 'zonal');
    else draft.choice('mode', properties.AvailabilityMode);
    draft.choice('connectivity', properties.ConnectivityType);
    readAddress(properties.AllocationId, draft, read);
    draft.number('secondaryIps', properties.SecondaryPrivateIpAddressCount);
    draft.number('drain', properties.MaxDrainDurationSeconds);
  },
});

/** An address of its own is made with the gateway; any other one is named. */
function readAddress(value: CfnValue | undefined, draft: NodeDraft, read: ReadContext): void {
  const made = resourceAt(read, value, ADDRESS);
  if (made) draft.take(made, 'Address');
  else draft.text('allocationId', value);
}
