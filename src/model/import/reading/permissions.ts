import type { ImportedResource, ReadContext } from '../reader';
import { functionAt } from './functions';
import { resourceAt } from './values';

export const PERMISSION = 'AWS::Lambda::Permission';
export const API_TYPES = [
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
];

/** What a permission is there for: the node whose emitter writes it, and the key under which it does. */
export interface PermissionPurpose {
  /** Undefined: it is of no concern to the drawing, and stays with the function. */
  readonly by: ImportedResource | undefined;
  readonly key: string;
}

/** All permissions of a function, also those of its versions and aliases. */
export function permissionsOf(read: ReadContext, called: ImportedResource): readonly ImportedResource[] {
  return read.resources(PERMISSION).filter(({ properties }) => functionAt(read, properties.FunctionName) === called);
}

/** Who may call a function by a permission, as far as Drawbridge writes such permissions. */
export function purposeOf(
  read: ReadContext,
  permission: ImportedResource,
  called: ImportedResource,
): PermissionPurpose {
  const { Principal, SourceArn, FunctionUrlAuthType, InvokedViaFunctionUrl } = permission.properties;
  const principal = read.text(Principal);
  const kept = { by: undefined, key: '' };
  if (FunctionUrlAuthType !== undefined) return { by: called, key: 'UrlPermission' };
  if (InvokedViaFunctionUrl !== undefined) return { by: called, key: 'UrlInvokePermission' };
  if (!principal.known) return kept;
  if (principal.value.startsWith('apigateway.')) {
    const api = resourceAt(read, SourceArn, ...API_TYPES);
    return api ? { by: api, key: `permission ${called.nodeId}` } : kept;
  }
  if (!principal.value.startsWith('elasticloadbalancing.')) return kept;
  const [group] = groupsCalling(read, called);
  return group ? { by: group, key: 'Permission' } : kept;
}

function groupsCalling(read: ReadContext, called: ImportedResource): readonly ImportedResource[] {
  return read
    .resources('AWS::ElasticLoadBalancingV2::TargetGroup')
    .filter(({ properties }) =>
      read.list(properties.Targets).items.some((item) => functionAt(read, read.map(item).Id) === called),
    );
}
