import { PALETTE_GROUPS, type PaletteGroup } from '../../model/kinds/kind';
import { isKindId, KINDS, type KindId, kindOf } from '../../model/kinds/registry';

/** One thing that can be inserted: a kind, or a variant of it. */
export interface PaletteEntry {
  readonly id: string;
  readonly kind: KindId;
  readonly variant?: string;
  readonly label: string;
  readonly icon: string;
  readonly group: PaletteGroup;
  /** Everything it is found by, in lower case. */
  readonly words: string;
}

export const GROUP_TITLES: Readonly<Record<PaletteGroup, string>> = {
  outside: 'Outside AWS',
  structure: 'Structure',
  edge: 'DNS and edge',
  api: 'API',
  identity: 'Identity and certificates',
  loadBalancing: 'Load balancing',
  compute: 'Compute',
  data: 'Data',
  network: 'Network',
  hybrid: 'Hybrid',
  observe: 'Logs and alarms',
};

/** All entries, in the order of their sections; inside one, containers from the outside in, then the rest by label. */
export const ENTRIES: readonly PaletteEntry[] = KINDS.flatMap(entriesOf).sort(
  (a, b) =>
    PALETTE_GROUPS.indexOf(a.group) - PALETTE_GROUPS.indexOf(b.group) ||
    depth(a.kind) - depth(b.kind) ||
    a.label.localeCompare(b.label, 'en'),
);

/** How deep a container is nested; what holds nothing comes after all containers. */
function depth(id: string): number {
  const { container, placement } = kindOf(id);
  if (!container) return Number.MAX_SAFE_INTEGER;
  const [outer = 'root'] = placement.in;
  return outer === 'root' ? 0 : 1 + depth(outer);
}

function entriesOf(kind: (typeof KINDS)[number]): readonly PaletteEntry[] {
  const { id, group } = kind;
  if (!isKindId(id)) return [];
  const names = [kind.label, kind.short, id, ...(kind.keywords ?? [])];
  const entry = (label: string, icon: string, more: readonly string[]) => ({
    kind: id,
    label,
    icon,
    group,
    words: [label, ...more, ...names].join(' ').toLowerCase(),
  });
  if (!kind.variants) return [{ id, ...entry(kind.paletteLabel ?? kind.label, kind.icon, []) }];
  return kind.variants.map((variant) => ({
    id: `${id}:${variant.id}`,
    variant: variant.id,
    ...entry(variant.label, variant.icon, [variant.id, variant.labelStem]),
  }));
}

/** A titled run of entries. */
export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

/** The palette as it opens: recently used first, then every group. */
export function sections(recent: readonly string[]): readonly PaletteSection[] {
  const used = recent.flatMap((id) => ENTRIES.find((entry) => entry.id === id) ?? []);
  const groups = PALETTE_GROUPS.map((group) => ({
    title: GROUP_TITLES[group],
    entries: ENTRIES.filter((entry) => entry.group === group),
  }));
  return [{ title: 'Recently used', entries: used }, ...groups].filter((section) => section.entries.length > 0);
}

/** Entries that have every word of the query, the one of that very name first, then those whose name begins with it. */
export function searchEntries(query: string): readonly PaletteEntry[] {
  const text = query.trim().toLowerCase();
  const words = text.split(/\s+/);
  const found = ENTRIES.filter((entry) => words.every((word) => entry.words.includes(word)));
  const rank = (entry: PaletteEntry) => {
    const label = entry.label.toLowerCase();
    if (label.startsWith(text)) return label === text ? 0 : 1;
    return entry.words.split(' ').some((word) => word.startsWith(words[0] ?? '')) ? 2 : 3;
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}
