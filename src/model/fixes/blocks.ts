import type { Diagram, NodeOf } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { type Cidr, contains, formatCidr, nextFree, parseCidr } from '../lib/cidr';
import { type Edit, fix, setProp } from './edits';
import { around, inside } from './places';
import type { QuickFix } from './quick-fix';
import { nodeName } from './words';

/** The next free block with a mask of `bits` for a subnet of a VPC; undefined when the VPC is full or has no block. */
export function freeBlock(doc: Diagram, subnet: NodeId, bits: number): string | undefined {
  const vpc = around(doc, subnet, 'vpc');
  const outer = vpc && parseCidr(vpc.props.cidr);
  if (!outer) return undefined;
  const taken = inside(doc, vpc.id, 'subnet').flatMap(({ id, props }) =>
    id === subnet ? [] : (parseCidr(props.cidr) ?? []),
  );
  const free = nextFree(outer, bits, taken);
  return free && formatCidr(free);
}

/** Gives a VPC another block; its subnets keep their place in it, and those that had none get the next free one. */
export function renumberVpc(vpc: NodeId, cidr: string): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[vpc];
    const to = parseCidr(cidr);
    if (node?.kind !== 'vpc' || !to) return;
    const from = parseCidr(node.props.cidr);
    setProp(vpc, 'cidr', cidr)(draft, newId);
    for (const subnet of inside(draft as Diagram, vpc, 'subnet')) {
      const block = parseCidr(subnet.props.cidr);
      if (block && contains(to, block)) continue;
      const moved = from && block && shifted(block, from, to);
      const next = moved ? formatCidr(moved) : freeBlock(draft as Diagram, subnet.id, bitsOf(subnet, to));
      if (next) setProp(subnet.id, 'cidr', next)(draft, newId);
    }
  };
}

/** The same place in another outer block, when it has room for it. */
function shifted(block: Cidr, from: Cidr, to: Cidr): Cidr | undefined {
  if (!contains(from, block)) return undefined;
  const moved = { base: to.base + (block.base - from.base), bits: block.bits };
  return contains(to, moved) ? moved : undefined;
}

function bitsOf({ props }: NodeOf<'subnet'>, outer: Cidr): number {
  const bits = parseCidr(props.cidr)?.bits ?? 24;
  return Math.min(28, Math.max(bits, outer.bits));
}

/** Offers the next free block for a subnet, of the first of these sizes that the VPC has room for. */
export function blockFixes(doc: Diagram, subnet: NodeOf<'subnet'>, ...masks: readonly number[]): readonly QuickFix[] {
  const block = masks.map((bits) => freeBlock(doc, subnet.id, bits)).find((each) => each !== undefined);
  if (block === undefined) return [];
  return [fix('next-free-block', `Give ${nodeName(subnet)} the block ${block}`, setProp(subnet.id, 'cidr', block))];
}
