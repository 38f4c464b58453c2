import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';
import { valueAt } from '../source/places';
import type { SourceResource, SourceTemplate } from '../source/template';
import { toMap, toValue } from '../source/value';
import type { Template, TemplateOutput, TemplateResource } from '../template/template';

/** What is known of a stack beside its template: sections and comments of resources are given by their ids. */
export interface StackFacts extends Pick<Template, 'stackName' | 'account' | 'region' | 'notes'> {
  readonly made: ReadonlyMap<string, TemplateResource>;
}

/**
 * A template in two parts: resources and outputs that a construct says in full, and the rest, which is taken over as it
 * is. No construct depends on a resource of the rest, because only constructs can be depended on.
 */
export function asConstructs(file: SourceTemplate, { made, ...facts }: StackFacts): Template {
  const outputs = plainOutputs(file);
  const kept = keptResources(file);
  const resources = [...file.resources.values()].filter(({ logicalId }) => !kept.has(logicalId));
  return {
    ...facts,
    description: '',
    parameters: [],
    resources: resources.map((resource) => constructed(resource, made.get(resource.logicalId))),
    outputs: [...outputs.values()],
    rest: restOf(file, kept, outputs),
  };
}

function constructed(
  { logicalId, type, properties, dependsOn }: SourceResource,
  made: TemplateResource | undefined,
): TemplateResource {
  const { section = '', nodeId = '', comment } = made ?? {};
  return { logicalId, type, properties, dependsOn, section, nodeId, ...(comment === undefined ? {} : { comment }) };
}

/** Outputs with a description, a value and a name at most, by their ids. */
function plainOutputs({ outputs }: SourceTemplate): ReadonlyMap<string, TemplateOutput> {
  const plain = Object.entries(outputs).flatMap(([logicalId, output]) => {
    const { Description: description = '', Value: value, Export: exported, ...others } = asMap(output);
    const { Name: exportName, ...rest } = asMap(exported);
    const isPlain = typeof description === 'string' && isText(value) && (exported === undefined || isText(exportName));
    if (!isPlain || !/^[A-Za-z0-9]+$/.test(logicalId) || Object.keys({ ...others, ...rest }).length > 0) return [];
    const name = exportName === undefined ? {} : { exportName };
    return [[logicalId, { logicalId, description, value: value ?? '', ...name }] as const];
  });
  return new Map(plain);
}

function asMap(value: CfnValue | undefined): CfnMap {
  return value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}

/** A text, or a function that gives one. */
function isText(value: CfnValue | undefined): boolean {
  if (value === undefined || typeof value !== 'object') return typeof value === 'string' && !hasMark(value);
  return !isList(value) && intrinsicOf(value) !== undefined && !hasMark(value);
}

/** Resources that stay as they are: those that no construct says in full, and those that wait for one of them. */
function keptResources({ resources }: SourceTemplate): ReadonlySet<string> {
  const kept = new Set<string>();
  const keep = (id: string): void => {
    if (kept.has(id)) return;
    kept.add(id);
    for (const other of resources.values()) if (other.dependsOn.includes(id)) keep(other.logicalId);
  };
  for (const resource of resources.values()) {
    const waitsInVain = resource.dependsOn.some((id) => !resources.has(id));
    if (waitsInVain || !isPlain(resource)) keep(resource.logicalId);
  }
  return kept;
}

const PLAIN_KEYS: ReadonlySet<string> = new Set(['Type', 'Properties', 'DependsOn']);

function isPlain({ logicalId, type, written, properties, dependsOn }: SourceResource): boolean {
  const { value } = written;
  const given = valueAt(value, 'Properties');
  return (
    /^[A-Za-z][A-Za-z0-9]*$/.test(logicalId) &&
    logicalId !== 'Default' &&
    type !== '' &&
    !type.startsWith('AWS::Serverless::') &&
    value.type === 'map' &&
    value.entries.every(({ key }) => PLAIN_KEYS.has(key)) &&
    (given === undefined || JSON.stringify(toValue(given)) === JSON.stringify(properties)) &&
    !dependsOn.includes(logicalId) &&
    !hasMark(properties)
  );
}

/** CDK's own marks inside of texts end a synthesis; a macro inside of properties is none of its business. */
function hasMark(value: CfnValue): boolean {
  return /[$#]\{Token\[|"Fn::(?:Transform|ForEach)/.test(JSON.stringify(value));
}

function restOf(
  { root }: SourceTemplate,
  kept: ReadonlySet<string>,
  outputs: ReadonlyMap<string, TemplateOutput>,
): CfnMap {
  const { Resources, Outputs, ...sections } = toMap(root);
  const others = only(asMap(Outputs), (id) => !outputs.has(id));
  return {
    ...sections,
    Resources: only(asMap(Resources), (id) => kept.has(id)),
    ...(Object.keys(others).length === 0 ? {} : { Outputs: others }),
  };
}

function only(map: CfnMap, isWanted: (key: string) => boolean): CfnMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => isWanted(key)));
}
