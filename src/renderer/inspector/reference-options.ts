import type { DiagramNode } from '../../model/document/diagram';
import type { Row } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import { NodeId } from '../../model/kinds/fields';
import type { Option } from '../ui';
import type { Field } from './fields';
import { candidates, nameOf, ownRows, rowsBehind } from './references';

interface Asked {
  readonly field: Field;
  readonly value: unknown;
  readonly node: DiagramNode;
  /** The row that the field belongs to, if not the node itself. */
  readonly row: Row | undefined;
  readonly facts: Facts;
}

/** What a field that names a node, or a row, can be set to; an empty value names none. */
export function referenceOptions(asked: Asked): readonly Option<string>[] {
  const { input } = asked.field;
  if (input.as === 'rowRef') return rowOptions(asked);
  return input.as === 'nodeRef' ? nodeOptions(asked, input.kinds) : [];
}

function nodeOptions({ field, value, node, facts }: Asked, kinds: readonly string[]): readonly Option<string>[] {
  const named = NodeId.safeParse(value);
  return [
    { value: '', label: field.meta.placeholder ?? (field.meta.required ? 'Not chosen' : 'None') },
    ...candidates(facts, node, kinds, named.success ? [named.data] : []).map((each) => ({
      value: each.id,
      label: facts.mayShareVpc(node, each) ? nameOf(each) : `${nameOf(each)} (another VPC)`,
    })),
  ];
}

function rowOptions({ field, value, node, row, facts }: Asked): readonly Option<string>[] {
  const list = field.meta.ownRows;
  const rows = list !== undefined ? ownRows(node, list) : row ? rowsBehind(facts, node, row.id) : [];
  const isKnown = rows.some((each) => each.id === value);
  return [
    { value: '', label: emptyWords(rows.length, field.meta) },
    ...rows.map((each) => ({ value: String(each.id), label: each.name })),
    ...(typeof value === 'string' && !isKnown ? [{ value, label: 'One that the wire does not reach' }] : []),
  ];
}

function emptyWords(rows: number, { ownRows: list, placeholder }: Field['meta']): string {
  if (rows === 1) return 'The only one';
  if (rows > 1) return placeholder ?? 'Not chosen';
  return list === undefined ? 'None' : 'None yet';
}
