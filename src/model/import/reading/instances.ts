import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { resourceAt } from './values';

export const LAUNCH_TEMPLATE = 'AWS::EC2::LaunchTemplate';
export const LAUNCH_CONFIGURATION = 'AWS::AutoScaling::LaunchConfiguration';
const NETWORK_INTERFACE = 'AWS::EC2::NetworkInterface';

/** What an instance, launch template or launch configuration says of the network interface it is reached at. */
export interface InstanceNetwork {
  readonly subnet: CfnValue | undefined;
  readonly groups: CfnValue | undefined;
  readonly address: CfnValue | undefined;
  readonly publicAddress: CfnValue | undefined;
}

/** The network of an instance: its own properties, or those of its first interface, wherever that is declared. */
export function networkOf(read: ReadContext, properties: CfnMap): InstanceNetwork {
  const [first] = read.list(properties.NetworkInterfaces).items;
  const inline = read.map(first);
  const made = resourceAt(read, inline.NetworkInterfaceId, NETWORK_INTERFACE)?.properties ?? {};
  return {
    subnet: properties.SubnetId ?? inline.SubnetId ?? made.SubnetId,
    groups:
      properties.SecurityGroupIds ?? inline.GroupSet ?? inline.Groups ?? made.GroupSet ?? properties.SecurityGroups,
    address: properties.PrivateIpAddress ?? inline.PrivateIpAddress ?? made.PrivateIpAddress,
    publicAddress: inline.AssociatePublicIpAddress ?? properties.AssociatePublicIpAddress,
  };
}

/** Type and image: of an instance, or of the template it is started from. */
export function readMachine(draft: NodeDraft, properties: CfnMap): void {
  draft.text('instanceType', properties.InstanceType);
  draft.text('imageId', properties.ImageId);
}

/** The launch template that a specification (`LaunchTemplate: ...`) names. */
export function launchTemplateAt(read: ReadContext, specification: CfnValue | undefined): ImportedResource | undefined {
  const { LaunchTemplateId, LaunchTemplateName } = read.map(specification);
  return resourceAt(read, LaunchTemplateId ?? LaunchTemplateName, LAUNCH_TEMPLATE);
}

/** What instances get from a launch template. */
export function launchData(read: ReadContext, template: ImportedResource | undefined): CfnMap {
  return read.map(template?.properties.LaunchTemplateData);
}
