import type { Diagram, Wire } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import type { Findings } from '../../../model/findings/validate';
import { kindOf } from '../../../model/kinds/registry';
import type { Box, Point } from '../../../model/layout/geometry';
import { type Label, placeLabels } from '../../../model/layout/labels';
import { obstaclesOf } from '../../../model/layout/picture';
import type { Drawn } from '../../../model/layout/preview';
import { wireWords } from './wire-words';

/** What is written on a wire, and where its middle is. */
export interface WireLabel extends Point {
  readonly text: string;
}

interface Words extends Label {
  readonly text: string;
}

/** Longer words are cut; the tooltip has them whole. */
const WIDEST = 224;
/** Inter at 11/500 is about this wide for each letter, and a label has this much air at each side. */
const LETTER = 6;
const SIDE = 4;
const HEIGHT = 16;

/** The labels of all wires, by wire: codes of those that AWS would refuse come first, then what no row says. */
export function wireLabels(
  doc: Diagram,
  facts: Facts,
  findings: Findings,
  { picture, routes }: Drawn,
): ReadonlyMap<string, WireLabel> {
  const words = wordsOf(doc, facts);
  const labels = Object.values(doc.wires).flatMap((wire): readonly Words[] => {
    const points = routes.get(wire.id);
    const isDraft = findings.drafts.has(wire.id);
    const text = isDraft ? codeOf(wire, findings) : (words.get(wire.id) ?? '');
    if (text === '' || !points || points.length < 2) return [];
    return [{ id: wire.id, text, points, ...sizeOf(text, isDraft), ...(isDraft ? { isNeeded: true } : {}) }];
  });
  if (labels.length === 0) return new Map();
  const first = labels.filter(({ isNeeded }) => isNeeded);
  const places = placeLabels([...first, ...labels.filter(({ isNeeded }) => !isNeeded)], {
    boxes: obstaclesOf(doc, picture).map(({ box }) => box),
    lines: [...routes.values(), ...bordersIn(doc, picture)],
  });
  return new Map(
    labels.flatMap(({ id, text }) => {
      const at = places.get(id);
      return at ? [[id, { ...at, text }] as const] : [];
    }),
  );
}

/** Words on a wire that follows what is dragged: they go with it, and look for a free place after the drop. */
export function labelAlong(points: readonly Point[], { text }: WireLabel, isDraft: boolean): WireLabel | null {
  const label = { id: text, points, ...sizeOf(text, isDraft) };
  const at = placeLabels([label], { boxes: [], lines: [] }).get(text);
  return at ? { ...at, text } : null;
}

function sizeOf(text: string, isDraft: boolean): Pick<Label, 'width' | 'height'> {
  return { width: Math.min(text.length * LETTER + (isDraft ? 3 : 2) * SIDE, WIDEST), height: HEIGHT };
}

const WORDS = new WeakMap<Diagram, ReadonlyMap<string, string>>();

/** The words of all wires, computed once for each version of a document: places change with findings as well. */
function wordsOf(doc: Diagram, facts: Facts): ReadonlyMap<string, string> {
  const known = WORDS.get(doc);
  if (known) return known;
  const words = new Map(Object.values(doc.wires).map((wire) => [wire.id as string, wireWords(facts, wire)]));
  WORDS.set(doc, words);
  return words;
}

/** The rule that refuses a wire. */
function codeOf({ id }: Wire, findings: Findings): string {
  return findings.byWire.get(id)?.find(({ severity }) => severity !== 'info')?.rule ?? '';
}

function bordersIn(doc: Diagram, { boxes }: Drawn['picture']): readonly (readonly Point[])[] {
  const containers = [...boxes].filter(([id]) => kindOf(doc.nodes[id]?.kind ?? 'client').container);
  return containers.map(([, box]) => outline(box));
}

function outline({ x, y, width, height }: Box): readonly Point[] {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x, y },
  ];
}
