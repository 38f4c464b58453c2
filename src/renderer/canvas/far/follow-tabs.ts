import { createFollowing, setVariables } from './following';
import { TAB_GAP, type TabPlace } from './tab-places';

/** The tabs on the canvas, at the places that were found for them. */
export const tabs = createFollowing<TabPlace>(
  (tab, place) =>
    setVariables(tab, {
      '--tab-x': place && `${place.x}px`,
      '--tab-y': place && `${place.y}px`,
      '--tab-name-width': place && `${place.name}px`,
      '--tab-gap': place?.shows === 'beside' ? `${TAB_GAP}px` : undefined,
      '--tab-contents': place?.shows === 'name' || place?.shows === 'icon' ? 'none' : undefined,
      '--tab-words': place?.shows === 'icon' ? 'none' : undefined,
    }),
  (a, b) => a.x === b.x && a.y === b.y && a.shows === b.shows && a.name === b.name,
);
