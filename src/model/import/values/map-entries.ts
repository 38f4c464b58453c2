import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { homeOf, type Scope, type World } from '../world';
import { functionOf } from './as-written';
import { holds, resolve } from './resolve';

/**
 * The entries of a map as they are written, without those that have no value; of two branches that are possible both.
 * Nothing for what is no map, or not known to be one.
 */
export function entriesOf(world: World, value: CfnValue | undefined, near: Scope): CfnMap {
  if (value === undefined || typeof value !== 'object' || isList(value)) return {};
  const scope = homeOf(world, value, near);
  const call = functionOf(value);
  if (call?.fn === 'Fn::If' && typeof call.arg === 'object' && isList(call.arg)) {
    const [condition, yes, no] = call.arg;
    const known = typeof condition === 'string' ? holds(world, scope, condition) : undefined;
    if (known !== undefined) return entriesOf(world, known ? yes : no, scope);
    return { ...entriesOf(world, no, scope), ...entriesOf(world, yes, scope) };
  }
  if (call) {
    const known = resolve(world, value, scope);
    return functionOf(known) ? {} : plainMap(known);
  }
  return Object.fromEntries(Object.entries(value).filter(([, item]) => resolve(world, item, scope) !== undefined));
}

function plainMap(value: CfnValue | undefined): CfnMap {
  return value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}
