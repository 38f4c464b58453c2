import { RadioGroup } from 'radix-ui';
import { controlAttributes, type FieldControl } from './field-control';
import type { Option } from './select-field';
import './toggle.css';

export interface SegmentedControlProps<V extends string> extends FieldControl {
  readonly value: V | undefined;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean | undefined;
}

/** One of two or three, all in sight; arrows move the choice. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { value, options, onChange, disabled } = props;
  const choose = (raw: string) => {
    const option = options.find((candidate) => candidate.value === raw);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root
      {...controlAttributes(props)}
      className="ui-segments"
      orientation="horizontal"
      value={value ?? null}
      onValueChange={choose}
      disabled={disabled ?? false}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          className="ui-segment"
          value={option.value}
          disabled={option.disabled ?? false}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
