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
  /** How the help is meant: words, or a warning. */
  readonly tone?: 'info' | 'warning' | undefined;
  /** The template needs it: marked behind the label. */
  readonly required?: boolean | undefined;
  /** Label above the control, for wide content. */
  readonly stacked?: boolean | undefined;
  /** Draws the control; spread what it gets into any field of this kit, so that label, help and error belong to it. */
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label column of 92 and a control. */
export function FieldRow(props: FieldRowProps) {
  const { label, help, error, info, tone, required, stacked, children } = props;
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
          {required && (
            <span className="ui-row-required" title="Required">
              <span aria-hidden="true">*</span>
              <span className="visually-hidden">(required)</span>
            </span>
          )}
        </label>
        {info && <span className="ui-row-info">{info}</span>}
      </div>
      <div className="ui-row-control">
        {children(control)}
        {note && (
          <span
            id={`${id}-note`}
            className={
              error === undefined ? classes('ui-row-help', tone === 'warning' && 'ui-row-warning') : 'ui-field-error'
            }
          >
            {note}
          </span>
        )}
      </div>
    </div>
  );
}
