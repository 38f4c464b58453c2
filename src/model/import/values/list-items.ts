import { type CfnValue, isList } from '../../cfn/value';
import type { Scope, World } from '../world';
import { functionOf } from './as-written';
import { resolve } from './resolve';

/** Items of a list, and whether there can be no others. */
export interface ListItems {
  readonly items: readonly CfnValue[];
  readonly known: boolean;
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
  return itemsOf(resolve(world, value, near), unknownAs);
}

/** What is to stand for a list whose items are not known. */
type UnknownAs = (list: CfnValue) => readonly CfnValue[];

const NONE: ListItems = { items: [], known: true };

function itemsOf(value: CfnValue | undefined, unknownAs: UnknownAs): ListItems {
  if (value === undefined) return NONE;
  if (typeof value === 'object' && isList(value)) return joined(value.map(itemIn));
  const call = functionOf(value);
  if (call === undefined) return { items: [value], known: true };
  if (call.fn === 'Fn::If') return eitherOf(call.arg, (branch) => itemsOf(branch, unknownAs));
  return { items: unknownAs(value), known: false };
}

/** An item may be one of two, or none; two lists may stand there as well. */
function itemIn(value: CfnValue): ListItems {
  const call = functionOf(value);
  if (call?.fn === 'Fn::If') return eitherOf(call.arg, (branch) => (branch === undefined ? NONE : itemIn(branch)));
  if (typeof value === 'object' && isList(value)) return joined(value.map(itemIn));
  return { items: [value], known: true };
}

function eitherOf(arg: CfnValue, read: (branch: CfnValue | undefined) => ListItems): ListItems {
  const branches = typeof arg === 'object' && isList(arg) ? arg.slice(1) : [];
  const none = (branch: CfnValue) => functionOf(branch)?.arg === 'AWS::NoValue';
  return { items: joined(branches.map((branch) => read(none(branch) ? undefined : branch))).items, known: false };
}

function joined(parts: readonly ListItems[]): ListItems {
  return { items: parts.flatMap(({ items }) => items), known: parts.every(({ known }) => known) };
}
