import { moveRow, removeRow, setRowField } from '../../model/commands/edit-node';
import type { DiagramNode } from '../../model/document/diagram';
import { listOfRow, type Row } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import { kindOf } from '../../model/kinds/registry';
import { run } from '../store/store';
import { ChevronDownGlyph, ChevronRightGlyph, ChevronUpGlyph, IconButton, KindIcon, TrashGlyph } from '../ui';
import { FieldEditor } from './field-editor';
import type { Field } from './fields';
import { iconOf, leadsTo, nameOf, rowText } from './references';

interface RowCardProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly row: Row;
  readonly one: string;
  readonly fields: readonly Field[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One row: what it says and where it leads, in one line; open, all its fields and what can be done with it. */
export function RowCard({ node, facts, row, one, fields, isOpen, onToggle, isFirst, isLast }: RowCardProps) {
  const name = `${one} ${rowText(node, row)}`;
  const at = { id: node.id, row: row.id };
  return (
    <li className="inspector-card">
      <button type="button" className="inspector-card-head" aria-expanded={isOpen} onClick={onToggle}>
        <RowLine node={node} facts={facts} row={row} />
      </button>
      {isOpen && (
        <div className="inspector-card-body">
          {fields.map((field) => (
            <FieldEditor
              key={field.key}
              {...{ field, node, row, facts }}
              value={row[field.key]}
              onCommit={(value) =>
                run(setRowField, { ...at, field: field.key, value }, `row:${node.id}.${row.id}.${field.key}`)
              }
            />
          ))}
          <div className="inspector-card-tools">
            <IconButton
              icon={ChevronUpGlyph}
              label={`Move ${name} up`}
              disabled={isFirst}
              onClick={() => run(moveRow, { ...at, by: -1 })}
            />
            <IconButton
              icon={ChevronDownGlyph}
              label={`Move ${name} down`}
              disabled={isLast}
              onClick={() => run(moveRow, { ...at, by: 1 })}
            />
            <IconButton icon={TrashGlyph} label={`Remove ${name}`} onClick={() => run(removeRow, at)} />
          </div>
        </div>
      )}
    </li>
  );
}

function RowLine({ node, facts, row }: Pick<RowCardProps, 'node' | 'facts' | 'row'>) {
  const { strong, text, remark } = kindOf(node.kind).rowText?.(row, listOfRow(node, row.id) ?? '') ?? {
    strong: '',
    text: '',
  };
  const [target, ...others] = leadsTo(facts, node, row);
  return (
    <>
      <span className="inspector-card-text">
        <b>{strong}</b> {text}
      </span>
      {remark && <span className="inspector-card-remark">{remark}</span>}
      {target && (
        <>
          <ChevronRightGlyph size={12} />
          <KindIcon name={iconOf(target)} size={18} />
          <span className="inspector-link-name">{nameOf(target)}</span>
          {others.length > 0 && <span className="inspector-card-remark">+{others.length}</span>}
        </>
      )}
    </>
  );
}
