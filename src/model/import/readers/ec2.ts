import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { launchData, launchTemplateAt, networkOf, readMachine } from '../reading/instances';
import { takeProfile } from '../reading/parts';
import { nameTag, resourceAt } from '../reading/values';

/** Instances. What they do not say themselves they have from their launch template. */
export const ec2Reader = defineReader({
  types: ['AWS::EC2::Instance'],
  kindOf: () => 'ec2',
  read: (resource, draft, read) => {
    const template = launchData(read, launchTemplateAt(read, resource.properties.LaunchTemplate));
    const properties = { ...template, ...resource.properties };
    const network = networkOf(read, properties);
    draft.label(nameTag(read, properties.Tags));
    draft.inside(network.subnet);
    readMachine(draft, properties);
    draft.nodeRefs('securityGroups', network.groups, 'securityGroup');
    draft.text('privateIp', network.address);
    readPublicAddress(resource, network.publicAddress, network.subnet, draft, read);
    readUserData(properties, draft, read);
    takeProfile(read, draft, properties.IamInstanceProfile);
    takeProfile(read, draft, read.map(properties.IamInstanceProfile).Arn);
  },
});

/** An Elastic IP counts; without a word about it the subnet decides. */
function readPublicAddress(
  resource: ImportedResource,
  value: CfnValue | undefined,
  subnet: CfnValue | undefined,
  draft: NodeDraft,
  read: ReadContext,
): void {
  const addresses = read.referring(resource, 'AWS::EC2::EIP', 'InstanceId');
  const associations = read.referring(resource, 'AWS::EC2::EIPAssociation', 'InstanceId');
  if (addresses.length + associations.length > 0) {
    draft.set('publicIp', true);
    for (const part of [...addresses, ...associations]) draft.take(part);
    return;
  }
  if (value !== undefined) {
    draft.flag('publicIp', value);
    return;
  }
  const made = resourceAt(read, subnet, 'AWS::EC2::Subnet');
  if (made) draft.flag('publicIp', made.properties.MapPublicIpOnLaunch);
  else draft.unknown('publicIp');
}

/** Nothing depends on a script, so one with references in it is left to the text. */
function readUserData({ UserData }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const script =
    UserData === undefined || typeof UserData !== 'object' || isList(UserData) ? undefined : UserData['Fn::Base64'];
  const text = read.text(script);
  if (text.known && text.value.length <= 2000) draft.text('userData', script);
}
