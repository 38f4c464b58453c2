import type { DiagramNode, Place } from '../document/diagram';
import { rowsOf } from '../document/references';
import { kindOf } from '../kinds/registry';

/** Sizes of look.md section 3, in px at zoom 1. */
export const HEADER = 46;
/** Icon above label. */
export const UPRIGHT = 70;
export const ROW = 24;
export const CHIP_STRIP = 26;
export const TAB = 24;
export const PADDING = 12;
/** Air between a container's tab and what stands below it. */
export const BELOW_TAB = 8;
/** A folded container is one row of this height. */
export const FOLDED = 40;

/** Vertical centre of a row, from the top of its node. */
export function rowCentre(index: number): number {
  return HEADER + index * ROW + ROW / 2;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a node is drawn: containers as they are laid out, everything else by what it shows. */
export function sizeOfNode(node: DiagramNode, place: Place | undefined): Size {
  const { container } = kindOf(node.kind);
  if (container && place?.folded !== undefined) return { width: place.folded, height: FOLDED };
  if (container) return { width: place?.width ?? container.minWidth, height: place?.height ?? container.minHeight };
  return leafSize(node);
}

function leafSize(node: DiagramNode): Size {
  const kind = kindOf(node.kind);
  const width = kind.widthOf?.(node.props) ?? kind.width;
  if (kind.isUpright) return { width: width ?? UPRIGHT, height: UPRIGHT };
  const rows = kind.wiresFrom === 'rows' ? rowsOf(node).length : 0;
  const chips = showsChipStrip(node) ? CHIP_STRIP : 0;
  return { width: width ?? 112, height: HEADER + rows * ROW + chips };
}

/** A node with rows shows its security groups in a strip; a compact one names the first in its sub-label. */
export function showsChipStrip(node: DiagramNode): boolean {
  const groups = 'securityGroups' in node.props ? node.props.securityGroups : [];
  return kindOf(node.kind).wiresFrom === 'rows' && groups.length > 0;
}
