import { moveRow, removeRow, setRowField } from '../../../model/commands/edit-node';
import type { DiagramNode } from '../../../model/document/diagram';
import type { Row } from '../../../model/document/references';
import type { Facts } from '../../../model/facts/facts';
import { kindOf } from '../../../model/kinds/registry';
import { run } from '../../store/store';
import { ChevronDownGlyph, ChevronUpGlyph, IconButton, TrashGlyph } from '../../ui';
import { FieldEditor } from '../field-editor';
import type { Field } from '../fields';
import { NodeLink } from '../node-link';
import { leadsTo } from '../references';

interface RowDetailProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly row: Row;
  readonly list: string;
  /** `rule 2`. */
  readonly name: string;
  /** The fields that the row's line has no room for. */
  readonly fields: readonly Field[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Below a row's line: its other fields, where it leads, and what can be done with it. */
export function RowDetail({ node, facts, row, list, name, fields, isFirst, isLast }: RowDetailProps) {
  const at = { id: node.id, row: row.id };
  return (
    <div className="table-detail">
      {fields.map((field) => (
        <FieldEditor
          key={field.key}
          {...{ field, node, row, list, facts }}
          value={row[field.key]}
          onCommit={(value) =>
            run(setRowField, { ...at, field: field.key, value }, `row:${node.id}.${row.id}.${field.key}`)
          }
        />
      ))}
      {leadsTo(facts, node, row).map((target) => (
        <NodeLink key={target.id} node={target}>
          {kindOf(target.kind).short}
        </NodeLink>
      ))}
      <div className="table-tools">
        <IconButton
          icon={ChevronUpGlyph}
          label={`Move ${name} up`}
          shortcut="Alt+Up"
          disabled={isFirst}
          onClick={() => run(moveRow, { ...at, by: -1 })}
        />
        <IconButton
          icon={ChevronDownGlyph}
          label={`Move ${name} down`}
          shortcut="Alt+Down"
          disabled={isLast}
          onClick={() => run(moveRow, { ...at, by: 1 })}
        />
        <IconButton icon={TrashGlyph} label={`Remove ${name}`} shortcut="Delete" onClick={() => run(removeRow, at)} />
      </div>
    </div>
  );
}
