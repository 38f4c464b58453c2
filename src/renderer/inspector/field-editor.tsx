import type { DiagramNode } from '../../model/document/diagram';
import type { Row } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import type { FieldMeta } from '../../model/kinds/fields';
import { openLink } from '../store/open-link';
import { FieldRow, IconButton, InfoGlyph, UndoGlyph } from '../ui';
import { FieldInput } from './field-input';
import { canReset, type Field, rangeNote } from './fields';

export interface FieldEditorProps {
  readonly field: Field;
  readonly value: unknown;
  readonly node: DiagramNode;
  readonly row?: Row;
  readonly facts: Facts;
  readonly onCommit: (value: unknown) => void;
  readonly onNew?: (kind: string) => void;
}

/** A labelled control with its help, the range AWS accepts, and a way back to the default. */
export function FieldEditor({ field, value, node, row, facts, onCommit, onNew }: FieldEditorProps) {
  const isWide = field.meta.lines !== undefined;
  return (
    <div data-field={field.key}>
      <FieldRow
        label={field.title}
        info={<FieldInfo meta={field.meta} />}
        error={rangeNote(field.meta, value)}
        stacked={isWide}
      >
        {(control) => (
          <div className="inspector-value">
            <FieldInput {...{ field, value, node, row, facts, control, onCommit, onNew }} />
            {canReset(field, value) && (
              <IconButton
                icon={UndoGlyph}
                size="small"
                label={`Reset ${field.title} to ${inWords(field.initial)}`}
                onClick={() => onCommit(field.initial)}
              />
            )}
          </div>
        )}
      </FieldRow>
    </div>
  );
}

function inWords(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}

/** Help on hover and focus; a click opens AWS's page on the property, where there is one. */
function FieldInfo({ meta: { help, docs, range, unit } }: { meta: Partial<FieldMeta> }) {
  const limits =
    range && `${range[0].toLocaleString('en')} to ${range[1].toLocaleString('en')}${unit ? ` ${unit}` : ''}.`;
  const words = [help, limits, docs && 'Click for the AWS documentation.'].filter(Boolean).join(' ');
  if (words === '') return null;
  return <IconButton icon={InfoGlyph} size="small" label={words} onClick={() => docs && openLink(docs)} />;
}
