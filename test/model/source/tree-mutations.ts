import type { CfnValue } from '../../../src/model/cfn/value';
import { type Dice, oneOf } from '../../support/dice';

/** What stands where something else was meant. */
const ODD: readonly CfnValue[] = [
  '',
  'x'.repeat(50_000),
  '${A}${A.B}${!C}${',
  -1,
  1e308,
  false,
  [],
  {},
  { Ref: 'AWS::NoValue' },
  { Ref: 'Nobody' },
  { 'Fn::GetAtt': [] },
  { 'Fn::If': ['Nobody'] },
  { 'Fn::Sub': ['${A}', { A: { Ref: 'A' } }] },
  { 'Fn::Select': [-1, []] },
  { 'Fn::FindInMap': ['A', { Ref: 'A' }, 'B'] },
  { 'Fn::ForEach::A': ['A', ['B', 'C'], { 'X${A}': {} }] },
  { 'Fn::Transform': { Name: 'A' } },
  Array.from({ length: 3000 }, (_, i) => `${i}`),
  JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`),
];

type Place = readonly [holder: Record<string, CfnValue> | CfnValue[], key: string];

/** A template as JSON with branches taken away, exchanged, moved elsewhere, or put under other names. */
export function mutatedTree(tree: CfnValue, dice: Dice): string {
  const root = { root: structuredClone(tree) };
  for (let n = 1 + dice(8); n > 0; n--) {
    const places = placesIn(root);
    const [to, from] = [oneOf(dice, places), oneOf(dice, places)];
    if (to && from) mutate(to, from, dice);
  }
  return JSON.stringify(root.root) ?? 'null';
}

function mutate([holder, key]: Place, [other, otherKey]: Place, dice: Dice): void {
  const branch: CfnValue = structuredClone(Reflect.get(other, otherKey));
  const put = (value: CfnValue | undefined) => Reflect.set(holder, key, value ?? null);
  switch (dice(5)) {
    case 0:
      return void Reflect.deleteProperty(holder, key);
    case 1:
      return void put(structuredClone(oneOf(dice, ODD) ?? ''));
    case 2:
      return void put(branch);
    case 3:
      return void put([branch, Reflect.get(holder, key)]);
    default:
      return void Reflect.set(holder, Array.isArray(holder) ? '0' : otherKey, Reflect.get(holder, key));
  }
}

/** Every branch of the tree, and what it hangs on. */
function placesIn(root: Record<string, CfnValue>): readonly Place[] {
  const found: Place[] = [];
  const waiting: (Record<string, CfnValue> | CfnValue[])[] = [root];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const [key, value] of Object.entries(holder)) {
      found.push([holder, key]);
      if (typeof value === 'object' && value !== null) waiting.push(value as CfnValue[]);
    }
  }
  return found;
}
