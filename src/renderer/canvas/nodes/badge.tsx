import { SeverityIcon } from '../../ui';
import type { Badge } from '../flow/data';

const NOUNS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The worst finding, on the top right corner of a node: never over its text. */
export function NodeBadge({ badge }: { badge: Badge }) {
  const noun = NOUNS[badge.severity];
  const label = badge.count === 1 ? `1 ${noun}` : `${badge.count} findings, the worst: ${noun}`;
  return (
    <span className={`canvas-badge canvas-badge-${badge.severity}`} role="img" aria-label={label} title={label}>
      <SeverityIcon severity={badge.severity} size={16} />
    </span>
  );
}
