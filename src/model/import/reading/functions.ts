import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ImportedResource, ReadContext } from '../reader';

export const FUNCTION = 'AWS::Lambda::Function';
export const SAM_FUNCTION = 'AWS::Serverless::Function';

/** Types that stand for a version of a function, or a name for one. */
export const FUNCTION_NAMES = ['AWS::Lambda::Alias', 'AWS::Lambda::Version'];

/** The function a value names by its name, its ARN, the address at which it is invoked, a version or an alias. */
export function functionAt(read: ReadContext, value: CfnValue | undefined): ImportedResource | undefined {
  const target = read.target(value);
  if (target?.to !== 'resource') return undefined;
  const { resource } = target;
  if (resource.type === FUNCTION || resource.type === SAM_FUNCTION) return resource;
  return FUNCTION_NAMES.includes(resource.type) ? functionAt(read, resource.properties.FunctionName) : undefined;
}

/** Properties of a function; what SAM's `Globals` say of all functions counts where it says nothing itself. */
export function functionProperties(resource: ImportedResource, read: ReadContext): CfnMap {
  return resource.type === SAM_FUNCTION
    ? { ...read.map(read.globals(resource).Function), ...resource.properties }
    : resource.properties;
}
