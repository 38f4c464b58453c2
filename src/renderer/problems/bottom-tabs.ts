import type { BottomPanel } from '../store/store';
import type { Tab } from '../ui';

/** The tabs of the panel under the canvas, open or folded. */
export function bottomTabs(problems: number): readonly Tab<BottomPanel>[] {
  return [
    { id: 'problems', label: 'Problems', count: problems },
    { id: 'trace', label: 'Trace' },
    { id: 'template', label: 'Template' },
    { id: 'compare', label: 'Compare' },
  ];
}
