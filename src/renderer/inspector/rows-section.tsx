import { useState } from 'react';
import { addRow } from '../../model/commands/edit-node';
import type { DiagramNode } from '../../model/document/diagram';
import { rowsIn } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import type { RowId } from '../../model/kinds/fields';
import { activeDoc, appStore, run } from '../store/store';
import { IconButton, PlusGlyph, Section } from '../ui';
import type { Field } from './fields';
import { RowCard } from './row-card';

interface RowsSectionProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly field: Field;
  /** Words for one row, and what it is edited with. */
  readonly one: string;
  readonly fields: readonly Field[];
}

/** The rows of a node: listeners, routes, rules. Each is one line that opens to all its fields. */
export function RowsSection({ node, facts, field, one, fields }: RowsSectionProps) {
  const [open, setOpen] = useState<RowId | null>(null);
  const rows = rowsIn(node, field.key);
  const add = () => {
    run(addRow, { id: node.id, list: field.key });
    const changed = activeDoc(appStore.getState())?.nodes[node.id];
    setOpen((changed && rowsIn(changed, field.key).at(-1)?.id) ?? null);
  };
  const action = <IconButton icon={PlusGlyph} label={`Add ${one}`} onClick={add} />;
  return (
    <Section title={field.title} action={action}>
      {rows.length === 0 && <p className="inspector-quiet">No {one} yet.</p>}
      <ul className="inspector-rows">
        {rows.map((row, index) => (
          <RowCard
            key={row.id}
            {...{ node, facts, row, one, fields }}
            isOpen={row.id === open}
            onToggle={() => setOpen(row.id === open ? null : row.id)}
            isFirst={index === 0}
            isLast={index === rows.length - 1}
          />
        ))}
      </ul>
      {field.meta.help && <p className="inspector-quiet">{field.meta.help}</p>}
    </Section>
  );
}
