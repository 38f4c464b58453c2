import { TAB_GAP, type TabPlace } from './tab-places';

const followers = new Map<string, HTMLElement>();
let current: ReadonlyMap<string, TabPlace> = new Map();

/** Moves the tabs on the canvas to their places, past React; those without a place stand where the style puts them. */
export function setTabPlaces(places: ReadonlyMap<string, TabPlace>): void {
  const before = current;
  current = places;
  for (const [id, element] of followers) if (!samePlace(before.get(id), places.get(id))) put(element, places.get(id));
}

/** Keeps the tab of a container at its place until the returned function is called. */
export function followTab(id: string, element: HTMLElement): () => void {
  followers.set(id, element);
  put(element, current.get(id));
  return () => {
    if (followers.get(id) === element) followers.delete(id);
  };
}

function put({ style }: HTMLElement, place: TabPlace | undefined): void {
  const variables = {
    '--tab-x': place && `${place.x}px`,
    '--tab-y': place && `${place.y}px`,
    '--tab-gap': place?.shows === 'beside' ? `${TAB_GAP}px` : undefined,
    '--tab-contents': place?.shows === 'name' || place?.shows === 'icon' ? 'none' : undefined,
    '--tab-words': place?.shows === 'icon' ? 'none' : undefined,
  };
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) style.removeProperty(name);
    else style.setProperty(name, value);
  }
}

function samePlace(a: TabPlace | undefined, b: TabPlace | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.shows === b?.shows;
}
