import type { ReactNode } from 'react';
import { type Severity, SeverityIcon } from './icons/severity-icon';
import './callout.css';

export interface CalloutProps {
  readonly severity: Severity;
  readonly title: ReactNode;
  /** At the right end of the first line: `1 of 1`. */
  readonly trailing?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
  /** Buttons under the text. */
  readonly actions?: ReactNode | undefined;
}

/** A message on the background of its severity, across the whole panel. */
export function Callout({ severity, title, trailing, children, actions }: CalloutProps) {
  return (
    <div className={`ui-callout ui-callout-${severity}`}>
      <div className="ui-callout-head">
        <SeverityIcon severity={severity} />
        <strong className="ui-callout-title">{title}</strong>
        {trailing && <span className="ui-callout-trailing">{trailing}</span>}
      </div>
      {children && <div className="ui-callout-text">{children}</div>}
      {actions && <div className="ui-callout-actions">{actions}</div>}
    </div>
  );
}
