import type { CfnMap, CfnValue } from '../../cfn/value';
import { intrinsicOf } from '../../cfn/value';
import generated from './property-types.json' with { type: 'json' };

/**
 * The type of a property in the notation of property-types.json: `s` string, `n` number, `b` boolean, `j` anything with
 * its keys as they are, `t` tag, `#Name` a shape of the same resource, `x` something that only code can express; then
 * `[]` for a list, `{}` for a map with free keys; `!` at the end marks a required property.
 */
export type TypeCode = string;
type Shape = Readonly<Record<string, TypeCode>>;

/** What CDK's typed construct of one resource type takes and gives. */
export interface ResourceShape {
  readonly attributes: Shape;
  readonly properties: Shape;
  readonly shapes: Readonly<Record<string, Shape>>;
}

const resourceShapes: ReadonlyMap<string, ResourceShape> = new Map(Object.entries<ResourceShape>(generated));
const tagShape: Shape = { Key: 's!', Value: 's!' };
const unknownProperty: TypeCode = 'j';

/** The shape of a resource type, or undefined when there is no typed construct for it. */
export function resourceShape(type: string): ResourceShape | undefined {
  return resourceShapes.get(type);
}

/** The properties of a shape that `code` names, or undefined when its keys are kept as they are. */
export function shapeOf(code: TypeCode, resource: ResourceShape): Shape | undefined {
  if (code === 't') return tagShape;
  return code.startsWith('#') ? resource.shapes[code.slice(1)] : undefined;
}

/** The type of what a list or map of this type holds. */
export function elementOf(code: TypeCode): TypeCode {
  return code.endsWith('[]') || code.endsWith('{}') ? code.slice(0, -2) : 'j';
}

/** The type of a property of a shape, without the mark for required ones. */
export function propertyOf(shape: Shape, name: string): TypeCode {
  const code = shape[name] ?? unknownProperty;
  return code.endsWith('!') ? code.slice(0, -1) : code;
}

/** Whether the typed construct can express these properties: nothing unknown, nothing missing, every type right. */
export function fitsShape(properties: CfnMap, shape: Shape, resource: ResourceShape): boolean {
  const known = Object.entries(properties).every(
    ([name, value]) => Object.hasOwn(shape, name) && fits(value, propertyOf(shape, name), resource),
  );
  const required = Object.keys(shape).filter((name) => shape[name]?.endsWith('!'));
  return known && required.every((name) => Object.hasOwn(properties, name));
}

function fits(value: CfnValue, code: TypeCode, resource: ResourceShape): boolean {
  // A document given as text is refused when the app is synthesised.
  if (code === 'j') return typeof value === 'object';
  if (typeof value === 'string') return code === 's';
  if (typeof value === 'number') return code === 'n';
  if (typeof value === 'boolean') return code === 'b';
  // CDK sorts tags by their keys, and leaves out a list without any.
  if (isList(value) && code === 't[]' && !isTagList(value)) return false;
  if (isList(value)) return code.endsWith('[]') && value.every((item) => fits(item, elementOf(code), resource));
  if (intrinsicOf(value)) return code !== 'x';
  if (code.endsWith('{}')) return Object.values(value).every((item) => fits(item, elementOf(code), resource));
  const shape = shapeOf(code, resource);
  return shape !== undefined && fitsShape(value, shape, resource);
}

function isTagList(tags: readonly CfnValue[]): boolean {
  const hasKey = (tag: CfnValue) => typeof tag === 'object' && !isList(tag) && typeof tag.Key === 'string';
  return tags.length > 0 && tags.every(hasKey);
}

/** Narrows a template value to a list. */
export function isList(value: CfnValue): value is readonly CfnValue[] {
  return Array.isArray(value);
}
