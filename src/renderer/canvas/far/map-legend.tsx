import type { Diagram } from '../../../model/document/diagram';
import { activeTab, useApp } from '../../store/store';
import { useZoom } from '../../store/viewport';
import { detailAt } from './detail';
import { Legend } from './legend';

/** The legend of the active drawing while it is a map, for the folded panel below the canvas. */
export function MapLegend() {
  const tab = useApp(activeTab);
  const zoom = useZoom(tab?.id ?? '');
  return tab && detailAt(zoom) === 'map' ? <Legend doc={tab.editor.doc} /> : null;
}

/** The legend at the foot of the map, while the panel below is open and has no place for it. */
export function LegendOnMap({ doc }: { doc: Diagram }) {
  const isOpen = useApp(({ view }) => view.bottom !== null);
  return isOpen ? <Legend doc={doc} /> : null;
}
