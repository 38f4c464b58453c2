import type { DiagramNode } from '../../model/document/diagram';
import type { Finding } from '../../model/findings/validate';
import { type Kind, PALETTE_GROUPS, type PaletteGroup } from '../../model/kinds/kind';
import { kindOf } from '../../model/kinds/registry';
import type { Selection } from '../store/tab';

export interface KindCount {
  readonly kind: Kind;
  readonly nodes: readonly DiagramNode[];
}

/** Nodes by kind, in the order of the palette. */
export function countKinds(nodes: readonly DiagramNode[]): readonly KindCount[] {
  const byKind = new Map<string, DiagramNode[]>();
  for (const node of nodes) byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node]);
  const place = (group: PaletteGroup) => PALETTE_GROUPS.indexOf(group);
  return [...byKind]
    .map(([kind, list]) => ({ kind: kindOf(kind), nodes: list }))
    .sort((a, b) => place(a.kind.group) - place(b.kind.group) || a.kind.label.localeCompare(b.kind.label, 'en'));
}

/** Findings about everything that is selected: a jump to a finding selects all that it names. */
export function findingsAbout(findings: readonly Finding[], { nodes, wires }: Selection): readonly Finding[] {
  return findings.filter(
    (finding) => nodes.every((id) => finding.on.includes(id)) && wires.every((id) => finding.wires.includes(id)),
  );
}
