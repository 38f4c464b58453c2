import { type DiagramNode, LogicalId } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import { kindOf } from '../../../model/kinds/registry';

/** Why a node cannot have a logical id; undefined when it can. */
export function whyNot({ graph: { doc } }: Facts, node: DiagramNode, text: string): string | undefined {
  if (!LogicalId.safeParse(text).success) return 'Letters and digits only, and a letter first.';
  const wanted = text.toLowerCase();
  const taken = Object.values(doc.nodes).find(
    (other) => other.id !== node.id && other.logicalId.toLowerCase() === wanted,
  );
  if (taken) return `${taken.label || kindOf(taken.kind).short} has it already.`;
  const { origins = {} } = doc.source ?? {};
  const isPart = Object.entries(origins).some(([id, { parts }]) =>
    Object.entries(parts).some(([part, own]) => own.toLowerCase() === wanted && !(id === node.id && part === '')),
  );
  return isPart ? 'Another resource of the template has it already.' : undefined;
}
