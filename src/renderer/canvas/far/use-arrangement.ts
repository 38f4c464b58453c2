import { useLayoutEffect, useMemo } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Findings } from '../../../model/findings/validate';
import type { Picture } from '../../../model/layout/picture';
import { type ArrangedAt, type Arrangement, arranged } from './arrangement';
import type { Detail } from './detail';
import { follow } from './follow';
import { cards } from './follow-cards';
import { tabs } from './follow-tabs';

/** At a distance names and squares are larger than what they stand for: they look for places with each step of the zoom. */
export function useArrangement(doc: Diagram, picture: Picture, findings: Findings, detail: Detail): ArrangedAt | null {
  const arrangedAt = useMemo(
    () => (detail === 'full' ? null : arranged(doc, picture, findings, detail)),
    [doc, picture, findings, detail],
  );
  useLayoutEffect(() => {
    const put = (arrangement?: Arrangement) => {
      tabs.set(arrangement?.tabs.places ?? new Map());
      cards.set(arrangement?.cards ?? new Map());
    };
    return arrangedAt ? follow((far) => put(arrangedAt(far))) : put();
  }, [arrangedAt]);
  return arrangedAt;
}
