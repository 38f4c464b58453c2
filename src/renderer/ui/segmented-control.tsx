import { RadioGroup } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import { classes } from './classes';
import { controlAttributes, type FieldControl } from './field-control';
import type { Option } from './select-field';
import './toggle.css';

export interface SegmentedControlProps<V extends string> extends FieldControl {
  readonly value: V | undefined;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean | undefined;
  /** Beside a label in a narrow panel: three are set smaller. */
  readonly isTight?: boolean | undefined;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of two or three, all in sight; arrows move the choice. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { value, options, onChange, disabled, isTight } = props;
  const choose = (raw: string) => {
    const option = options.find((candidate) => candidate.value === raw);
    if (option) onChange(option.value);
  };
  // Radix chooses on focus while the arrow is still down; after a quick tap it is up again before the focus has moved.
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    const open = options.filter((option) => !option.disabled);
    const at = open.findIndex((option) => option.value === value);
    const next = by === undefined ? undefined : open[(at + by + open.length) % open.length];
    if (next && !disabled) onChange(next.value);
  };
  return (
    <RadioGroup.Root
      {...controlAttributes(props)}
      className={classes('ui-segments', isTight && options.length > 2 && 'ui-segments-small')}
      orientation="horizontal"
      value={value ?? null}
      onValueChange={choose}
      onKeyDown={step}
      disabled={disabled ?? false}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          className="ui-segment"
          value={option.value}
          disabled={option.disabled ?? false}
          data-label={option.label}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
