import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import type { FieldControl } from './field-control';
import './section.css';

export interface FieldRowProps {
  readonly label: string;
  /** One line under the control. */
  readonly help?: ReactNode | undefined;
  /** Why the value is refused; takes the place of the help. */
  readonly error?: string | undefined;
  /** Behind the label: a small button that tells more. */
  readonly info?: ReactNode | undefined;
  /** Label above the control, for wide content. */
  readonly stacked?: boolean | undefined;
  /** Draws the control; spread what it gets into any field of this kit, so that label, help and error belong to it. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label column of 92 and a control. */
export function FieldRow({ label, help, error, info, stacked, children }: FieldRowProps) {
  const id = useId();
  const note = error ?? help;
  const control: FieldControl = {
    id,
    labelledBy: `${id}-label`,
    describedBy: note ? `${id}-note` : undefined,
    invalid: error !== undefined,
  };
  return (
    <div className={classes('ui-row', stacked && 'ui-row-stacked')}>
      <div className="ui-row-label">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        {info && <span className="ui-row-info">{info}</span>}
      </div>
      <div className="ui-row-control">
        {children(control)}
        {note && (
          <span id={`${id}-note`} className={error === undefined ? 'ui-row-help' : 'ui-field-error'}>
            {note}
          </span>
        )}
      </div>
    </div>
  );
}
