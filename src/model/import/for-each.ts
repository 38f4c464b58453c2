import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import { toValue } from '../source/value';
import type { ImportedResource } from './reader';
import { type Session, scopeOf } from './session';
import { asWritten } from './values/as-written';
import { listItems } from './values/list-items';
import { resolve } from './values/resolve';
import type { Scope } from './world';

const LOOP = 'Fn::ForEach::';

/** The resource that `Fn::ForEach` repeats, and what for. */
export interface Repeated {
  readonly name: string;
  readonly type: string;
  readonly properties: CfnValue;
  /** One for each resource; null where they are known only at deployment. */
  readonly values: string[] | null;
}

/** What `Fn::ForEach` repeats; undefined for a resource that stands for itself. */
export function repeated(session: Session, resource: ImportedResource): Repeated | undefined {
  if (!resource.logicalId.startsWith(LOOP)) return undefined;
  const loop = toValue(resource.written.value);
  const { Type: type, Properties: properties = {} } = innermost(loop);
  return {
    name: resource.logicalId.replace(LOOP, ''),
    type: typeof type === 'string' ? type : '',
    properties,
    values: valuesOf({ session, scope: scopeOf(session, resource), left: MOST_ROUNDS }, loop),
  };
}

/** The resource in a loop, or in the loop that stands in it. */
function innermost(loop: CfnValue): CfnMap {
  const [key, body] = bodyOf(loop);
  return key.startsWith(LOOP) ? innermost(body) : asMap(body);
}

function bodyOf(loop: CfnValue): readonly [key: string, body: CfnValue] {
  return Object.entries(asMap(asList(loop)[2]))[0] ?? ['', {}];
}

/** More rounds than any template may have resources are not counted: loops in loops would go on for ever. */
const MOST_ROUNDS = 5000;

/** A loop being gone through. */
interface Count {
  readonly session: Session;
  readonly scope: Scope;
  left: number;
}

/** What a loop is made for: of a loop in a loop every pair of values, since the inner list may follow the outer value. */
function valuesOf(count: Count, loop: CfnValue): string[] | null {
  const { world } = count.session;
  const [variable, collection] = asList(loop);
  const { items, known } = listItems(world, collection, count.scope);
  count.left -= items.length + 1;
  if (!known || count.left < 0) return null;
  const values = items.map((item) => resolve(world, item, count.scope) ?? item);
  const texts = values.map((value) => (typeof value === 'object' ? asWritten(value) : String(value)));
  const [key, body] = bodyOf(loop);
  if (!key.startsWith(LOOP)) return texts;
  const pairs: string[] = [];
  for (const text of texts) {
    const inner = valuesOf(count, withVariable(body, String(variable), text));
    if (!inner) return null;
    pairs.push(...inner.map((value) => `${text} ${value}`));
  }
  return pairs;
}

/** A loop within another one, once the variable of the outer one has a value. */
function withVariable(value: CfnValue, name: string, is: string): CfnValue {
  if (typeof value === 'string') return value.replaceAll(`\${${name}}`, is).replaceAll(`&{${name}}`, is);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((item) => withVariable(item, name, is));
  if (value.Ref === name) return is;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withVariable(item, name, is)]));
}

function asList(value: CfnValue): readonly CfnValue[] {
  return typeof value === 'object' && isList(value) ? value : [];
}

function asMap(value: CfnValue | undefined): CfnMap {
  return value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}
