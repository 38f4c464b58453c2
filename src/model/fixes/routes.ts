import type { Draft } from 'immer';
import { addRow, setProp, setRowField } from '../commands/edit-node';
import type { Diagram, NodeOf } from '../document/diagram';
import type { NewId } from '../history/history';
import type { NodeId } from '../kinds/fields';
import type { Edit } from './edits';
import { addNode } from './insert';
import { around, inside } from './places';

const ANYWHERE = '0.0.0.0/0';

/** Sends 0.0.0.0/0 of a subnet to the internet gateway of its VPC; gateway and route table are made where they are missing. */
export function routeToInternet(subnet: NodeId): Edit {
  return (draft, newId) => {
    const vpc = around(draft as Diagram, subnet, 'vpc');
    if (!vpc) return;
    const gateway = gatewayOf(draft, vpc.id, newId);
    addRoute(subnet, ANYWHERE, gateway)(draft, newId);
  };
}

/**
 * Sends a destination of a subnet to a target. A route table that other subnets share keeps its routes: the subnet gets a
 * copy of its own, unless all of them ask for the same.
 */
export function addRoute(subnet: NodeId, destination: string, target: NodeId): Edit {
  return (draft, newId) => {
    const table = ownTable(draft, subnet, newId);
    const node = (draft as Diagram).nodes[table];
    if (node?.kind !== 'routeTable') return;
    const known = node.props.routes.find((route) => route.destination.trim() === destination);
    if (known) setRowField.run(draft, { id: table, row: known.id, field: 'target', value: target }, newId);
    else addRow.run(draft, { id: table, list: 'routes', values: { destination, target } }, newId);
  };
}

/** Gives a VPC an internet gateway, unless it has one. */
export function addGateway(vpc: NodeId): Edit {
  return (draft, newId) => void gatewayOf(draft, vpc, newId);
}

/** The internet gateway of a VPC, or a new one. */
export function gatewayOf(draft: Draft<Diagram>, vpc: NodeId, newId: NewId): NodeId {
  const [gateway] = inside(draft as Diagram, vpc, 'internetGateway');
  return gateway?.id ?? addNode(draft, { kind: 'internetGateway', onto: vpc }, newId);
}

/** The route table that only subnets of the same access use; a new one when there is none. */
function ownTable(draft: Draft<Diagram>, subnet: NodeId, newId: NewId): NodeId {
  const doc = draft as Diagram;
  const node = doc.nodes[subnet];
  if (node?.kind !== 'subnet') throw new Error(`${subnet} is no subnet`);
  const vpc = around(doc, subnet, 'vpc');
  const table = node.props.routeTable === null ? undefined : doc.nodes[node.props.routeTable];
  const isOwn = table?.kind === 'routeTable' && table.parent === vpc?.id;
  if (isOwn && usersOf(doc, table.id).every((user) => user.props.access === node.props.access)) return table.id;
  const copy = addNode(draft, { kind: 'routeTable', onto: vpc?.id ?? null, stem: `${node.label}-rt` }, newId);
  if (isOwn) {
    for (const { id: _id, ...route } of table.props.routes)
      addRow.run(draft, { id: copy, list: 'routes', values: route }, newId);
  }
  setProp.run(draft, { id: subnet, prop: 'routeTable', value: copy }, newId);
  return copy;
}

function usersOf(doc: Diagram, table: NodeId): readonly NodeOf<'subnet'>[] {
  return inside(doc, null, 'subnet').filter(({ props }) => props.routeTable === table);
}
