import { useMemo } from 'react';
import type { Diagram } from '../../model/document/diagram';
import { kindOf } from '../../model/kinds/registry';
import { union } from '../../model/layout/geometry';
import { pictureOf, routeSceneOf } from '../../model/layout/picture';
import { toPath } from '../../model/layout/route/path';
import { routeWires } from '../../model/layout/route/route-wires';
import { iconFor } from '../ui';

const MARGIN = 16;

/** A small picture of a diagram without words: containers, icons and wires, drawn from the diagram itself. */
export function StarterPicture({ doc }: { doc: Diagram }) {
  const { picture, routes } = useMemo(() => {
    const boxes = pictureOf(doc);
    return { picture: boxes, routes: routeWires(routeSceneOf(doc, boxes)) };
  }, [doc]);
  const all = union([...picture.boxes.values()]);
  const view = `${all.x - MARGIN} ${all.y - MARGIN} ${all.width + 2 * MARGIN} ${all.height + 2 * MARGIN}`;
  return (
    <svg className="starters-picture" viewBox={view} aria-hidden="true">
      {[...picture.boxes].map(([id, box]) => {
        const node = doc.nodes[id];
        const style = node && (kindOf(node.kind).containerStyle?.(node.props) ?? kindOf(node.kind).container?.style);
        return style && <rect key={id} {...box} rx={4} className={`starters-box starters-box-${style}`} />;
      })}
      {[...routes].map(([id, points]) => (
        <path key={id} d={toPath(points)} className="starters-wire" />
      ))}
      {[...picture.boxes].map(([id, box]) => {
        const node = doc.nodes[id];
        if (!node || kindOf(node.kind).container) return null;
        return <Block key={id} icon={kindOf(node.kind).icon} box={box} />;
      })}
    </svg>
  );
}

/** A resource as a block of its own size with its icon in the middle. */
function Block({ icon, box }: { icon: string; box: { x: number; y: number; width: number; height: number } }) {
  const drawn = iconFor(icon);
  const size = Math.min(box.height - 4, 72);
  const at = { x: box.x + (box.width - size) / 2, y: box.y + (box.height - size) / 2 };
  return (
    <>
      <rect {...box} rx={8} className="starters-block" />
      {drawn.kind === 'aws' && <image href={drawn.url} {...at} width={size} height={size} />}
      {drawn.kind === 'own' && (
        <svg {...at} width={size} height={size} viewBox="0 0 16 16" className="starters-glyph" aria-hidden="true">
          <drawn.Glyph size={16} />
        </svg>
      )}
    </>
  );
}
