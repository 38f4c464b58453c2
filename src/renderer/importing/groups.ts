import type { DiagramNode } from '../../model/document/diagram';
import type { Source } from '../../model/document/source';
import type { ImportSummary } from '../../model/import/summary';
import type { NodeId } from '../../model/kinds/fields';
import { KINDS, kindOf } from '../../model/kinds/registry';
import { compare } from '../../model/lib/order';

/** What became one kind of node. */
export interface BecameGroup {
  readonly label: string;
  /** Name of the kind's icon. */
  readonly icon: string;
  /** How many nodes of it are drawn for the resources. */
  readonly nodes: number;
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

const ICONS: ReadonlyMap<string, string> = new Map(KINDS.map(({ label, icon }) => [label, icon]));
const GENERIC = kindOf('generic').label;

/** The types by what they became, the largest group first; what stayed generic has a list of its own. */
export function groupsOf({ became }: Pick<ImportSummary, 'became'>, source: Source): readonly BecameGroup[] {
  const nodes = countedBy(
    importedNodes(source).filter(({ id }) => isWritten(source, id)),
    labelOf,
  );
  const groups = new Map<string, BecameGroup>();
  for (const { became: label, type, count } of became) {
    if (label === GENERIC || label === '') continue;
    const before = groups.get(label) ?? {
      label,
      icon: ICONS.get(label) ?? 'generic',
      nodes: nodes.get(label) ?? 0,
      types: [],
    };
    groups.set(label, { ...before, types: [...before.types, { type, count }] });
  }
  return [...groups.values()].sort((a, b) => b.nodes - a.nodes || compare(a.label, b.label));
}

/** Generic types with the nodes that stand for their resources. */
export function genericOf(source: Source): readonly { readonly type: string; readonly nodes: readonly NodeId[] }[] {
  const byType = new Map<string, NodeId[]>();
  for (const node of importedNodes(source)) {
    if (node.kind !== 'generic') continue;
    const type = node.props.cfnType || 'without a type';
    byType.set(type, [...(byType.get(type) ?? []), node.id]);
  }
  return [...byType].map(([type, nodes]) => ({ type, nodes })).sort((a, b) => compare(a.type, b.type));
}

/** What no resource of the text is and no name in it means: the places that things stand in, by kind. */
export function aroundOf(
  { outside }: Pick<ImportSummary, 'outside'>,
  source: Source,
): readonly { readonly label: string; readonly count: number }[] {
  const elsewhere = new Set(outside.map(({ node }) => node));
  const implied = importedNodes(source).filter(({ id }) => !isWritten(source, id) && !elsewhere.has(id));
  return [...countedBy(implied, labelOf)].map(([label, count]) => ({ label, count }));
}

/** How many nodes are made under a condition only, and of how many of them the condition does not hold. */
export function guardedOf({ origins }: Source): { readonly guarded: number; readonly absent: number } {
  const guarded = Object.values(origins).filter(({ condition }) => condition !== undefined);
  return { guarded: guarded.length, absent: guarded.filter(({ holds }) => holds === false).length };
}

/** Nodes with properties that get their value when the template is deployed; what is elsewhere is not known anyway. */
export function unknownOf(
  { outside }: Pick<ImportSummary, 'outside'>,
  source: Source,
): { readonly nodes: readonly NodeId[]; readonly properties: number } {
  const elsewhere = new Set(outside.map(({ node }) => node));
  const unknown = importedNodes(source).flatMap(({ id, kind }) => {
    const isPlace = kind === 'account' || kind === 'region';
    const count = isPlace || elsewhere.has(id) ? 0 : (source.origins[id]?.unknown.length ?? 0);
    return count === 0 ? [] : [{ id, count }];
  });
  return { nodes: unknown.map(({ id }) => id), properties: unknown.reduce((sum, { count }) => sum + count, 0) };
}

/** How many nodes stand for resources of the text; the others are around them or elsewhere. */
export function writtenNodes(source: Source): number {
  return importedNodes(source).filter(({ id }) => isWritten(source, id)).length;
}

/** Whether it is said which Region everything is deployed to. */
export function knowsRegion({ base }: Source): boolean {
  return Object.values(base.nodes).every((node) => node.kind !== 'region' || node.props.code !== '');
}

function importedNodes({ base }: Source): readonly DiagramNode[] {
  return Object.values(base.nodes);
}

/** Whether resources of the text went into a node. What a template asks for by a parameter is not written in it. */
function isWritten({ origins }: Source, id: NodeId): boolean {
  return Object.keys(origins[id]?.parts ?? {}).some((part) => !part.startsWith('parameter '));
}

function labelOf({ kind }: DiagramNode): string {
  return kindOf(kind).label;
}

function countedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
