import type { CfnValue } from '../../cfn/value';
import { intrinsicOf } from '../../cfn/value';
import type { Template } from '../../template/template';
import { isList } from './shapes';

/** Lists of two or more subnets that several places of the template repeat, as logical ids by their JSON. */
export function repeatedSubnetLists(template: Template): ReadonlyMap<string, readonly string[]> {
  const subnets = new Set(template.resources.filter((r) => r.type === 'AWS::EC2::Subnet').map((r) => r.logicalId));
  const count = new Map<string, { readonly ids: readonly string[]; readonly times: number }>();
  for (const list of template.resources.flatMap((resource) => listsIn(resource.properties))) {
    const ids = list.map(refTarget);
    if (ids.length < 2 || !ids.every((id) => subnets.has(id))) continue;
    const key = JSON.stringify(list);
    count.set(key, { ids, times: (count.get(key)?.times ?? 0) + 1 });
  }
  return new Map([...count].filter(([, { times }]) => times > 1).map(([key, { ids }]) => [key, ids]));
}

/** All lists inside a value, outer ones first. */
export function listsIn(value: CfnValue): readonly (readonly CfnValue[])[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return [value, ...value.flatMap(listsIn)];
  return Object.values(value).flatMap(listsIn);
}

function refTarget(value: CfnValue): string {
  const call = typeof value === 'object' && !isList(value) ? intrinsicOf(value) : undefined;
  return call?.fn === 'Ref' && typeof call.arg === 'string' ? call.arg : '';
}

/** `privateSubnetA` and `privateSubnetB` are `privateSubnets`. */
export function listName(variables: readonly string[]): string {
  const [first = [], ...others] = variables.map(wordsOf);
  const differs = first.findIndex((word, i) => others.some((words) => words[i] !== word));
  const stem = first.slice(0, differs === -1 ? first.length - 1 : differs).join('');
  if (stem === '') return 'subnets';
  return /subnet$/i.test(stem) ? `${stem}s` : `${stem}Subnets`;
}

function wordsOf(name: string): readonly string[] {
  return name.match(/^[a-z]+|[A-Z][a-z]*|\d+/g) ?? [];
}
