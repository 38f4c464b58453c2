import { classes } from './classes';
import { controlAttributes, type FieldControl } from './field-control';
import { ChevronDownGlyph } from './icons/tool-glyphs';
import './field.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectFieldProps<V extends string> extends FieldControl {
  /** `undefined`: nothing is chosen yet; the placeholder shows. */
  readonly value: V | undefined;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** One of many, as the platform's own list. Up to three short ones are better in a SegmentedControl. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const { value, options, onChange, placeholder = 'Choose', mono, disabled } = props;
  const choose = (raw: string) => {
    const option = options.find((candidate) => candidate.value === raw);
    if (option) onChange(option.value);
  };
  return (
    <div className="ui-select">
      <select
        {...controlAttributes(props)}
        className={classes('ui-field', mono && 'ui-field-mono')}
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
      >
        {value === undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDownGlyph />
    </div>
  );
}
