import { type Box, bottom, overlaps, right } from '../../../model/layout/geometry';

/** The name of a container at a distance. Its frame is in px of the drawing, everything else in px on the screen. */
export interface Tab {
  readonly id: string;
  readonly frame: Box;
  readonly icon: number;
  /** Width of icon and name. */
  readonly name: number;
  /** Width of icon and the shortest that the name may be cut to. */
  readonly least: number;
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
  /** Width of icon and name: a name without room for all of it is cut in the middle. */
  readonly name: number;
}

export interface PlacedTabs {
  readonly places: ReadonlyMap<string, TabPlace>;
  /** What they cover, in px of the drawing. */
  readonly boxes: readonly Box[];
}

/** Air between the name and what is said of the contents. */
export const TAB_GAP = 8;
/** Parts of its width that a name is cut to in turn. */
const CUTS = [1, 0.8, 0.6, 0.4, 0];

/**
 * Places for the names of containers, so that they cover neither one another nor what is `solid`: at the corner, else
 * further along the top line; the numbers stand at the other end, else beside the name. A name with too little room is cut
 * in the middle, then its numbers go, and then what is solid must make way; a name is left to its tooltip only where other
 * names or a small frame leave no room. Outer containers come first. `far` is how many px of the drawing are one px on the
 * screen.
 */
export function placeTabs(tabs: readonly Tab[], solid: readonly Box[], far: number): PlacedTabs {
  const places = new Map<string, TabPlace>();
  const boxes: Box[] = [];
  for (const tab of tabs) {
    const band = bandOf(tab, far);
    const names = boxes.filter((box) => overlaps(box, band));
    const near = [...names, ...solid.filter((box) => overlaps(box, band))];
    const place = placeOf(tab, near, far) ?? placeOf(tab, names, far) ?? iconOf(tab, near, far);
    places.set(tab.id, place);
    boxes.push(...partsAt(tab, place, far));
  }
  return { places, boxes };
}

/** What a tab covers at a place. */
function partsAt({ frame, contents, height }: Tab, { x, y, shows, name }: TabPlace, far: number): Box[] {
  const part = (left: number, width: number) => ({
    x: left,
    y: frame.y + y * far,
    width: width * far,
    height: height * far,
  });
  const left = frame.x + x * far;
  if (shows === 'apart') return [part(left, name), part(right(frame) - contents * far, contents)];
  return [part(left, shows === 'beside' ? name + TAB_GAP + contents : name)];
}

/** The first way to show a name that has room: on the line where it is nearest to the corner. */
function placeOf(tab: Tab, near: readonly Box[], far: number): TabPlace | undefined {
  const room = tab.frame.width / far;
  const known = new Map<number, readonly Gap[]>();
  const gapsAt = (y: number) => {
    const gaps = known.get(y) ?? gapsOn(tab, y, near, far);
    known.set(y, gaps);
    return gaps;
  };
  for (const { lines, ...way } of waysOf(tab)) {
    if (neededBy(tab, way) > room) continue;
    let best: TabPlace | undefined;
    for (const y of lines) {
      const x = startIn(gapsAt(y), tab, way, room);
      if (x !== undefined && (best === undefined || x < best.x)) best = { ...way, x, y };
    }
    if (best) return best;
  }
  return undefined;
}

/** A free part of a line, from the left end of the frame in px on the screen. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What of a line is free, from left to right. */
function gapsOn({ frame, height }: Tab, y: number, near: readonly Box[], far: number): readonly Gap[] {
  const [top, end] = [frame.y + y * far, frame.y + (y + height) * far];
  const walls = near.filter((box) => box.y < end && top < bottom(box)).sort((a, b) => a.x - b.x);
  const gaps: Gap[] = [];
  let from = frame.x;
  for (const wall of [...walls, { ...frame, x: right(frame) }]) {
    if (wall.x > from)
      gaps.push({ from: (from - frame.x) / far, to: (Math.min(wall.x, right(frame)) - frame.x) / far });
    from = Math.max(from, right(wall));
  }
  return gaps;
}

/** Where a tab may begin on a line: as near to the corner as there is room. */
function startIn(gaps: readonly Gap[], { contents }: Tab, { shows, name }: Shown, room: number): number | undefined {
  const own = shows === 'beside' ? name + TAB_GAP + contents : name;
  const last = gaps.at(-1);
  if (shows === 'apart' && !(last && last.to >= room - HAIR && last.to - last.from >= contents)) return undefined;
  const end = shows === 'apart' ? room - contents - TAB_GAP : room;
  return gaps.find(({ from, to }) => Math.min(to, end) - from >= own - HAIR)?.from;
}

/** Sums of widths come out a hair too large now and then. */
const HAIR = 1e-6;

function neededBy({ contents }: Tab, { shows, name }: Shown): number {
  return shows === 'apart' || shows === 'beside' ? name + TAB_GAP + contents : name;
}

type Shown = Pick<TabPlace, 'shows' | 'name'>;

interface Way extends Shown {
  readonly lines: readonly number[];
}

/**
 * What is tried in turn: a name is rather cut a little than shown without its numbers, rather alone than cut to a few
 * letters, and rather that than inside among the contents.
 */
function waysOf({ name, least, contents, lines, deeper }: Tab): readonly Way[] {
  const widths = CUTS.map((part) => Math.max(least, name * part));
  const counted = (width: number): readonly Way[] => [
    { shows: 'apart', name: width, lines },
    { shows: 'beside', name: width, lines },
  ];
  const alone = (width: number): Way => ({ shows: 'name', name: width, lines });
  const inside = widths.map((width): Way => ({ shows: 'name', name: width, lines: deeper }));
  if (contents === 0) return [...widths.map(alone), ...inside];
  const [whole = least, most = least, ...others] = widths;
  const cutLittle = [...counted(whole), ...counted(most), alone(whole)];
  return [...cutLittle, ...others.flatMap(counted), ...widths.map(alone), ...inside];
}

/** The icon alone, at the corner when it has no room anywhere. */
function iconOf(tab: Tab, near: readonly Box[], far: number): TabPlace {
  const { icon, lines, frame } = tab;
  const way: Shown = { shows: 'icon', name: icon };
  for (const y of lines) {
    const x = startIn(gapsOn(tab, y, near, far), tab, way, frame.width / far);
    if (x !== undefined) return { ...way, x, y };
  }
  return { ...way, x: 0, y: lines[0] ?? 0 };
}

/** Everything a tab could meet. */
function bandOf({ frame, name, contents, height, lines, deeper }: Tab, far: number): Box {
  const all = [...lines, ...deeper];
  const [top, bottom] = [Math.min(...all) * far, (Math.max(...all) + height) * far];
  const width = Math.max(frame.width, (name + TAB_GAP + contents) * far);
  return { x: frame.x, y: frame.y + top, width, height: bottom - top };
}
