import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { at, homeOf, type Scope, type World } from '../world';
import { functionOf } from './as-written';
import { conditionHolds } from './conditions';
import { FUNCTIONS } from './functions';

/**
 * A value with everything resolved that can be. Functions that cannot be known stay, their arguments resolved; texts put
 * together by `Fn::Join` are given as the `Fn::Sub` they equal. Undefined for `AWS::NoValue`.
 */
export function resolve(world: World, value: CfnValue | undefined, near: Scope): CfnValue | undefined {
  if (value === undefined || typeof value !== 'object') return value;
  const known = world.resolved.get(value);
  if (known) return known.value;
  // Stands for itself until it is known: a template may go round in circles.
  world.resolved.set(value, { value });
  const scope = homeOf(world, value, near);
  const result = evaluate(world, value, scope);
  world.resolved.set(value, { value: result });
  if (typeof result === 'object' && result !== value) {
    if (!world.homes.has(result)) world.homes.set(result, scope);
    world.resolved.set(result, { value: result });
  }
  return result;
}

/** Whether a condition of a template holds with the values it is looked at with; undefined when that is not known. */
export function holds(world: World, scope: Scope, name: string): boolean | undefined {
  return conditionHolds(world, scope, name, (value) => resolve(world, value, scope));
}

function evaluate(world: World, value: CfnMap | readonly CfnValue[], scope: Scope): CfnValue | undefined {
  const inside = (item: CfnValue | undefined) => resolve(world, item, scope);
  if (isList(value)) return at(world, scope, items(value, inside));
  const call = functionOf(value);
  if (!call) return at(world, scope, entries(value, inside));
  const apply = FUNCTIONS.get(call.fn);
  if (!apply) return { [call.fn]: inside(call.arg) ?? call.arg };
  return apply(call.arg, {
    world,
    scope,
    resolve: inside,
    within: (item, other) => resolve(world, item, other),
    holds: (name) => holds(world, scope, name),
    itself: value,
  });
}

function items(list: readonly CfnValue[], inside: (item: CfnValue) => CfnValue | undefined): readonly CfnValue[] {
  return list.flatMap((item) => {
    const result = inside(item);
    return result === undefined ? [] : [result];
  });
}

function entries(map: CfnMap, inside: (item: CfnValue) => CfnValue | undefined): CfnMap {
  const resolved = Object.entries(map).flatMap(([key, item]) => {
    const result = inside(item);
    return result === undefined ? [] : [[key, result] as const];
  });
  return Object.fromEntries(resolved);
}
