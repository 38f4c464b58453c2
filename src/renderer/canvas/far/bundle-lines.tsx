import { ViewportPortal } from '@xyflow/react';
import { type CSSProperties, useLayoutEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Picture } from '../../../model/layout/picture';
import { toPath } from '../../../model/layout/route/path';
import { routeBundles } from './bundle-routes';
import { bundlesOf } from './bundles';
import { follow, keepsSize } from './follow';
import { type Pill, placePills } from './pill-places';
import { solidAt } from './tabs';
import type { TabsAt } from './use-tabs';

interface Props {
  readonly doc: Diagram;
  readonly picture: Picture;
  readonly tabsAt: TabsAt;
}

/** The wires of the map: those that leave a VPC, bundled, each bundle with the number of its wires. */
export function BundleLines({ doc, picture, tabsAt }: Props) {
  const bundles = useMemo(() => bundlesOf(doc), [doc]);
  const routes = useMemo(() => routeBundles(doc, picture, bundles), [doc, picture, bundles]);
  const pills = useMemo((): readonly Pill[] => {
    const several = bundles.filter(({ count }) => count > 1);
    return several.map(({ id, words }) => ({ id, words, points: routes.get(id) ?? [] }));
  }, [bundles, routes]);
  const solid = useMemo(() => solidAt(doc, picture, 'map'), [doc, picture]);
  return (
    <ViewportPortal>
      <svg ref={keepsSize} className="canvas-overlay canvas-bundles" aria-hidden="true">
        {bundles.map(({ id, count }) => (
          <path key={id} d={toPath(routes.get(id) ?? [], BEND)} style={sized({ '--wires': count })} />
        ))}
      </svg>
      <Pills pills={pills} tabsAt={tabsAt} solid={solid} />
    </ViewportPortal>
  );
}

interface PillsProps {
  readonly pills: readonly Pill[];
  readonly tabsAt: TabsAt;
  readonly solid: ReturnType<typeof solidAt>;
}

/** They look for places with each step of the zoom, past React. */
function Pills({ pills, tabsAt, solid }: PillsProps) {
  const elements = useRef(new Map<string, HTMLElement>());
  useLayoutEffect(
    () =>
      follow((far) => {
        const places = placePills(pills, [...solid(far), ...tabsAt(far).boxes], far);
        for (const [id, { style }] of elements.current) {
          const at = places.get(id);
          style.visibility = at ? 'visible' : 'hidden';
          if (at) style.transform = `translate(${at.x}px, ${at.y}px) scale(${far}) translate(-50%, -50%)`;
        }
      }),
    [pills, tabsAt, solid],
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
