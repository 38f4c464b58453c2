import { type Severity, SeverityIcon } from './icons/severity-icon';
import './severity-badge.css';

export interface SeverityBadgeProps {
  readonly severity: Severity;
  /** Says severity and count in words. */
  readonly label: string;
}

/** A disc of 20 with a glyph of 16, for the corner of something. */
export function SeverityBadge({ severity, label }: SeverityBadgeProps) {
  return (
    <span className="ui-severity-badge" title={label}>
      <SeverityIcon severity={severity} label={label} />
    </span>
  );
}

export interface SeverityCountProps {
  readonly severity: Severity;
  readonly count: number;
  /** The noun for screen readers: `errors`. */
  readonly noun: string;
}

/** A glyph and a number, for status bars and folded containers. */
export function SeverityCount({ severity, count, noun }: SeverityCountProps) {
  return (
    <span className="ui-severity-count">
      <SeverityIcon severity={severity} size={12} />
      {count}
      <span className="visually-hidden">{noun}</span>
    </span>
  );
}
