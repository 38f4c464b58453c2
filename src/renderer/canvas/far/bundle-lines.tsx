import { type CSSProperties, useLayoutEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Picture } from '../../../model/layout/picture';
import { toPath } from '../../../model/layout/route/path';
import { useLivePicture } from '../flow/live';
import { Layer } from '../layer';
import type { ArrangedAt } from './arrangement';
import { routeBundles } from './bundle-routes';
import { bundlesOf } from './bundles';
import { follow, keepsSize } from './follow';
import { type Pill, placePills } from './pill-places';

interface Props {
  readonly doc: Diagram;
  readonly picture: Picture;
  readonly arrangedAt: ArrangedAt;
}

/** The wires of the map: those that leave a VPC, bundled, each bundle with the number of its wires. */
export function BundleLines({ doc, picture: still, arrangedAt }: Props) {
  const bundles = useMemo(() => bundlesOf(doc), [doc]);
  const blocks = useMemo(() => new Set(bundles.flatMap(({ from, to }) => [from, to])), [bundles]);
  const picture = useLivePicture(still, blocks);
  const routes = useMemo(() => routeBundles(doc, picture, bundles), [doc, picture, bundles]);
  const pills = useMemo((): readonly Pill[] => {
    const several = bundles.filter(({ count }) => count > 1);
    return several.map(({ id, words }) => ({ id, words, points: routes.get(id) ?? [] }));
  }, [bundles, routes]);
  return (
    <Layer>
      <svg ref={keepsSize} className="canvas-overlay canvas-bundles" aria-hidden="true">
        {bundles.map(({ id, count }) => (
          <path key={id} d={toPath(routes.get(id) ?? [], BEND)} style={sized({ '--wires': count })} />
        ))}
      </svg>
      <Pills pills={pills} arrangedAt={arrangedAt} />
    </Layer>
  );
}

interface PillsProps {
  readonly pills: readonly Pill[];
  readonly arrangedAt: ArrangedAt;
}

/** They look for places with each step of the zoom, past React. */
function Pills({ pills, arrangedAt }: PillsProps) {
  const elements = useRef(new Map<string, HTMLElement>());
  useLayoutEffect(
    () =>
      follow((far) => {
        const { solid, tabs } = arrangedAt(far);
        const places = placePills(pills, [...solid, ...tabs.boxes], far);
        for (const [id, { style }] of elements.current) {
          const at = places.get(id);
          style.visibility = at ? 'visible' : 'hidden';
          if (at) style.transform = `translate(${at.x}px, ${at.y}px) scale(${far}) translate(-50%, -50%)`;
        }
      }),
    [pills, arrangedAt],
  );
  return pills.map(({ id, words }) => (
    <span
      key={id}
      className="canvas-bundle-pill"
      ref={(element) => {
        if (element) elements.current.set(id, element);
        return () => void elements.current.delete(id);
      }}
    >
      {words}
    </span>
  ));
}

/** Wires bend by 6 on the screen; the map is about six times as far away as the drawing up close. */
const BEND = 36;

function sized(variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return { ...variables };
}
