import type { ReactNode } from 'react';
import { classes } from './classes';
import type { Glyph } from './icons/glyph';
import './chip.css';

export interface ChipProps {
  readonly icon?: Glyph | undefined;
  readonly children: ReactNode;
  /** Makes the chip a button. */
  readonly onClick?: (() => void) | undefined;
  readonly title?: string | undefined;
}

/** A small named thing: glyph 11, name 11/500, 18 high. */
export function Chip({ icon: Icon, children, onClick, title }: ChipProps) {
  const content = (
    <>
      {Icon && <Icon size={11} />}
      <span className="ui-chip-name">{children}</span>
    </>
  );
  if (!onClick) {
    return (
      <span className="ui-chip" title={title}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" className="ui-chip ui-chip-button" title={title} onClick={onClick}>
      {content}
    </button>
  );
}

export interface PillProps {
  /** `ok` and `error` stand beside the pointer and on the canvas; neutral counts. */
  readonly tone?: 'neutral' | 'accent' | 'ok' | 'warning' | 'error' | undefined;
  readonly icon?: ReactNode | undefined;
  readonly children: ReactNode;
}

/** A count or two words in a rounded box, 16 high without an icon. */
export function Pill({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className={classes('ui-pill', `ui-pill-${tone}`, icon !== undefined && 'ui-pill-tall')}>
      {icon}
      {children}
    </span>
  );
}
