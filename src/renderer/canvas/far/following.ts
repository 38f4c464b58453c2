/** Puts elements where a computation of the whole drawing says, past React. */
export interface Following<Place> {
  /** Moves all to their new places; those without one stand where the style puts them. */
  set(places: ReadonlyMap<string, Place>): void;
  /** Keeps an element at its place until the returned function is called. */
  follow(id: string, element: HTMLElement): () => void;
}

/** One canvas is shown at a time, so one of each sort does for all. */
export function createFollowing<Place>(
  put: (element: HTMLElement, place: Place | undefined) => void,
  areSame: (a: Place, b: Place) => boolean,
): Following<Place> {
  const followers = new Map<string, HTMLElement>();
  let current: ReadonlyMap<string, Place> = new Map();
  return {
    set(places) {
      const before = current;
      current = places;
      for (const [id, element] of followers) {
        const [was, is] = [before.get(id), places.get(id)];
        if (was !== is && !(was && is && areSame(was, is))) put(element, is);
      }
    },
    follow(id, element) {
      followers.set(id, element);
      put(element, current.get(id));
      return () => {
        if (followers.get(id) === element) followers.delete(id);
      };
    },
  };
}

/** Sets CSS variables of an element; those without a value are taken away. */
export function setVariables(
  { style }: HTMLElement,
  variables: Readonly<Record<`--${string}`, string | undefined>>,
): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) style.removeProperty(name);
    else style.setProperty(name, value);
  }
}
