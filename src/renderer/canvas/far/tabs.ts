import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { type Box, centreX, centreY } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import type { Detail } from './detail';
import type { Inside } from './inside';
import { edgeAt } from './squares';
import type { Tab } from './tab-places';

/** Sizes of a tab, as far.css draws it. */
interface Look {
  readonly icon: number;
  readonly letter: number;
  readonly height: number;
  readonly lines: readonly number[];
  readonly deeper: readonly number[];
}

const MIDDLE: Look = { icon: 16, letter: 6.2, height: 12, lines: [0, -6, -12], deeper: [] };
const MAP: Look = { icon: 20, letter: 7.2, height: 16, lines: [2, -8, -16], deeper: [12, 24, 36, 48] };
const ACCOUNT: Look = { icon: 24, letter: 8.4, height: 20, lines: [-22, -42], deeper: [] };
/** Width of a digit, and of the sign of the worst finding with its number. */
const DIGIT = 7;
const SIGN = 34;

/** The tabs of a level, outer containers first. A folded container is a row with words of its own. */
export function tabsOf(
  doc: Diagram,
  picture: Picture,
  inside: ReadonlyMap<NodeId, Inside>,
  detail: Exclude<Detail, 'full'>,
): readonly Tab[] {
  const shown = Object.values(doc.nodes).filter((node) => hasTab(doc, node, detail));
  return shown
    .flatMap((node): readonly Tab[] => {
      const frame = picture.boxes.get(node.id);
      if (!frame) return [];
      const isAccount = kindOf(node.kind).container?.style === 'account';
      const { letter, ...look } = detail === 'middle' ? MIDDLE : isAccount ? ACCOUNT : MAP;
      const contents = detail === 'map' ? contentsWidth(inside.get(node.id), isAccount) : 0;
      return [{ id: node.id, frame, ...look, name: look.icon + 8 + node.label.length * letter, contents }];
    })
    .sort((a, b) => area(b.frame) - area(a.frame));
}

/** On the map only what frames networks keeps its name. */
function hasTab(doc: Diagram, node: DiagramNode, detail: Detail): boolean {
  const style = kindOf(node.kind).container?.style;
  if (style === undefined || isFolded(doc, node.id)) return false;
  return detail === 'middle' || ['account', 'region', 'vpc', 'onPremises'].includes(style);
}

function contentsWidth(inside: Inside | undefined, inWords: boolean): number {
  const words = inWords ? 10 : 0;
  return (String(inside?.count ?? 0).length + words) * DIGIT + (inside?.worst ? SIGN : 0) + 8;
}

/** What the names of a level must not cover: nodes, drawn as boxes or as squares with their rings, and folded containers. */
export function solidAt(
  doc: Diagram,
  picture: Picture,
  detail: Exclude<Detail, 'full'>,
): (far: number) => readonly Box[] {
  const boxes = [...picture.boxes].flatMap(([id, box]) =>
    kindOf(doc.nodes[id]?.kind ?? 'client').container && !isFolded(doc, id) ? [] : [box],
  );
  if (detail === 'middle') return () => boxes;
  return (far) => {
    const edge = edgeAt(far) * 1.5;
    return boxes.map((box) => ({ x: centreX(box) - edge / 2, y: centreY(box) - edge / 2, width: edge, height: edge }));
  };
}

function area({ width, height }: Box): number {
  return width * height;
}
