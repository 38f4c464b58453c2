import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import './section.css';

export interface SectionProps {
  readonly title: string;
  /** At the right end of the header: an IconButton, a link. */
  readonly action?: ReactNode | undefined;
  /** `panel` for the inspector, `list` for a heading over a list of rows. */
  readonly variant?: 'panel' | 'list' | undefined;
  readonly children: ReactNode;
}

/** A titled part of a panel, and a region for screen readers. */
export function Section({ title, action, variant = 'panel', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes('ui-section', `ui-section-${variant}`)}>
      <header className="ui-section-header">
        <h3 id={id}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}
