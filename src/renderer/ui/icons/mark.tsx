import { Drawing } from './glyph';

export interface MarkProps {
  readonly size?: number | undefined;
  readonly label?: string | undefined;
}

/** The product's mark: a drawbridge, half open, in the accent colour. */
export function Mark({ size = 20, label }: MarkProps) {
  return (
    <Drawing
      size={size}
      label={label}
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--accent)"
      strokeWidth={2.5}
      strokeLinecap="round"
    >
      <path d="M2.5 19.5h19" />
      <path d="M6 19V5M18 19V5" />
      <path d="m6 8.5 4.8 5.5M18 8.5 13.2 14" />
    </Drawing>
  );
}
