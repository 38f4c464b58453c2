import type { CfnValue } from '../../cfn/value';
import type { ImportedResource, ReadContext } from '../reader';

export const REST_RESOURCE = 'AWS::ApiGateway::Resource';
const DEEPEST = 100;

/** The path of an API that a `ResourceId` or `ParentId` stands for; undefined for one that is made elsewhere. */
export function pathAt(read: ReadContext, value: CfnValue | undefined, depth = 0): string | undefined {
  const target = read.target(value);
  if (target?.to !== 'resource' || depth > DEEPEST) return undefined;
  if (target.attribute === 'RootResourceId') return '/';
  return target.resource.type === REST_RESOURCE ? pathOf(read, target.resource, depth) : undefined;
}

/** The path of a resource of a REST API. */
export function pathOf(read: ReadContext, { properties }: ImportedResource, depth = 0): string | undefined {
  const parent = pathAt(read, properties.ParentId, depth + 1);
  const step = read.text(properties.PathPart);
  if (parent === undefined || !step.known) return undefined;
  return parent === '/' ? `/${step.value}` : `${parent}/${step.value}`;
}
