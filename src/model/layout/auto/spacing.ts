/** Between nodes in a row. */
export const NODE_GAP = 32;
/** Between rows of nodes, and between a lane and the containers below it. */
export const ROW_GAP = 32;
/** Between zones or subnets stacked as bands. */
export const BAND_GAP = 12;
/** Between accounts, Regions or VPCs, so that wires fit between them. */
export const BLOCK_GAP = 32;
/** The size of a shadow. */
export const SHADOW = { width: 124, height: 40 } as const;
/** Room a spanning node needs for itself: its shadow and air on both sides. */
export const SPAN_WIDTH = SHADOW.width + 16;
/** Air on both sides of a tie. */
export const TIE_AIR = 12;
/** Air left of a shadow, and right of it, where the trunk of the next column runs. */
export const BEFORE_SHADOW = 16;
export const AFTER_SHADOW = 36;
/** How far a column of targets begins left of the node that feeds it. */
export const TARGET_LEAD = 8;
/** A lane is not moved further than this to stand below its feeder. */
export const MOST_SHIFT = 480;
/** How wide a container's tab label is taken to be: wires from above should fall right of it. */
export const TAB_WIDTH = 200;
