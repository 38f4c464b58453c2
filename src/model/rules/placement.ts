import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { moveFixes } from '../fixes/move';
import { isKindId, KINDS, type KindId, kindOf } from '../kinds/registry';
import { type Report, titled } from './rule';
import { sentence } from './words';

/** The kinds that break this rule when they stand in the wrong place. */
export function kindsPlacedBy(rule: string): readonly KindId[] {
  return KINDS.filter((kind) => kind.placement.rule === rule)
    .map((kind) => kind.id)
    .filter(isKindId);
}

/** True when a node stands where its kind cannot. */
export function isMisplaced(node: DiagramNode, facts: Facts): boolean {
  return !kindOf(node.kind).placement.in.includes(facts.graph.parent(node)?.kind ?? 'root');
}

/** Reports a node that stands where its kind cannot, in the words told while dragging it. */
export function checkPlacement(node: DiagramNode, facts: Facts, report: Report): void {
  if (!isMisplaced(node, facts)) return;
  const parent = facts.graph.parent(node);
  const where = parent ? `in ${titled(parent)}` : 'on the canvas itself';
  report(sentence(`${titled(node)} stands ${where}. ${kindOf(node.kind).placement.why}`), {
    fixes: () => moveFixes(facts.graph.doc, node),
  });
}
