import type { ImportSummary } from '../../model/import/summary';
import { KINDS } from '../../model/kinds/registry';
import { compare } from '../../model/lib/order';

/** What became one kind of node. */
export interface BecameGroup {
  readonly label: string;
  /** Name of the kind's icon. */
  readonly icon: string;
  readonly count: number;
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

const ICONS: ReadonlyMap<string, string> = new Map(KINDS.map(({ label, icon }) => [label, icon]));
const GENERIC = KINDS.find(({ id }) => id === 'generic')?.label;

/** The types by what they became, the largest group first; what stayed generic has a list of its own. */
export function groupsOf({ became }: Pick<ImportSummary, 'became'>): readonly BecameGroup[] {
  const groups = new Map<string, BecameGroup>();
  for (const { became: label, type, count } of became) {
    if (label === GENERIC || label === '') continue;
    const before = groups.get(label) ?? { label, icon: ICONS.get(label) ?? 'generic', count: 0, types: [] };
    groups.set(label, { ...before, count: before.count + count, types: [...before.types, { type, count }] });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** Generic types with how many resources they have. */
export function genericOf({ became, generic }: Pick<ImportSummary, 'became' | 'generic'>) {
  const count = (type: string) =>
    became.filter((each) => each.type === type && each.became === GENERIC).reduce((sum, each) => sum + each.count, 0);
  return generic.map((type) => ({ type, count: Math.max(1, count(type)) }));
}
