import { type KeyboardEvent, useId } from 'react';
import { controlAttributes, type FieldControl } from './field-control';
import { type NumberLimits, readNumber, stepped } from './number-text';
import { Suggestions } from './suggestions';
import { useDraft } from './use-draft';
import './field.css';

export interface NumberFieldProps extends FieldControl, NumberLimits {
  readonly value: number | undefined;
  /** `undefined` only when the field is optional. */
  readonly onCommit: (value: number | undefined) => void;
  readonly step?: number | undefined;
  /** Stands behind the number: `s`, `MiB`. */
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Offered while typing: value and what it stands for. */
  readonly suggestions?: Readonly<Record<string, string>> | undefined;
  readonly readOnly?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** A number with its unit. Commits on Enter and on leaving, arrows step, Escape reverts; a number out of range says why. */
export function NumberField(props: NumberFieldProps) {
  const {
    value,
    onCommit,
    step = 1,
    unit,
    placeholder,
    readOnly,
    disabled,
    min,
    max,
    describedBy,
    suggestions,
  } = props;
  const reasonId = useId();
  const draft = useDraft(value === undefined ? '' : String(value), (text) => {
    const reading = readNumber(text, props);
    if (reading.ok) onCommit(reading.value);
    return reading.ok;
  });
  const reading = readNumber(draft.text, props);
  const refused = reading.ok || draft.text === '' ? undefined : reading.reason;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || readOnly) return draft.onKeyDown(event);
    event.preventDefault();
    const from = reading.ok ? reading.value : value;
    draft.edit(String(stepped(from, direction * step, props)));
  };
  const control = refused === undefined ? props : { ...props, invalid: true, describedBy: join(describedBy, reasonId) };
  return (
    <div className="ui-field-stack">
      <div className="ui-field-box">
        <input
          {...controlAttributes(control)}
          type="text"
          inputMode="decimal"
          role="spinbutton"
          list={suggestions && `${reasonId}-list`}
          aria-valuenow={reading.ok ? reading.value : undefined}
          aria-valuemin={min}
          aria-valuemax={max}
          className="ui-field"
          style={unit === undefined ? undefined : { paddingRight: roomFor(unit) }}
          value={draft.text}
          placeholder={placeholder}
          readOnly={readOnly}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => draft.edit(event.target.value)}
          onBlur={draft.onBlur}
          onKeyDown={onKeyDown}
        />
        {suggestions && <Suggestions id={`${reasonId}-list`} entries={suggestions} />}
        {unit !== undefined && <span className="ui-field-unit">{unit}</span>}
      </div>
      {refused !== undefined && (
        <span id={reasonId} className="ui-field-error">
          {refused}
        </span>
      )}
    </div>
  );
}

/** Pixels that keep digits from running under the unit. */
function roomFor(unit: string): number {
  return unit.length * 6.5 + 16;
}

function join(...ids: readonly (string | undefined)[]): string {
  return ids.filter(Boolean).join(' ');
}
