import { type CfnMap, isList } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { FUNCTION, FUNCTION_NAMES, functionAt, functionProperties, SAM_FUNCTION } from '../reading/functions';
import { takeFirst, takeRole } from '../reading/parts';
import { PERMISSION, permissionsOf, purposeOf } from '../reading/permissions';
import { readEvents } from '../reading/sam-events';

const URL = 'AWS::Lambda::Url';
/** What belongs to a function without being drawn: how it is called by queues and streams, how it is kept warm. */
const KEPT = ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::EventInvokeConfig', ...FUNCTION_NAMES];

/** Functions, SAM's among them, with their roles, addresses and permissions. */
export const lambdaReader = defineReader({
  types: [FUNCTION, SAM_FUNCTION, URL, PERMISSION, ...KEPT],
  kindOf: ({ type }) => (type === FUNCTION || type === SAM_FUNCTION ? 'lambda' : undefined),
  read: (resource, draft, read) => {
    const properties = functionProperties(resource, read);
    draft.label(properties.FunctionName);
    readCode(properties, draft, read);
    draft.number('memory', properties.MemorySize);
    draft.number('timeout', properties.Timeout);
    readNetwork(properties, draft, read);
    takeRole(read, draft, resource, properties.Role, { key: 'Role', property: 'Role' });
    readUrl(resource, properties, draft, read);
    takePermissions(resource, draft, read);
    if (resource.type === SAM_FUNCTION) readEvents(read, resource, properties.Events);
    for (const kept of read.resources(...KEPT)) {
      if (functionAt(read, kept.properties.FunctionName) === resource) draft.take(kept);
    }
  },
});

/** What stands in an image has neither runtime nor handler. */
function readCode(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const type = read.text(properties.PackageType);
  if (type.known && type.value === 'Image') {
    draft.unknown('runtime');
    draft.unknown('handler');
    return;
  }
  draft.text('runtime', properties.Runtime);
  draft.text('handler', properties.Handler);
}

function readNetwork({ VpcConfig }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const { SubnetIds, SecurityGroupIds } = read.map(VpcConfig);
  draft.nodeRefs('subnets', SubnetIds, 'subnet');
  if (SecurityGroupIds === undefined || typeof SecurityGroupIds !== 'object' || !isList(SecurityGroupIds)) {
    draft.nodeRefs('securityGroups', SecurityGroupIds, 'securityGroup');
    return;
  }
  // The default group of the VPC is what no group means.
  const groups = SecurityGroupIds.filter((group) => {
    const target = read.target(group);
    return !(target?.to === 'resource' && target.attribute === 'DefaultSecurityGroup');
  });
  draft.nodeRefs('securityGroups', groups, 'securityGroup');
}

function readUrl(resource: ImportedResource, properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const urls = read.referring(resource, URL, 'TargetFunctionArn');
  takeFirst(draft, urls, 'Url');
  const auth = urls[0]?.properties.AuthType ?? read.map(properties.FunctionUrlConfig).AuthType;
  draft.choice('functionUrl', auth);
}

/** A permission belongs to who may call: an API or a target group writes it, the rest stays with the function. */
function takePermissions(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const written = new Set<string>();
  for (const permission of permissionsOf(read, resource)) {
    const { by, key } = purposeOf(read, permission, resource);
    const owner = by && (by === resource ? draft : read.draftOf(by));
    if (!owner) {
      draft.take(permission);
      continue;
    }
    const place = `${owner.id} ${key}`;
    owner.take(permission, written.has(place) ? undefined : key);
    written.add(place);
  }
}
