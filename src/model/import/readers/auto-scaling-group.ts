import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import {
  LAUNCH_CONFIGURATION,
  LAUNCH_TEMPLATE,
  launchData,
  launchTemplateAt,
  networkOf,
  readMachine,
} from '../reading/instances';
import { takeProfile, takeReferring } from '../reading/parts';
import { firstOf, nameTag, resourceAt } from '../reading/values';

const GROUP = 'AWS::AutoScaling::AutoScalingGroup';
/** What belongs to a group and is not drawn. */
const KEPT = ['ScalingPolicy', 'ScheduledAction', 'LifecycleHook', 'WarmPool'].map(
  (name) => `AWS::AutoScaling::${name}`,
);

/** Auto Scaling groups with the launch template or launch configuration of their instances. */
export const autoScalingGroupReader = defineReader({
  types: [GROUP, LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION, ...KEPT],
  kindOf: ({ type }) => (type === GROUP ? 'autoScalingGroup' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(firstOf(nameTag(read, properties.Tags), properties.AutoScalingGroupName));
    draft.number('minSize', properties.MinSize);
    draft.number('maxSize', properties.MaxSize);
    draft.number('desired', firstOf(properties.DesiredCapacity, properties.MinSize));
    draft.choice('healthCheck', properties.HealthCheckType);
    if (properties.HealthCheckGracePeriod === undefined) draft.set('grace', 0);
    else draft.number('grace', properties.HealthCheckGracePeriod);
    draft.nodeRefs('subnets', properties.VPCZoneIdentifier, 'subnet');
    // Without subnets it uses those of the default VPC in these zones.
    if (properties.VPCZoneIdentifier === undefined) draft.unknown('subnets');
    readInstances(resource, draft, read);
    takeReferring(read, draft, resource, 'AutoScalingGroupName', ...KEPT);
  },
});

function readInstances(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const launch = takeLaunch(resource, draft, read);
  if (!launch) {
    for (const prop of ['instanceType', 'imageId', 'securityGroups']) draft.unknown(prop);
    return;
  }
  readMachine(draft, launch);
  draft.nodeRefs('securityGroups', networkOf(read, launch).groups, 'securityGroup');
  const profile = launch.IamInstanceProfile;
  takeProfile(read, draft, profile);
  takeProfile(read, draft, firstOf(read.map(profile).Arn, read.map(profile).Name));
}

/** What instances are started from: the template a group names, among several types of instances, or a configuration. */
function takeLaunch({ properties }: ImportedResource, draft: NodeDraft, read: ReadContext) {
  const configuration = resourceAt(read, properties.LaunchConfigurationName, LAUNCH_CONFIGURATION);
  if (configuration) {
    draft.take(configuration);
    return configuration.properties;
  }
  const mixed = read.map(read.map(properties.MixedInstancesPolicy).LaunchTemplate).LaunchTemplateSpecification;
  const template = launchTemplateAt(read, firstOf(properties.LaunchTemplate, mixed));
  if (!template) return undefined;
  draft.take(template, isUsedOnce(template, read) ? 'LaunchTemplate' : undefined);
  return launchData(read, template);
}

function isUsedOnce(template: ImportedResource, read: ReadContext): boolean {
  const names = ['LaunchTemplateId', 'LaunchTemplateName'];
  const users = names.flatMap((name) => [
    ...read.referring(template, GROUP, `LaunchTemplate.${name}`),
    ...read.referring(template, GROUP, `MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.${name}`),
    ...read.referring(template, 'AWS::EC2::Instance', `LaunchTemplate.${name}`),
  ]);
  return new Set(users).size === 1;
}
