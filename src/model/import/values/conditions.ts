import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import type { Scope, World } from '../world';

type Resolve = (value: CfnValue) => CfnValue | undefined;

/** Whether a condition holds: as somebody said, else as its expression comes out; undefined when that is not known. */
export function conditionHolds(world: World, scope: Scope, name: string, resolve: Resolve): boolean | undefined {
  const said = scope.conditions[name];
  if (said !== undefined) return said;
  const key = `${scope.file} ${name}`;
  if (world.conditions.has(key)) return world.conditions.get(key);
  // Unknown until it is known: conditions may name each other in a circle.
  world.conditions.set(key, undefined);
  const expression = Object.hasOwn(scope.template.conditions, name) ? scope.template.conditions[name] : undefined;
  const ask = (other: string) => conditionHolds(world, scope, other, resolve);
  const result = expression === undefined ? undefined : outcome(expression, resolve, ask);
  world.conditions.set(key, result);
  return result;
}

type Ask = (name: string) => boolean | undefined;

function outcome(expression: CfnValue, resolve: Resolve, ask: Ask): boolean | undefined {
  if (typeof expression !== 'object') return literal(expression);
  if (isList(expression)) return undefined;
  const [fn = ''] = Object.keys(expression);
  const arg = expression[fn];
  if (fn === 'Condition' && typeof arg === 'string') return ask(arg);
  const parts = arg !== undefined && typeof arg === 'object' && isList(arg) ? arg : [];
  const each = () => parts.map((part) => outcome(part, resolve, ask));
  switch (fn) {
    case 'Fn::Equals':
      return equal(parts.map(resolve));
    case 'Fn::Not':
      return not(each()[0]);
    case 'Fn::And':
      return not(any(each().map(not)));
    case 'Fn::Or':
      return any(each());
    default:
      return other(expression, resolve);
  }
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function any(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

/** CloudFormation compares texts: `true` and "true" are one. */
function equal([a, b]: readonly (CfnValue | undefined)[]): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (typeof a === 'object' || typeof b === 'object') {
    return JSON.stringify(a) === JSON.stringify(b) ? true : undefined;
  }
  return String(a) === String(b);
}

function literal(value: string | number | boolean): boolean | undefined {
  return ['true', 'false'].includes(String(value)) ? String(value) === 'true' : undefined;
}

function other(expression: CfnMap, resolve: Resolve): boolean | undefined {
  const value = resolve(expression);
  return value === undefined || typeof value === 'object' ? undefined : literal(value);
}
