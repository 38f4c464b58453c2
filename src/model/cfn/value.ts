/**
 * A value in a CloudFormation template, in CloudFormation's own long form: an intrinsic function is a map with one key
 * (`{ Ref: 'Vpc' }`, `{ 'Fn::GetAtt': ['Alb', 'DNSName'] }`). There is no second representation: the JSON printer writes
 * it as it is, the YAML printer shortens it to tags, the CDK printer turns it into `.ref` and `.attr...`.
 */
export type CfnValue = string | number | boolean | readonly CfnValue[] | CfnMap;
export interface CfnMap {
  readonly [key: string]: CfnValue;
}

/** `!Ref LogicalId` */
export function ref(logicalId: string): CfnMap {
  return { Ref: logicalId };
}

/** `!GetAtt LogicalId.Attribute` */
export function getAtt(logicalId: string, attribute: string): CfnMap {
  return { 'Fn::GetAtt': [logicalId, attribute] };
}

/** `!Sub text`. Literal text that may hold `${` must go through {@link subLiteral} first. */
export function sub(text: string): CfnMap {
  return { 'Fn::Sub': text };
}

/** Escapes literal text for use inside {@link sub}: `${X}` would otherwise become a substitution. */
export function subLiteral(text: string): string {
  return text.replaceAll('${', '${!');
}

/** Narrows a value to a list. */
export function isList(value: CfnValue): value is readonly CfnValue[] {
  return Array.isArray(value);
}

/** A `Ref` or `Fn::GetAtt` as it stands inside {@link sub}: `${Alb.DNSName}`. */
export function placeholder(value: CfnValue): string {
  const call = typeof value === 'object' && !isList(value) ? intrinsicOf(value) : undefined;
  if (call?.fn === 'Ref' && typeof call.arg === 'string') return `\${${call.arg}}`;
  if (call?.fn === 'Fn::GetAtt' && typeof call.arg === 'object' && isList(call.arg)) return `\${${call.arg.join('.')}}`;
  throw new Error(`not a reference: ${JSON.stringify(value)}`);
}

/** The intrinsic function a map stands for, or undefined when it is an ordinary map. */
export function intrinsicOf(value: CfnMap): { readonly fn: string; readonly arg: CfnValue } | undefined {
  const keys = Object.keys(value);
  const [fn] = keys;
  if (keys.length !== 1 || fn === undefined) return undefined;
  const arg = value[fn];
  if (arg === undefined) return undefined;
  return fn === 'Ref' || fn === 'Condition' || fn.startsWith('Fn::') ? { fn, arg } : undefined;
}
