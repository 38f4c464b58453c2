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
      <path d="M5 19V6M19 19V6" />
      <path d="m5 9.5 5.5 5.25M19 9.5l-5.5 5.25" />
    </Drawing>
  );
}
