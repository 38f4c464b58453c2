import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { type DiagramFile, type DiagramNode, IN, OUT } from './diagram';
import { allRowsOf, referencesOf, rowsOf } from './references';

/** A place in a file that names something which is not there, or names it twice. */
export interface BrokenReference {
  readonly where: string;
  readonly problem: string;
}

type Nodes = ReadonlyMap<NodeId, DiagramNode>;

/** The first reference of a parsed file that leads nowhere, or undefined. What a schema cannot say is checked here. */
export function brokenReference(file: DiagramFile, maxDepth: number): BrokenReference | undefined {
  const nodes = new Map<NodeId, DiagramNode>();
  for (const [i, node] of file.nodes.entries()) {
    if (nodes.has(node.id)) return { where: `nodes[${i}].id`, problem: `two nodes have the id ${node.id}` };
    nodes.set(node.id, node as DiagramNode);
  }
  return (
    brokenTree(file, nodes, maxDepth) ??
    doubleLogicalId(file) ??
    doubleRow(nodes) ??
    brokenProps(nodes) ??
    brokenWire(file, nodes)
  );
}

function brokenTree(file: DiagramFile, nodes: Nodes, maxDepth: number): BrokenReference | undefined {
  // Told last: a node above a circle is nested without end, and the circle is what must be mended.
  let tooDeep: BrokenReference | undefined;
  for (const [i, node] of file.nodes.entries()) {
    if (node.parent === null) continue;
    const where = `nodes[${i}].parent`;
    const parent = nodes.get(node.parent);
    if (!parent) return { where, problem: `there is no node ${node.parent}` };
    if (!kindOf(parent.kind).container) return { where, problem: `${node.parent} cannot hold other nodes` };
    let depth = 0;
    for (let up: DiagramNode | undefined = parent; up; up = up.parent === null ? undefined : nodes.get(up.parent)) {
      if (up.id === node.id) return { where, problem: `${node.id} would contain itself` };
      if (++depth > maxDepth) {
        tooDeep ??= { where, problem: `containers are nested more than ${maxDepth} deep` };
        break;
      }
    }
  }
  return tooDeep;
}

function doubleLogicalId(file: DiagramFile): BrokenReference | undefined {
  const seen = new Set<string>();
  for (const [i, { logicalId }] of file.nodes.entries()) {
    const key = logicalId.toLowerCase();
    if (seen.has(key)) return { where: `nodes[${i}].logicalId`, problem: `two nodes have the logical id ${logicalId}` };
    seen.add(key);
  }
  return undefined;
}

function doubleRow(nodes: Nodes): BrokenReference | undefined {
  const seen = new Set<string>();
  for (const [i, node] of [...nodes.values()].entries()) {
    for (const { id } of allRowsOf(node)) {
      if (seen.has(id)) return { where: `nodes[${i}].props`, problem: `two rows have the id ${id}` };
      seen.add(id);
    }
  }
  return undefined;
}

/** A property that names a missing node, or a node of a kind it cannot name. */
function brokenProps(nodes: Nodes): BrokenReference | undefined {
  for (const [i, node] of [...nodes.values()].entries()) {
    for (const { path, to, kinds } of referencesOf(node)) {
      const where = `nodes[${i}].props.${path}`;
      const target = nodes.get(to);
      if (!target) return { where, problem: `there is no node ${to}` };
      if (!kinds.includes(target.kind)) return { where, problem: `${to} is of kind ${kindOf(target.kind).label}` };
    }
  }
  return undefined;
}

function brokenWire(file: DiagramFile, nodes: Nodes): BrokenReference | undefined {
  const seen = new Set<string>();
  for (const [i, wire] of file.wires.entries()) {
    if (seen.has(wire.id)) return { where: `wires[${i}].id`, problem: `two wires have the id ${wire.id}` };
    seen.add(wire.id);
    for (const end of ['from', 'to'] as const) {
      const { node: id, port } = wire[end];
      const node = nodes.get(id);
      if (!node) return { where: `wires[${i}].${end}.node`, problem: `there is no node ${id}` };
      const known = port === (end === 'from' ? OUT : IN) || rowsOf(node).some((row) => row.id === port);
      if (!known) return { where: `wires[${i}].${end}.port`, problem: `${id} has no port ${port}` };
    }
  }
  return undefined;
}
