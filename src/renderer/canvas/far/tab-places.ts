import { type Box, overlaps, right } from '../../../model/layout/geometry';

/** The name of a container at a distance. Its frame is in px of the drawing, everything else in px on the screen. */
export interface Tab {
  readonly id: string;
  readonly frame: Box;
  readonly icon: number;
  /** Width of icon and name. */
  readonly name: number;
  /** Width of what is said of the contents; 0 when nothing is. */
  readonly contents: number;
  readonly height: number;
  /** Distances from the top of the frame at which it may stand, best first. */
  readonly lines: readonly number[];
  /** Lines further inside, for a name that has no room at the top. */
  readonly deeper: readonly number[];
}

/** Where a tab stands, from the corner of its frame in px on the screen, and what of it there is room for. */
export interface TabPlace {
  readonly x: number;
  readonly y: number;
  /** Its name and the contents at the other end or beside the name, the name alone, or the icon alone. */
  readonly shows: 'apart' | 'beside' | 'name' | 'icon';
}

export interface PlacedTabs {
  readonly places: ReadonlyMap<string, TabPlace>;
  /** What they cover, in px of the drawing. */
  readonly boxes: readonly Box[];
}

/** Air between the name and what is said of the contents. */
export const TAB_GAP = 8;
const STEP = 8;

/**
 * Places for the names of containers, so that they cover neither one another nor what is `solid`: at the corner, else
 * further along the top line; the numbers stand at the other end, else beside the name, else nowhere. A name without any
 * room is left to its tooltip. Outer containers come first. `far` is how many px of the drawing are one px on the screen.
 */
export function placeTabs(tabs: readonly Tab[], solid: readonly Box[], far: number): PlacedTabs {
  const places = new Map<string, TabPlace>();
  const boxes: Box[] = [];
  for (const tab of tabs) {
    const near = [...solid, ...boxes].filter((box) => overlaps(box, bandOf(tab, far)));
    const place = placeOf(tab, near, far);
    places.set(tab.id, place);
    boxes.push(...partsAt(tab, place, far));
  }
  return { places, boxes };
}

/** What a tab covers at a place. */
function partsAt({ frame, icon, name, contents, height }: Tab, { x, y, shows }: TabPlace, far: number): Box[] {
  const part = (left: number, width: number) => ({
    x: left,
    y: frame.y + y * far,
    width: width * far,
    height: height * far,
  });
  const left = frame.x + x * far;
  if (shows === 'apart') return [part(left, name), part(right(frame) - contents * far, contents)];
  return [part(left, shows === 'beside' ? name + TAB_GAP + contents : shows === 'name' ? name : icon)];
}

function placeOf(tab: Tab, near: readonly Box[], far: number): TabPlace {
  const isFree = (place: TabPlace) => !partsAt(tab, place, far).some((part) => near.some((box) => overlaps(box, part)));
  const room = tab.frame.width / far;
  for (const { shows, lines, width } of waysOf(tab, room)) {
    for (let x = 0; x === 0 || x + width <= room; x += STEP) {
      const y = lines.find((line) => isFree({ x, y: line, shows }));
      if (y !== undefined) return { x, y, shows };
    }
  }
  return { x: 0, y: tab.lines[0] ?? 0, shows: 'icon' };
}

interface Way {
  readonly shows: TabPlace['shows'];
  readonly lines: readonly number[];
  readonly width: number;
}

/** What is tried in turn. */
function waysOf({ icon, name, contents, lines, deeper }: Tab, room: number): readonly Way[] {
  const all = name + TAB_GAP + contents;
  const withContents: readonly Way[] = [
    { shows: 'apart', lines, width: all },
    { shows: 'beside', lines, width: all },
  ];
  return [
    ...withContents.filter(({ shows }) => contents > 0 && (shows === 'beside' || all <= room)),
    { shows: 'name', lines, width: name },
    { shows: 'name', lines: deeper, width: name },
    { shows: 'icon', lines, width: icon },
  ];
}

/** Everything a tab could meet. */
function bandOf({ frame, name, contents, height, lines, deeper }: Tab, far: number): Box {
  const all = [...lines, ...deeper];
  const [top, bottom] = [Math.min(...all) * far, (Math.max(...all) + height) * far];
  const width = Math.max(frame.width, (name + TAB_GAP + contents) * far);
  return { x: frame.x, y: frame.y + top, width, height: bottom - top };
}
