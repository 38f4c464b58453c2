import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import { isNestedStack, madeByStack } from '../../../model/document/nested-stacks';
import { countsOf } from '../../../model/layout/folded-row';
import { counted } from '../../../model/lib/nouns';
import type { Inside } from '../far/inside';
import type { RepeatData, StackData } from './data';

/** What the node of a nested stack says: what its template made, or that it is not known. */
export function stackOf(doc: Diagram, node: DiagramNode, inside: Inside): StackData | null {
  const { template, shares } = doc.source?.origins[node.id] ?? {};
  const sharing = shares && doc.nodes[shares.stack];
  if (sharing) return { words: `Same template as ${sharing.label || sharing.logicalId}`, isFolded: null, worst: null };
  if (template === undefined) return null;
  if (!isNestedStack(doc, node.id)) return { words: 'Template not here', isFolded: null, worst: null };
  const folded = isFolded(doc, node.id);
  return { words: madeInWords(doc, node), isFolded: folded, worst: folded ? inside.worst : null };
}

/** `12 resources: 3 EC2, 2 subnets, 1 VPC`. */
export function madeInWords(doc: Diagram, stack: DiagramNode): string {
  const made = madeByStack(doc, stack.id);
  const kinds = countsOf(made).map(({ kind, count }) => counted(count, kind));
  return [counted(made.length, 'resource'), kinds.join(', ')].filter(Boolean).join(': ');
}

/** What the node of `Fn::ForEach` says: how many it stands for, and which. */
export function repeatOf({ source }: Diagram, { id }: DiagramNode): RepeatData | null {
  const each = source?.origins[id]?.each;
  if (each === undefined) return null;
  if (each === null) return { count: '×n', words: 'as many of them as its list has values at deployment' };
  return { count: `×${each.length}`, words: [`${each.length} of them`, each.join(', ')].filter(Boolean).join(': ') };
}
