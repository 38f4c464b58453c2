import type { WireId } from '../../kinds/fields';
import { compare } from '../../lib/order';
import { type Finding, joined, joinKey } from '../../rules/run-rules';
import type { SwapSum } from './swap';

/** What wires say alike, told as one finding; kept up to date wire by wire. */
export interface Joins {
  /** Puts what one wire says in place of what it said before, and adds up what goes and comes by that. */
  exchange(wire: WireId, before: readonly Finding[], after: readonly Finding[], sum: SwapSum): void;
}

interface Join {
  readonly parts: Map<WireId, readonly Finding[]>;
  told: readonly Finding[];
}

export function createJoins(): Joins {
  const joins = new Map<string, Join>();
  return {
    exchange: (wire, before, after, sum) => {
      for (const key of new Set([...before, ...after].map(joinKey))) {
        const join: Join = joins.get(key) ?? { parts: new Map(), told: [] };
        joins.set(key, join);
        const said = after.filter((finding) => joinKey(finding) === key);
        if (said.length > 0) join.parts.set(wire, said);
        else join.parts.delete(wire);
        const told = toldBy(join);
        sum.add(join.told, told);
        join.told = told;
        if (told.length === 0) joins.delete(key);
      }
    },
  };
}

/** In the order of the wires, as a full run meets them. */
function toldBy({ parts }: Join): readonly Finding[] {
  return joined([...parts].sort(([a], [b]) => compare(a, b)).flatMap(([, said]) => said));
}
