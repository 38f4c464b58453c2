import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { contains, formatCidr, parseCidr } from '../../lib/cidr';
import { sameData } from '../../lib/same-data';
import { homeOf, settled } from '../world';
import { functionOf } from './as-written';
import { exported, isStack, nestedOutput, stackOutput } from './links';
import { parameterValue, pseudoValue } from './parameters';
import type { Apply, Place } from './place';
import { asSubText, namedInSub, splitText, subOf, subPieces } from './sub-text';

/** The intrinsic functions that have a value before deployment, as far as their arguments have one. */
export const FUNCTIONS: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ['Ref', applyRef],
  ['Fn::GetAtt', applyGetAtt],
  ['Fn::If', applyIf],
  ['Fn::Sub', applySub],
  ['Fn::Join', applyJoin],
  ['Fn::Select', applySelect],
  ['Fn::Split', applySplit],
  ['Fn::FindInMap', applyFindInMap],
  ['Fn::Cidr', applyCidr],
  ['Fn::Length', applyLength],
  ['Fn::ToJsonString', applyToJson],
  ['Fn::ImportValue', applyImport],
  ['Fn::GetStackOutput', applyStackOutput],
]);

function applyRef(arg: CfnValue, place: Place): CfnValue | undefined {
  if (typeof arg !== 'string' || arg === 'AWS::NoValue') return undefined;
  if (arg.startsWith('AWS::')) return pseudoValue(place.world, place.scope, arg) ?? place.itself;
  if (place.scope.resources.has(arg)) return place.itself;
  return parameterValue(arg, place) ?? place.itself;
}

/** Attributes that are a property of the resource itself. */
const SAME_AS_PROPERTY: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::EC2::VPC', ['CidrBlock']],
  ['AWS::EC2::Subnet', ['AvailabilityZone', 'CidrBlock', 'VpcId']],
  ['AWS::EC2::SecurityGroup', ['VpcId']],
]);

function applyGetAtt(arg: CfnValue, { world, scope, resolve, within, itself }: Place): CfnValue | undefined {
  const [id, attribute] = list(arg);
  if (typeof id !== 'string' || typeof attribute !== 'string') return itself;
  const resource = scope.resources.get(id);
  if (!resource) return itself;
  if (isStack(resource)) {
    const output = nestedOutput(world, resource, attribute);
    return output ? within(output.value, output.scope) : itself;
  }
  const isProperty = SAME_AS_PROPERTY.get(resource.type)?.includes(attribute);
  return (isProperty ? resolve(resource.properties[attribute]) : undefined) ?? itself;
}

function applyIf(arg: CfnValue, { resolve, holds, itself }: Place): CfnValue | undefined {
  const [condition, yes, no] = list(arg);
  if (typeof condition !== 'string') return itself;
  const known = holds(condition);
  if (known !== undefined) return resolve(known ? yes : no);
  const [a, b] = [resolve(yes), resolve(no)];
  if (a !== undefined && sameData(a, b)) return a;
  const none = { Ref: 'AWS::NoValue' };
  return { 'Fn::If': [condition, a ?? none, b ?? none] };
}

function applySub(arg: CfnValue, place: Place): CfnValue | undefined {
  const { resolve, itself } = place;
  const [text, variables] = typeof arg === 'string' ? [arg, {}] : list(arg);
  if (typeof text !== 'string') return itself;
  const values = isPlainMap(variables) ? variables : {};
  const kept: Record<string, CfnValue> = {};
  const parts = subPieces(text).map((piece) => {
    if ('text' in piece) return piece.text.replaceAll('${', '${!');
    const value = resolve(values[piece.name] ?? namedInSub(piece.name));
    const inText = value === undefined ? '' : textHere(value, place);
    if (inText !== undefined) return inText;
    if (value !== undefined) kept[piece.name] = value;
    return `\${${piece.name}}`;
  });
  const result = parts.join('');
  return Object.keys(kept).length === 0 ? subOf(result) : { 'Fn::Sub': [result, kept] };
}

/** In the text of a template only its own names mean something. */
function textHere(value: CfnValue, { world, scope }: Place): string | undefined {
  return homeOf(world, value, scope) === scope ? asSubText(value) : undefined;
}

function applyJoin(arg: CfnValue, place: Place): CfnValue | undefined {
  const { resolve } = place;
  const [delimiter, items] = list(arg);
  const resolved = resolve(items);
  if (resolved === undefined || !isListValue(resolved) || typeof delimiter !== 'string') {
    return { 'Fn::Join': [delimiter ?? '', resolved ?? []] };
  }
  const texts = resolved.map((item) => textHere(item, place));
  if (texts.every((text) => text !== undefined)) return subOf(texts.join(delimiter.replaceAll('${', '${!')));
  return { 'Fn::Join': [delimiter, resolved] };
}

function applySelect(arg: CfnValue, { resolve }: Place): CfnValue | undefined {
  const [index, of] = list(arg);
  const [i, items] = [resolve(index), resolve(of)];
  const known = items !== undefined && isListValue(items) ? items[Number(i)] : undefined;
  return known ?? { 'Fn::Select': [i ?? 0, items ?? []] };
}

function applySplit(arg: CfnValue, { world, scope, resolve }: Place): CfnValue | undefined {
  const [delimiter, of] = list(arg);
  const text = resolve(of);
  const parts =
    text !== undefined && typeof delimiter === 'string' && delimiter !== '' ? splitText(text, delimiter) : undefined;
  if (text !== undefined && parts) return settled(world, homeOf(world, text, scope), parts);
  return { 'Fn::Split': [delimiter ?? '', text ?? ''] };
}

function applyFindInMap(arg: CfnValue, { scope, resolve }: Place): CfnValue | undefined {
  const [name, first, second, options] = list(arg).map((part) => resolve(part) ?? '');
  const map = typeof name === 'string' ? own(scope.template.mappings, name) : undefined;
  const fallback = isPlainMap(options) ? options.DefaultValue : undefined;
  if (map && typeof first === 'string' && typeof second === 'string') {
    const found = own(own(map, first), second);
    if (found !== undefined) return resolve(found);
    if (fallback !== undefined) return fallback;
  }
  // Where the Region is not known, a value that is the same in all of them is.
  if (map && isPlainMap(map) && typeof first === 'object' && typeof second === 'string') {
    const [value, ...others] = Object.values(map).map((level) => own(level, second));
    if (value !== undefined && others.every((other) => sameData(value, other))) return resolve(value);
  }
  return { 'Fn::FindInMap': [name ?? '', first ?? '', second ?? ''] };
}

const MOST_BLOCKS = 256;

/** Blocks of equal size, one after the other. Those of IPv6 are not known before deployment anyway. */
function applyCidr(arg: CfnValue, { resolve }: Place): CfnValue | undefined {
  const [of, count, hostBits] = list(arg).map((part) => resolve(part) ?? '');
  const outer = typeof of === 'string' ? parseCidr(of) : undefined;
  const [wanted, bits] = [Number(count), 32 - Number(hostBits)];
  const unknown = { 'Fn::Cidr': [of ?? '', count ?? '', hostBits ?? ''] };
  if (!outer || !(wanted >= 1 && wanted <= MOST_BLOCKS) || !(bits >= 0 && bits <= 32)) return unknown;
  const blocks = Array.from({ length: wanted }, (_, n) => ({ base: outer.base + n * 2 ** (32 - bits), bits }));
  if (!blocks.every((block) => contains(outer, block))) return unknown;
  return blocks.map(formatCidr);
}

function applyLength(arg: CfnValue, { resolve }: Place): CfnValue | undefined {
  const items = resolve(arg);
  return items !== undefined && isListValue(items) ? items.length : { 'Fn::Length': items ?? [] };
}

function applyToJson(arg: CfnValue, { resolve }: Place): CfnValue | undefined {
  const value = resolve(arg) ?? {};
  const text = JSON.stringify(value);
  return /"(Ref|Fn::[A-Za-z]+)":/.test(text) ? { 'Fn::ToJsonString': value } : text;
}

function applyImport(arg: CfnValue, { world, scope, resolve, within }: Place): CfnValue | undefined {
  const name = resolve(arg) ?? '';
  const linked = exported(world, name, scope, within);
  return (linked && within(linked.value, linked.scope)) ?? { 'Fn::ImportValue': name };
}

function applyStackOutput(arg: CfnValue, { world, scope, within, itself }: Place): CfnValue | undefined {
  const linked = isPlainMap(arg) ? stackOutput(world, arg, scope, within) : undefined;
  return (linked && within(linked.value, linked.scope)) ?? itself;
}

function list(value: CfnValue): readonly CfnValue[] {
  return isListValue(value) ? value : [value];
}

function isListValue(value: CfnValue): value is readonly CfnValue[] {
  return typeof value === 'object' && isList(value);
}

function isPlainMap(value: CfnValue | undefined): value is CfnMap {
  return value !== undefined && typeof value === 'object' && !isList(value) && functionOf(value) === undefined;
}

function own(value: CfnValue | undefined, key: string): CfnValue | undefined {
  return isPlainMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
