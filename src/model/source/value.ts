import type { CfnMap, CfnValue } from '../cfn/value';
import type { SourceMap, SourceNode, SourceScalar } from './template';

/**
 * A value in CloudFormation's long form. Entries and items without a value are left out, and `AWS::NoValue` with them,
 * except in the arguments of a function.
 */
export function toValue(node: SourceNode): CfnValue {
  const fn = functionOf(node.tag);
  return fn === undefined ? plainValue(node) : { [fn]: argument(fn, writtenValue(node)) };
}

/** Entries of a map; {} for what is none, and for a function. */
export function toMap(node: SourceNode | undefined): CfnMap {
  if (node?.type !== 'map' || functionOf(node.tag) !== undefined) return {};
  return mapValue(node);
}

/** The function that a tag stands for: `!Sub` is `Fn::Sub`, and every other one in the same way. */
export function functionOf(tag: string | undefined): string | undefined {
  if (tag === undefined || !tag.startsWith('!') || tag === '!') return undefined;
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? name : `Fn::${name}`;
}

/** A scalar as CloudFormation reads it; nothing is an empty text. */
export function scalarText({ value }: SourceScalar): string {
  return value === null ? '' : String(value);
}

function plainValue(node: SourceNode): CfnValue {
  if (node.type === 'scalar') return node.value ?? '';
  return node.type === 'list' ? node.items.filter(isThere).map(toValue) : mapValue(node);
}

function mapValue({ entries }: SourceMap): CfnMap {
  const [only] = entries;
  if (only && entries.length === 1 && isFunction(only.key)) {
    const { key, value } = only;
    const given = functionOf(value.tag) === undefined ? writtenValue(value) : toValue(value);
    return { [key]: argument(key, given) };
  }
  return Object.fromEntries(
    entries.filter(({ value }) => isThere(value)).map(({ key, value }) => [key, toValue(value)]),
  );
}

function isFunction(key: string): boolean {
  return key === 'Ref' || key === 'Condition' || key.startsWith('Fn::');
}

/** `Fn::GetAtt` is given a list, however it is written. */
function argument(fn: string, given: CfnValue): CfnValue {
  return fn === 'Fn::GetAtt' && typeof given === 'string' ? attributeParts(given) : given;
}

/** A value without the function its tag stands for: everything that is written. */
export function writtenValue(node: SourceNode): CfnValue {
  if (node.type === 'scalar') return node.value ?? '';
  return node.type === 'list' ? node.items.map(toValue) : mapValue(node);
}

/** `Alb.DNSName` is the id and the attribute; of `Nested.Outputs.Url` all behind the first dot is the attribute. */
function attributeParts(text: string): CfnValue {
  const dot = text.indexOf('.');
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

function isThere(node: SourceNode): boolean {
  if (node.type === 'scalar' && node.value === null && functionOf(node.tag) === undefined) return false;
  const value = node.type === 'list' ? undefined : toValueOfReference(node);
  return value !== 'AWS::NoValue';
}

function toValueOfReference(node: SourceNode): CfnValue | undefined {
  if (node.type === 'scalar') return functionOf(node.tag) === 'Ref' ? (node.value ?? '') : undefined;
  const [only] = node.type === 'map' && node.entries.length === 1 ? node.entries : [];
  return only?.key === 'Ref' && only.value.type === 'scalar' ? (only.value.value ?? '') : undefined;
}
