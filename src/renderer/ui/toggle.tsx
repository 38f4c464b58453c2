import { Checkbox as RadixCheckbox, Switch as RadixSwitch } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import { controlAttributes, type FieldControl } from './field-control';
import { CheckGlyph } from './icons/tool-glyphs';
import './toggle.css';

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The words beside the box, which also toggle it. */
  readonly children: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** A box with words at its right. */
export function Checkbox({ checked, onChange, children, disabled = false }: CheckboxProps) {
  const id = useId();
  return (
    <div className="ui-check">
      <RadixCheckbox.Root
        id={id}
        className="ui-check-box"
        checked={checked}
        disabled={disabled}
        onCheckedChange={(state) => onChange(state === true)}
      >
        <RadixCheckbox.Indicator>
          <CheckGlyph size={12} />
        </RadixCheckbox.Indicator>
      </RadixCheckbox.Root>
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

export interface SwitchProps extends FieldControl {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

/** On or off, for a row that has its label already. */
export function Switch(props: SwitchProps) {
  return (
    <RadixSwitch.Root
      {...controlAttributes(props)}
      className="ui-switch"
      checked={props.checked}
      disabled={props.disabled ?? false}
      onCheckedChange={props.onChange}
    >
      <RadixSwitch.Thumb className="ui-switch-thumb" />
    </RadixSwitch.Root>
  );
}
