import { ViewportPortal } from '@xyflow/react';
import { type CSSProperties, useMemo } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Picture } from '../../../model/layout/picture';
import { labelPoint, toPath } from '../../../model/layout/route/path';
import { routeBundles } from './bundle-routes';
import { bundlesOf } from './bundles';
import { keepsSize } from './follow';

/** The wires of the map: those that leave a VPC, bundled, each bundle with the number of its wires. */
export function BundleLines({ doc, picture }: { doc: Diagram; picture: Picture }) {
  const bundles = useMemo(() => bundlesOf(doc), [doc]);
  const routes = useMemo(() => routeBundles(doc, picture, bundles), [doc, picture, bundles]);
  return (
    <ViewportPortal>
      <svg ref={keepsSize} className="canvas-bundles" aria-hidden="true">
        {bundles.map(({ id, count }) => (
          <path key={id} d={toPath(routes.get(id) ?? [], BEND)} style={sized({ '--wires': count })} />
        ))}
      </svg>
      {bundles.map(({ id, count, words }) => {
        const { x, y, length, horizontal } = labelPoint(routes.get(id) ?? []);
        if (count < 2) return null;
        return (
          <span
            ref={keepsSize}
            key={id}
            className={`canvas-bundle-pill ${horizontal ? 'is-across' : 'is-down'}`}
            style={sized({ '--x': `${x}px`, '--y': `${y}px`, '--length': length })}
          >
            {words}
          </span>
        );
      })}
    </ViewportPortal>
  );
}

/** Wires bend by 6 on the screen; the map is about six times as far away as the drawing up close. */
const BEND = 36;

function sized(variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return { ...variables };
}
