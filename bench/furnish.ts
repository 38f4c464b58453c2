import { referenceFields, rowLists } from '../src/model/document/references';
import { accepts } from '../src/model/kinds/connections';
import { isKindId, KINDS, type KindId, kindOf } from '../src/model/kinds/registry';

/** What stands in a site by now: ids by kind, containers among them. */
export type Site = Map<KindId, string[]>;

interface Tools {
  add(kind: KindId, label: string, parent: string | null, props: Readonly<Record<string, unknown>>): string;
  wire(from: string, to: string): void;
  rows(list: readonly Readonly<Record<string, unknown>>[]): unknown;
  hasRoom(): boolean;
}

/**
 * Puts one node of every kind that a site lacks where that kind belongs, lets its properties name what they may name, and
 * leads a wire from it. What is required and not drawn stays empty: a diagram at work, with findings.
 */
export function furnish(site: Site, number: number, tools: Tools): void {
  for (const kind of lacking(site)) {
    const parent = containerOf(kind, site);
    if (parent === undefined || !tools.hasRoom()) continue;
    const id = tools.add(kind, `${kind}-${number}`, parent, propsOf(kind, site, tools));
    site.set(kind, [...(site.get(kind) ?? []), id]);
    const target = targetOf(kind, site);
    if (target !== undefined && target !== id) tools.wire(id, target);
  }
}

/** Containers first, because others may stand in them. */
function lacking(site: Site): readonly KindId[] {
  const kinds = KINDS.filter(({ id }) => isKindId(id) && !site.has(id) && id !== 'client');
  return kinds
    .sort((a, b) => Number(Boolean(b.container)) - Number(Boolean(a.container)))
    .map(({ id }) => id as KindId);
}

function containerOf(kind: KindId, site: Site): string | null | undefined {
  for (const place of kindOf(kind).placement.in) {
    if (place === 'root') return null;
    const container = isKindId(place) ? site.get(place)?.[0] : undefined;
    if (container !== undefined) return container;
  }
  return undefined;
}

function propsOf(kind: KindId, site: Site, { rows }: Tools): Readonly<Record<string, unknown>> {
  const { props, rows: drawn } = kindOf(kind);
  const defaults = props.parse({}) as Readonly<Record<string, unknown>>;
  const named = [...referenceFields(kind).own].flatMap(([prop, kinds]) => {
    const ids = kinds.flatMap((each) => (isKindId(each) ? (site.get(each) ?? []) : []));
    if (ids.length === 0) return [];
    return [[prop, Array.isArray(defaults[prop]) ? ids.slice(0, prop === 'subnets' ? 2 : 1) : ids[0]]];
  });
  const list = drawn?.[0] ?? rowLists(kind)[0];
  return { ...Object.fromEntries(named), ...(list === undefined ? {} : { [list]: rows([{}]) }) };
}

function targetOf(kind: KindId, site: Site): string | undefined {
  if (kindOf(kind).wiresFrom === 'none') return undefined;
  for (const [other, [id]] of site) {
    const connection = accepts(kind, other);
    if (connection && connection.through === undefined && kindOf(other).wiresTo) return id;
  }
  return undefined;
}
