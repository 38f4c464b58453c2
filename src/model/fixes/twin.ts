import { duplicate } from '../commands/duplicate';
import type { Diagram, NodeOf } from '../document/diagram';
import { OUT } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { type Edit, wire } from './edits';
import { moveInto } from './move';
import { subnetElsewhere } from './zones';

/** Adds a copy of an instance to a target group, in a subnet of another zone. */
export function twin(group: NodeId, like: NodeOf<'ec2'>, subnet: NodeOf<'subnet'>): Edit {
  return (draft, newId) => {
    const copies: NodeId[] = [];
    duplicate.run(draft, { ids: [like.id], copies }, newId);
    const [copy] = copies;
    const home = (draft as Diagram).nodes[subnet.id];
    if (!copy || home?.kind !== 'subnet') return;
    moveInto(copy, subnetElsewhere(draft, home, newId))(draft, newId);
    wire({ node: group, port: OUT }, copy)(draft, newId);
  };
}
