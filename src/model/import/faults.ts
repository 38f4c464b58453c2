import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { lineAndColumn } from '../source/places';
import { type Reference, referencesIn, resourceReferences } from '../source/references';
import type { SourceResource, SourceTemplate } from '../source/template';

/** What CloudFormation would refuse a template for, though it can be drawn: nothing in it, names of nothing, no type, and circles. */
export function faultsOf(template: SourceTemplate): readonly string[] {
  if (!isWhole(template)) return [];
  if (template.resources.size === 0)
    return [`${template.name} has no resource, and CloudFormation asks for one at least.`];
  return [...flawedResources(template), ...circles(template)];
}

/** Transforms, modules and loops make resources whose names nobody knows here. */
function isWhole({ transforms, resources }: SourceTemplate): boolean {
  return (
    transforms.length === 0 &&
    [...resources.values()].every(({ type, logicalId }) => !type.endsWith('::MODULE') && !logicalId.startsWith('Fn::'))
  );
}

function flawedResources(template: SourceTemplate): readonly string[] {
  const { name, text, resources, outputs } = template;
  const inResources = [...resources.values()].flatMap((resource) => {
    const unknown = unknownIn(template, resourceReferences(resource));
    const said = unknown.map((id) => `names "${id}", which the template does not have`);
    if (resource.type === '') said.unshift('has no Type');
    return said.map((what) => {
      const { line } = lineAndColumn(text, resource.written.keyRange.start);
      return `${name}:${line}: ${resource.logicalId} ${what}.`;
    });
  });
  const inOutputs = unknownIn(template, referencesIn(outputs)).map(
    (id) => `${name}: Outputs name "${id}", which the template does not have.`,
  );
  return [...inResources, ...inOutputs];
}

function unknownIn(
  { resources, parameters, conditions }: SourceTemplate,
  references: readonly Reference[],
): readonly string[] {
  const unknown = references.filter(({ id, via }) => {
    if (via === 'Condition') return !Object.hasOwn(conditions, id);
    return !resources.has(id) && !parameters.has(id) && !id.startsWith('AWS::');
  });
  return [...new Set(unknown.map(({ id }) => id))];
}

/** Resources that wait for one another. A branch of `Fn::If` may never be taken, so it makes no circle. */
function circles({ name, resources }: SourceTemplate): readonly string[] {
  const waiting = new Map([...resources.values()].map((each) => [each.logicalId, waitsFor(each, resources)]));
  stripped(waiting);
  stripped(reversed(waiting), waiting);
  if (waiting.size === 0) return [];
  return [`${name}: ${[...waiting.keys()].join(', ')} wait for one another in a circle.`];
}

function waitsFor(resource: SourceResource, all: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const named = resourceReferences({ ...resource, properties: decided(resource.properties) as CfnMap });
  return new Set(named.flatMap(({ id, via }) => (via !== 'Condition' && all.has(id) ? [id] : [])));
}

function decided(value: CfnValue): CfnValue {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(decided);
  if (intrinsicOf(value)?.fn === 'Fn::If') return '';
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decided(item)]));
}

function reversed(edges: ReadonlyMap<string, ReadonlySet<string>>): Map<string, ReadonlySet<string>> {
  const back = new Map([...edges.keys()].map((id): [string, Set<string>] => [id, new Set()]));
  for (const [from, all] of edges) for (const to of all) back.get(to)?.add(from);
  return back;
}

/** Takes away, one after the other, all that lead nowhere any more; from `as well` too. */
function stripped(edges: Map<string, ReadonlySet<string>>, asWell: Map<string, unknown> = edges): void {
  const before = reversed(edges);
  const open = new Map([...edges].map(([id, all]) => [id, [...all].filter((to) => edges.has(to)).length]));
  const ends = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    edges.delete(id);
    asWell.delete(id);
    for (const from of before.get(id) ?? []) {
      const left = (open.get(from) ?? 0) - 1;
      open.set(from, left);
      if (left === 0) ends.push(from);
    }
  }
}
