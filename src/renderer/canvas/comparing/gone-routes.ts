import type { Diagram, Wire } from '../../../model/document/diagram';
import { type Picture, routeSceneOf } from '../../../model/layout/picture';
import { routeWires } from '../../../model/layout/route/route-wires';
import type { Routes } from '../../../model/layout/route/scene';

/** Where wires that are gone would run now. One that has lost an end as well has no way any more: the node says it. */
export function goneRoutes(doc: Diagram, picture: Picture, gone: readonly Wire[]): Routes {
  const there = gone.filter(({ from, to }) => doc.nodes[from.node] && doc.nodes[to.node]);
  if (there.length === 0) return new Map();
  const wires = Object.fromEntries(there.map((wire) => [wire.id, wire]));
  return routeWires(routeSceneOf({ ...doc, wires }, picture));
}
