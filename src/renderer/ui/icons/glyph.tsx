import type { ReactElement, ReactNode, SVGProps } from 'react';

export interface GlyphProps {
  /** Edge length in px; 16 is the grid the glyphs are drawn on. */
  readonly size?: number | undefined;
  /** Says what the glyph means where no text beside it does; without one it is decoration. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
}

/** One of our own line drawings, in the colour of the text around it. */
export type Glyph = (props: GlyphProps) => ReactElement;

interface DrawingProps extends SVGProps<SVGSVGElement> {
  readonly size: number;
  readonly label: string | undefined;
}

/** A square svg that tells a screen reader its name, or nothing at all. */
export function Drawing({ size, label, children, ...rest }: DrawingProps) {
  return (
    <svg
      width={size}
      height={size}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      {...rest}
    >
      {children}
    </svg>
  );
}

/** A glyph from its strokes on a 16 grid: line 1.5, round ends, no fill. */
export function strokes(drawing: ReactNode): Glyph {
  return function StrokedGlyph({ size = 16, label, className }) {
    return (
      <Drawing
        size={size}
        label={label}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={className}
      >
        {drawing}
      </Drawing>
    );
  };
}
