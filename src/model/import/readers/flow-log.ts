import type { CfnMap } from '../../cfn/value';
import type { NodeId } from '../../kinds/fields';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { takeRole } from '../reading/parts';
import { nameTag, resourceAt } from '../reading/values';

/** Flow logs, with the role that lets them write. */
export const flowLogReader = defineReader({
  types: ['AWS::EC2::FlowLog'],
  kindOf: () => 'flowLog',
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    readWatched(resource, draft, read);
    draft.choice('traffic', properties.TrafficType);
    draft.choice('interval', properties.MaxAggregationInterval);
    const to = destinationOf(properties, read);
    if (to !== undefined) draft.wire({ to });
    takeRole(read, draft, resource, properties.DeliverLogsPermissionArn, {
      key: 'Role',
      property: 'DeliverLogsPermissionArn',
    });
  },
});

const WATCHED = ['AWS::EC2::VPC', 'AWS::EC2::Subnet', 'AWS::EC2::TransitGateway'];

/** A log stands in the VPC it watches; what it watches beside that is named. */
function readWatched(log: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const { ResourceId, ResourceType } = log.properties;
  const watched = resourceAt(read, ResourceId, ...WATCHED);
  const type = read.text(ResourceType);
  const isVpc = type.known && type.value === 'VPC';
  const isHere = watched === undefined || watched.file === log.file;
  if (isHere && (isVpc || (type.known && type.value === 'Subnet'))) draft.inside(ResourceId);
  if (watched && !(isVpc && isHere)) draft.set('resource', watched.nodeId);
  if (!watched && !isVpc) draft.unknown('resource');
}

function destinationOf({ LogDestination, LogGroupName }: CfnMap, read: ReadContext): NodeId | undefined {
  const named = read.node(LogDestination, 's3Bucket', 'logGroup') ?? read.node(LogGroupName, 'logGroup');
  const name = read.text(LogGroupName);
  if (named !== undefined || !name.known) return named;
  return read.resources('AWS::Logs::LogGroup').find(({ properties }) => {
    const own = read.text(properties.LogGroupName);
    return own.known && own.value === name.value;
  })?.nodeId;
}
