import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../../cfn/value';
import type { ImportedResource, ReadContext } from '../reader';
import { namedInSub, subPieces } from '../values/sub-text';

/** The value at a path of maps, through `Fn::If` at each step. */
export function valueAt(read: ReadContext, value: CfnValue | undefined, ...path: readonly string[]) {
  return path.reduce<CfnValue | undefined>((inner, key) => read.map(inner)[key], value);
}

/** The `Name` tag, as lists of tags have it, or as the maps of API Gateway V2 and SAM do. */
export function nameTag(read: ReadContext, tags: CfnValue | undefined): CfnValue | undefined {
  const inMap = read.map(tags).Name;
  if (inMap !== undefined) return inMap;
  return read
    .list(tags)
    .items.map((tag) => read.map(tag))
    .find(({ Key }) => Key === 'Name')?.Value;
}

/** The first of several values that is there. */
export function firstOf(...values: readonly (CfnValue | undefined)[]): CfnValue | undefined {
  return values.find((value) => value !== undefined);
}

/** Attributes of a load balancer, listener or target group by their key. */
export function attributesOf(read: ReadContext, value: CfnValue | undefined): CfnMap {
  const attributes = read.list(value).items.map((item) => read.map(item));
  return Object.fromEntries(
    attributes.flatMap(({ Key, Value }) => (isKey(Key) && Value !== undefined ? [[Key, Value]] : [])),
  );
}

function isKey(key: CfnValue | undefined): key is string {
  return typeof key === 'string';
}

/** The resource that a value refers to, when it is imported too and of one of these types. */
export function resourceAt(
  read: ReadContext,
  value: CfnValue | undefined,
  ...types: readonly string[]
): ImportedResource | undefined {
  const target = read.target(value);
  return target?.to === 'resource' && types.includes(target.resource.type) ? target.resource : undefined;
}

/** All resources that a text put together names, such as an API and its stage in an ARN, in order. */
export function resourcesIn(read: ReadContext, value: CfnValue | undefined): readonly ImportedResource[] {
  const target = read.target(value);
  if (target?.to === 'resource') return [target.resource];
  const names = subPieces(textWithNames(read.resolve(value)) ?? '').flatMap((piece) =>
    'name' in piece ? [piece.name] : [],
  );
  return names.flatMap((name) => {
    const named = read.target(namedInSub(name));
    return named?.to === 'resource' ? [named.resource] : [];
  });
}

/**
 * A value as text with the names of what it refers to left in it, as `Fn::Sub` writes them: `http://${Nlb.DNSName}:80/`.
 * Undefined for what has no such form.
 */
export function textWithNames(value: CfnValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return undefined;
  const call = intrinsicOf(value);
  switch (call?.fn) {
    case 'Ref':
      return `\${${String(call.arg)}}`;
    case 'Fn::GetAtt':
      return `\${${namesOf(call.arg).join('.')}}`;
    case 'Fn::Sub':
      return substituted(call.arg);
    case 'Fn::Join':
      return joined(call.arg);
    default:
      return undefined;
  }
}

function namesOf(arg: CfnValue): readonly string[] {
  return typeof arg === 'object' && isList(arg) ? arg.map(String) : [String(arg)];
}

/** Variables of the long form of `Fn::Sub` are put in, as far as they have a text. */
function substituted(arg: CfnValue): string | undefined {
  if (typeof arg === 'string') return arg.replaceAll('${!', '${');
  const [text, variables] = typeof arg === 'object' && isList(arg) ? arg : [];
  if (typeof text !== 'string') return undefined;
  const known: CfnMap = typeof variables === 'object' && !isList(variables) ? variables : {};
  return text
    .replace(/\$\{([^!}]+)\}/g, (whole, name: string) => textWithNames(known[name]) ?? whole)
    .replaceAll('${!', '${');
}

function joined(arg: CfnValue): string | undefined {
  const [separator, parts] = typeof arg === 'object' && isList(arg) ? arg : [];
  if (typeof separator !== 'string' || typeof parts !== 'object' || !isList(parts)) return undefined;
  const texts = parts.map((part) => textWithNames(part));
  return texts.some((text) => text === undefined) ? undefined : texts.join(separator);
}

/** A value with {@link textWithNames} in place of every function, for texts that hold JSON. */
export function plainWithNames(value: CfnValue): CfnValue {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(plainWithNames);
  if (intrinsicOf(value)) return textWithNames(value) ?? JSON.stringify(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainWithNames(item)]));
}
