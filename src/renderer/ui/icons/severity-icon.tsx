import './icons.css';
import type { ReactNode } from 'react';
import { Drawing } from './glyph';

export type Severity = 'error' | 'warning' | 'info' | 'ok';

/** The shape says the same as the colour: octagon, triangle, disc with an i, disc with a check. */
const shapes: Readonly<Record<Severity, ReactNode>> = {
  error: (
    <>
      <path d="M5.4 1.25h5.2l4.15 4.15v5.2l-4.15 4.15H5.4L1.25 10.6V5.4z" />
      <path className="severity-mark" d="m5.75 5.75 4.5 4.5M10.25 5.75l-4.5 4.5" />
    </>
  ),
  warning: (
    <>
      <path d="M7 1.9a1.15 1.15 0 0 1 2 0l6 10.7a1.15 1.15 0 0 1-1 1.7H2a1.15 1.15 0 0 1-1-1.7z" />
      <path className="severity-mark" d="M8 5.75v3.25M8 11.75v.01" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className="severity-mark" d="M8 7.5v3.75M8 4.75v.01" />
    </>
  ),
  ok: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className="severity-mark" d="m5 8.25 2.1 2.1L11 6.25" />
    </>
  ),
};

export interface SeverityIconProps {
  readonly severity: Severity;
  readonly size?: number | undefined;
  /** Needed where no word beside the icon says the severity. */
  readonly label?: string | undefined;
}

/** A severity as shape and colour, 16 px unless told. */
export function SeverityIcon({ severity, size = 16, label }: SeverityIconProps) {
  return (
    <Drawing size={size} label={label} viewBox="0 0 16 16" className={`severity severity-${severity}`}>
      {shapes[severity]}
    </Drawing>
  );
}
