import { type CfnValue, isList } from '../../cfn/value';
import { homeOf, type Scope, type World } from '../world';
import { functionOf } from './as-written';
import { holds, resolve } from './resolve';

/** Items of a list as they are written, and whether there can be no others. */
export interface ListItems {
  readonly items: readonly CfnValue[];
  readonly known: boolean;
}

/** What is to stand for a list whose items are not known. */
type UnknownAs = (list: CfnValue) => readonly CfnValue[];

/** Items of a list that is not known: two at least where they are subnets, because what spans them needs two zones. */
export function standIns(count: number): UnknownAs {
  return (list) => Array.from({ length: count }, (_, i) => ({ 'Fn::Select': [i, list] }));
}

/**
 * The items of a list, whatever it is made of: `Fn::If` gives the branch that holds, or both. A list that is not known has
 * no items; a single value where a list belongs is taken for a list of one, as CloudFormation does.
 */
export function listItems(
  world: World,
  value: CfnValue | undefined,
  near: Scope,
  unknownAs: UnknownAs = () => [],
): ListItems {
  if (value === undefined) return NONE;
  const scope = homeOf(world, value, near);
  if (typeof value !== 'object') return { items: [value], known: true };
  if (isList(value)) return joined(value.map((item) => itemIn(world, item, scope)));
  const call = functionOf(value);
  if (!call) return { items: [value], known: true };
  const further = (other: CfnValue | undefined) => listItems(world, other, scope, unknownAs);
  if (call.fn === 'Fn::If') return branches(world, call.arg, scope, further);
  const known = resolve(world, value, scope);
  if (known === undefined) return NONE;
  const rest = functionOf(known);
  if (rest?.fn === 'Fn::If') return further(known);
  if (typeof known === 'object' && isList(known)) return { items: known, known: true };
  return rest ? { items: unknownAs(value), known: false } : { items: [value], known: true };
}

const NONE: ListItems = { items: [], known: true };

/** An item may be one of two, or none; a list may stand there as well. */
function itemIn(world: World, item: CfnValue, near: Scope): ListItems {
  const scope = homeOf(world, item, near);
  const call = functionOf(item);
  if (call?.fn === 'Fn::If') {
    return branches(world, call.arg, scope, (branch) => (branch === undefined ? NONE : itemIn(world, branch, scope)));
  }
  if (typeof item === 'object' && isList(item)) return joined(item.map((inner) => itemIn(world, inner, scope)));
  const known = call && resolve(world, item, scope);
  if (call && known === undefined) return NONE;
  return { items: typeof known === 'object' && isList(known) ? known : [item], known: true };
}

function branches(
  world: World,
  arg: CfnValue,
  scope: Scope,
  read: (branch: CfnValue | undefined) => ListItems,
): ListItems {
  const [condition, yes, no] = typeof arg === 'object' && isList(arg) ? arg : [];
  const known = typeof condition === 'string' ? holds(world, scope, condition) : undefined;
  if (known !== undefined) return read(known ? yes : no);
  return { items: joined([read(yes), read(no)]).items, known: false };
}

function joined(parts: readonly ListItems[]): ListItems {
  return { items: parts.flatMap(({ items }) => items), known: parts.every(({ known }) => known) };
}
