import { templateTree } from '../../src/model/emit/template-tree';
import type { Template } from '../../src/model/template/template';
import { normalise } from './normalise';

/**
 * Resources of stacks without their logical ids, sorted: a reference says what it refers to, not what that is called.
 * Equal for two exports that differ in names alone.
 */
export function shapeOf(stacks: readonly Template[]): readonly string[] {
  return stacks.flatMap(shapes).sort();
}

function shapes(stack: Template): readonly string[] {
  const types = new Map([
    ...stack.resources.map(({ logicalId, type }) => [logicalId, type] as const),
    ...stack.parameters.map(({ logicalId, type }) => [logicalId, `parameter ${type}`] as const),
  ]);
  const resources = Object.values(templateTree(stack).Resources ?? {});
  return resources.map((resource) => JSON.stringify(nameless(normalise(resource), types)));
}

function nameless(value: unknown, types: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replace(/\$\{(\w+)/g, (whole, id: string) => types.get(id) ?? whole);
  if (Array.isArray(value)) return value.map((item) => nameless(item, types));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, isName(key) ? named(item, types) : nameless(item, types)]),
  );
}

function isName(key: string): boolean {
  return key === 'Ref' || key === 'Fn::GetAtt' || key === 'DependsOn';
}

function named(value: unknown, types: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => named(item, types));
  return typeof value === 'string' ? (types.get(value) ?? value) : value;
}
