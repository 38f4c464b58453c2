import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import type { Box } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import type { Detail } from './detail';
import type { Inside } from './inside';
import type { Tab } from './tab-places';
import { textWidth } from './text-width';

/** Sizes of a tab, as far.css draws it. */
interface Look {
  readonly icon: number;
  readonly fontSize: number;
  readonly height: number;
  readonly lines: readonly number[];
  readonly deeper: readonly number[];
}

const MIDDLE: Look = { icon: 16, fontSize: 11, height: 16, lines: [0, -8, 8, -16], deeper: [] };
const MAP: Look = { icon: 16, fontSize: 12, height: 16, lines: [2, -8, 12, 18, -16], deeper: [24, 36, 48] };
const ACCOUNT: Look = { icon: 20, fontSize: 14, height: 20, lines: [0], deeper: [] };
/** Air between icon and name, and on the patch around the name. */
const AIR = 13;
/** What is left of a name that is cut as far as it may be, about. */
const SHORTEST = 'a…b-prod';
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
      const { fontSize, ...look } = detail === 'middle' ? MIDDLE : isAccount ? ACCOUNT : MAP;
      const contents = detail === 'map' ? contentsWidth(inside.get(node.id), isAccount) : 0;
      const widthOf = (words: string) => look.icon + AIR + textWidth(words, fontSize);
      const name = widthOf(node.label);
      return [{ id: node.id, frame, ...look, name, least: Math.min(name, widthOf(SHORTEST)), contents }];
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

function area({ width, height }: Box): number {
  return width * height;
}
