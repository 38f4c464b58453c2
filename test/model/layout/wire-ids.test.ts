import { expect, it } from 'vitest';
import type { Diagram, Wire } from '../../../src/model/document/diagram';
import { WireId } from '../../../src/model/kinds/fields';
import { pictureOf, routeSceneOf } from '../../../src/model/layout/picture';
import { routeWires } from '../../../src/model/layout/route/route-wires';
import { starters } from '../../support/starters';

/** The same drawing with other ids of wires, in another order. */
function withOtherIds(doc: Diagram): Diagram {
  const wires = Object.values(doc.wires)
    .reverse()
    .map((wire, i): Wire => ({ ...wire, id: WireId.parse(`w_other${String(i).padStart(3, '0')}`) }));
  return { ...doc, wires: Object.fromEntries(wires.map((wire) => [wire.id, wire])) };
}

function drawnBy(doc: Diagram): readonly string[] {
  const routes = routeWires(routeSceneOf(doc, pictureOf(doc)));
  return [...routes.values()].map((points) => JSON.stringify(points));
}

it.each(starters)('draws the wires of $name the same whatever their ids', ({ doc }) => {
  expect(drawnBy(withOtherIds(doc))).toEqual(drawnBy(doc));
});
