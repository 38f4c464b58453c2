import { useLayoutEffect, useMemo } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Findings } from '../../../model/findings/validate';
import type { Picture } from '../../../model/layout/picture';
import type { Detail } from './detail';
import { follow } from './follow';
import { setTabPlaces } from './follow-tabs';
import { insideOf } from './inside';
import { type PlacedTabs, placeTabs } from './tab-places';
import { solidAt, tabsOf } from './tabs';

/** The names of containers at a distance, each time the zoom changes. */
export type TabsAt = (far: number) => PlacedTabs;

/** At a distance names are larger than the room above what they name: they look for places with each step of the zoom. */
export function useTabs(doc: Diagram, picture: Picture, findings: Findings, detail: Detail): TabsAt | null {
  const tabsAt = useMemo(() => {
    if (detail === 'full') return null;
    const tabs = tabsOf(doc, picture, insideOf(doc, findings), detail);
    const solid = solidAt(doc, picture, detail);
    return remembering((far) => placeTabs(tabs, solid(far), far));
  }, [doc, picture, findings, detail]);
  useLayoutEffect(() => {
    if (!tabsAt) return setTabPlaces(new Map());
    return follow((far) => setTabPlaces(tabsAt(far).places));
  }, [tabsAt]);
  return tabsAt;
}

/** Several ask for the same distance in turn. */
function remembering(placed: TabsAt): TabsAt {
  let last: { readonly far: number; readonly tabs: PlacedTabs } | undefined;
  return (far) => {
    if (last?.far !== far) last = { far, tabs: placed(far) };
    return last.tabs;
  };
}
