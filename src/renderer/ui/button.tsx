import type { ComponentProps } from 'react';
import { classes } from './classes';
import type { Glyph } from './icons/glyph';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `filled` at most once in a view; `link` reads as text in the accent colour. */
  readonly variant?: 'outline' | 'filled' | 'ghost' | 'link' | 'danger' | undefined;
  readonly size?: 'control' | 'large' | undefined;
  readonly icon?: Glyph | undefined;
  /** A toggle that is on. */
  readonly pressed?: boolean | undefined;
  /** Shown at the right end, in words: `Ctrl+N`. */
  readonly shortcut?: string | undefined;
}

/** A button with words. Passes everything else, the ref included, to the native button. */
export function Button(props: ButtonProps) {
  const { variant = 'outline', size = 'control', icon: Icon, pressed, shortcut, className, children, ...rest } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classes('ui-button', `ui-button-${variant}`, size === 'large' && 'ui-button-large', className)}
      {...rest}
    >
      {Icon && <Icon />}
      <span className="ui-button-label">{children}</span>
      {shortcut && <span className="ui-button-shortcut">{shortcut}</span>}
    </button>
  );
}
