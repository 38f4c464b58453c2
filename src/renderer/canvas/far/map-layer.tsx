import type { ComponentProps } from 'react';
import { BundleLines } from './bundle-lines';
import { MapSquares } from './map-squares';

/** What the map draws in place of nodes and wires: squares, and bundles between networks. */
export function MapLayer({ tabsAt, ...shown }: ComponentProps<typeof MapSquares> & ComponentProps<typeof BundleLines>) {
  return (
    <>
      <BundleLines doc={shown.doc} picture={shown.picture} tabsAt={tabsAt} />
      <MapSquares {...shown} />
    </>
  );
}
