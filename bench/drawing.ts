import { pictureOf, routeSceneOf } from '../src/model/layout/picture';
import { rerouteWires, routeWires } from '../src/model/layout/route/route-wires';
import { generateDiagram } from './diagram';
import { type Row, timed, timedAsync } from './measure';
import { layoutOf, tidied } from './tidied';

/** Auto layout, routing all wires, and routing again what one instance touches, in this process. */
export async function measureDrawing(sizes: readonly number[], repeats: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await measureSize(size, repeats)));
  return rows;
}

async function measureSize(size: number, repeats: number): Promise<readonly Row[]> {
  const generated = generateDiagram(size);
  const layout = await timedAsync(() => layoutOf(generated), Math.min(repeats, 3));
  const doc = await tidied(generated);
  const scene = routeSceneOf(doc, pictureOf(doc));
  const routes = routeWires(scene);
  const instances = Object.values(doc.nodes).filter((node) => node.kind === 'ec2');
  const moved = new Set(instances.slice(0, 1).map(({ id }) => id));
  return [
    { what: 'tidy layout (ELK)', size, ...layout },
    { what: 'route every wire', size, ...timed(() => routeWires(scene), Math.min(repeats, 5)) },
    { what: 'route again while one node moves', size, ...timed(() => rerouteWires(scene, routes, moved), repeats) },
  ];
}
