import type { ComponentProps } from 'react';
import { classes } from './classes';
import type { Glyph } from './icons/glyph';
import { Tooltip, type TooltipSide } from './tooltip';
import './button.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: Glyph;
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  /** A toggle that is on. */
  readonly pressed?: boolean | undefined;
  readonly size?: 'control' | 'small' | undefined;
  readonly tooltipSide?: TooltipSide | undefined;
}

/** A square button with a glyph of 16 px; its name shows as a tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, shortcut, pressed, size = 'control', tooltipSide = 'bottom', className, ...rest } = props;
  return (
    <Tooltip content={label} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        className={classes('ui-icon-button', size === 'small' && 'ui-icon-button-small', className)}
        {...rest}
      >
        <Icon size={size === 'small' ? 12 : 16} />
      </button>
    </Tooltip>
  );
}
