import type { DiagramNode } from '../../model/document/diagram';
import type { Row } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import type { Finding } from '../../model/findings/validate';
import type { FieldMeta } from '../../model/kinds/fields';
import { openLink } from '../store/open-link';
import { FieldRow, IconButton, InfoGlyph, SeverityIcon, UndoGlyph } from '../ui';
import { cidrNote } from './cidr/cidr-note';
import { FieldInput } from './field-input';
import { canReset, defaultWords, type Field, isSegmented, rangeNote } from './fields';
import { placeKey, useMarks } from './marks';

export interface FieldEditorProps {
  readonly field: Field;
  readonly value: unknown;
  readonly node: DiagramNode;
  /** The row it belongs to, and the list that row stands in. */
  readonly row?: Row;
  readonly list?: string;
  readonly facts: Facts;
  readonly onCommit: (value: unknown) => void;
  readonly onNew?: (kind: string) => void;
}

/** A labelled control with its help, what AWS accepts, the finding it is about, and a way back to the default. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, value, node, row, list, facts, onCommit, onNew } = props;
  const marks = useMarks();
  const [prop, inRow] = list === undefined ? [field.key] : [list, field.key];
  const key = placeKey(prop, row?.id, inRow);
  const finding = marks.at(prop, row?.id, inRow);
  const isWanted = marks.wanted !== null && placeKey(marks.wanted.prop, marks.wanted.row, marks.wanted.field) === key;
  const block = field.meta.cidr ? cidrNote(String(value), node, facts) : undefined;
  return (
    <div data-field={field.key} data-place={key} className="inspector-field" data-wanted={isWanted || undefined}>
      {finding && <FieldMark finding={finding} />}
      <FieldRow
        label={field.title}
        required={field.meta.required}
        info={<FieldInfo field={field} />}
        error={rangeNote(field.meta, value) ?? (block?.tone === 'error' ? block.text : undefined)}
        help={block?.text}
        tone={block?.tone === 'warning' ? 'warning' : 'info'}
        stacked={field.meta.lines !== undefined}
      >
        {(control) => (
          <div className="inspector-value">
            <FieldInput {...{ field, value, node, row, facts, control, onCommit, onNew }} />
            {canReset(field, value) && !isSegmented(field) && (
              <IconButton
                icon={UndoGlyph}
                size="small"
                label={`Reset ${field.title} to ${defaultWords(field)}`}
                onClick={() => onCommit(field.initial)}
              />
            )}
          </div>
        )}
      </FieldRow>
    </div>
  );
}

/** Says in the margin that a finding is about the field. */
export function FieldMark({ finding }: { finding: Finding }) {
  return (
    <span className="inspector-mark">
      <SeverityIcon severity={finding.severity} size={12} label={`${finding.rule}: ${finding.message}`} />
    </span>
  );
}

/** Help on hover and focus; a click opens AWS's page on the property. */
export function FieldInfo({ field }: { field: Field }) {
  const { docs } = field.meta;
  return <IconButton icon={InfoGlyph} size="small" label={helpWords(field)} onClick={() => docs && openLink(docs)} />;
}

/** All that is known of a field: what it is for, what AWS accepts and begins with. */
function helpWords(field: Field): string {
  const { help, docs } = field.meta;
  const initial = defaultWords(field);
  return [
    help,
    limits(field.meta),
    initial === '' || field.meta.required ? undefined : `Default: ${initial}.`,
    docs && 'Click for the AWS documentation.',
  ]
    .filter(Boolean)
    .join(' ');
}

function limits({ range, unit }: Partial<FieldMeta>): string | undefined {
  if (!range) return undefined;
  return `${range[0].toLocaleString('en')} to ${range[1].toLocaleString('en')}${unit ? ` ${unit}` : ''}.`;
}
