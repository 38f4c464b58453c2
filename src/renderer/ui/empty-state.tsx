import type { ReactNode } from 'react';
import type { Glyph } from './icons/glyph';
import './empty-state.css';

export interface EmptyStateProps {
  readonly icon?: Glyph | undefined;
  readonly title: string;
  /** What to do about it, in one line. */
  readonly children?: ReactNode | undefined;
  readonly action?: ReactNode | undefined;
}

/** What stands where a list has nothing to show. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {Icon && <Icon size={20} />}
      <p className="ui-empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
