import type { Diagram } from '../../src/model/document/diagram';
import type { NodeId } from '../../src/model/kinds/fields';
import type { StackSet } from '../../src/model/template/template';

/** Whether stacks name accounts that have no number in the drawing: read again, those get the ones they are deployed to. */
export function lacksAccount({ nodes, wires }: Diagram, { stacks }: StackSet): boolean {
  if (stacks.length < 2 || stacks.every(({ account }) => account !== undefined)) return false;
  const isGateway = (id: NodeId) => nodes[id]?.kind === 'transitGateway';
  const joins = Object.values(wires).some(({ from, to }) => isGateway(from.node) && isGateway(to.node));
  const asks = stacks.some(({ parameters }) =>
    parameters.some(({ description }) => /^Account ID of/.test(description)),
  );
  return asks || joins || Object.values(nodes).some(({ kind }) => kind === 'peering');
}
