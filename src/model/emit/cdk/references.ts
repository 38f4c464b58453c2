import type { CfnValue } from '../../cfn/value';
import { intrinsicOf } from '../../cfn/value';
import type { TemplateResource } from '../../template/template';
import { isList } from './shapes';

/** Logical ids that a value names by `Ref` or `Fn::GetAtt`, in the order of their appearance. */
export function referencesIn(value: CfnValue): readonly string[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(referencesIn);
  const { fn, arg } = intrinsicOf(value) ?? { fn: '', arg: '' };
  if (fn === 'Ref' && typeof arg === 'string') return [arg];
  if (fn === 'Fn::GetAtt' && isList(arg) && typeof arg[0] === 'string') return [arg[0]];
  return Object.values(value).flatMap(referencesIn);
}

/**
 * The resources in the template's order, save that each one stands behind those it names: TypeScript must declare a
 * constant before it is used. Within a circle the template's order remains.
 */
export function declarationOrder(resources: readonly TemplateResource[]): readonly TemplateResource[] {
  const byId = new Map(resources.map((resource) => [resource.logicalId, resource]));
  const seen = new Set<TemplateResource>();
  const visit = (resource: TemplateResource): readonly TemplateResource[] => {
    if (seen.has(resource)) return [];
    seen.add(resource);
    const needed = [...referencesIn(resource.properties), ...resource.dependsOn].flatMap((id) => byId.get(id) ?? []);
    return [...needed.flatMap(visit), resource];
  };
  return resources.flatMap(visit);
}

/** `from` must be created after `to`. */
export interface Dependency {
  readonly from: string;
  readonly to: string;
}

/** The explicit dependencies that a resource takes part in, whichever end it is. */
export function dependenciesByEnd(resources: readonly TemplateResource[]): ReadonlyMap<string, readonly Dependency[]> {
  const byEnd = new Map<string, Dependency[]>();
  const all = resources.flatMap(({ logicalId: from, dependsOn }) => dependsOn.map((to) => ({ from, to })));
  for (const dependency of all) {
    for (const end of new Set([dependency.from, dependency.to])) {
      const known = byEnd.get(end);
      if (known) known.push(dependency);
      else byEnd.set(end, [dependency]);
    }
  }
  return byEnd;
}
