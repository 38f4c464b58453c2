import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../cfn/value';

export type Via = 'Ref' | 'GetAtt' | 'Sub' | 'DependsOn' | 'Condition';

/** A name that a value uses: of a resource, parameter, condition or pseudo parameter. */
export interface Reference {
  readonly id: string;
  readonly attribute?: string;
  readonly via: Via;
}

/** Everything a value refers to, in the order in which it is written. Names that `Fn::Sub` is given itself are none. */
export function referencesIn(value: CfnValue): readonly Reference[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(referencesIn);
  const call = intrinsicOf(value);
  return call ? inCall(call.fn, call.arg) : Object.values(value).flatMap(referencesIn);
}

/** Everything a resource refers to: in its properties, attributes, condition and `DependsOn`. */
export function resourceReferences(resource: {
  readonly properties: CfnMap;
  readonly attributes: CfnMap;
  readonly condition?: string;
  readonly dependsOn: readonly string[];
}): readonly Reference[] {
  return [
    ...referencesIn(resource.properties),
    ...Object.values(resource.attributes).flatMap(referencesIn),
    ...(resource.condition === undefined ? [] : [{ id: resource.condition, via: 'Condition' as const }]),
    ...resource.dependsOn.map((id) => ({ id, via: 'DependsOn' as const })),
  ];
}

function inCall(fn: string, arg: CfnValue): readonly Reference[] {
  const [first, ...others] = typeof arg === 'object' && isList(arg) ? arg : [arg];
  const name = typeof first === 'string' ? first : undefined;
  if (fn === 'Ref' && name !== undefined) return [reference(name, 'Ref')];
  if (fn === 'Condition' && name !== undefined) return [{ id: name, via: 'Condition' }];
  if (fn === 'Fn::GetAtt' && name !== undefined) return [attributeOf(name, others)];
  if (fn === 'Fn::If' && name !== undefined) return [{ id: name, via: 'Condition' }, ...others.flatMap(referencesIn)];
  if (fn === 'Fn::Sub' && name !== undefined) return [...inText(name, others[0]), ...others.flatMap(referencesIn)];
  return referencesIn(arg);
}

/** SAM has references with a dot: `Api.Stage`. */
function reference(text: string, via: 'Ref' | 'Sub'): Reference {
  const dot = text.indexOf('.');
  return dot === -1 ? { id: text, via } : { id: text.slice(0, dot), attribute: text.slice(dot + 1), via };
}

function attributeOf(id: string, [attribute]: readonly CfnValue[]): Reference {
  return typeof attribute === 'string' ? { id, attribute, via: 'GetAtt' } : { id, via: 'GetAtt' };
}

function inText(text: string, given: CfnValue | undefined): readonly Reference[] {
  const own = new Set(typeof given === 'object' && !isList(given) ? Object.keys(given) : []);
  return placeholdersIn(text).flatMap(({ name }) => (own.has(name) ? [] : [reference(name, 'Sub')]));
}

/** `${Name}` and `${Name.Attribute}` in a text, with the place of the name; `${!Name}` is text. */
export function placeholdersIn(text: string): readonly { readonly name: string; readonly start: number }[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map(({ 1: name = '', index }) => ({ name, start: index + 2 }));
}
