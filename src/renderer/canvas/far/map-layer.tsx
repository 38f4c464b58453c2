import type { ComponentProps } from 'react';
import { BundleLines } from './bundle-lines';
import { MapSquares } from './map-squares';

/** What the map draws in place of nodes and wires: squares, and bundles between networks. */
export function MapLayer(shown: ComponentProps<typeof MapSquares>) {
  return (
    <>
      <BundleLines doc={shown.doc} picture={shown.picture} arrangedAt={shown.arrangedAt} />
      <MapSquares {...shown} />
    </>
  );
}
