/** How much of the drawing is shown: everything, icons with labels, or a map of squares (look.md, level of detail). */
export type Detail = 'full' | 'middle' | 'map';

/** The level of detail at a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'full';
  return zoom >= 0.3 ? 'middle' : 'map';
}

/** How many px of the drawing are one px on the screen, where words are kept legible; up close nothing is scaled. */
export function farAt(zoom: number): number {
  return detailAt(zoom) === 'full' ? 1 : 1 / zoom;
}
