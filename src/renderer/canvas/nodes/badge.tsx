import { SeverityIcon } from '../../ui';
import type { Badge } from '../flow/data';

/** The worst finding, on the top right corner of a node: never over its text. */
export function NodeBadge({ badge }: { badge: Badge }) {
  const noun = badge.severity === 'error' ? 'error' : badge.severity === 'warning' ? 'warning' : 'note';
  const label = badge.count === 1 ? `1 ${noun}` : `${badge.count} findings, the worst is an ${noun}`;
  return (
    <span className={`canvas-badge canvas-badge-${badge.severity}`} role="img" aria-label={label} title={label}>
      <SeverityIcon severity={badge.severity} size={16} />
    </span>
  );
}
