import type { Diagram, DiagramNode } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import type { NodeId } from '../../../model/kinds/fields';
import { metaOf } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { type Cidr, cidrList, formatCidr } from '../../../model/lib/cidr';
import { nameOf } from '../references';

/** A block of addresses that belongs to a drawn VPC, subnet or network on premises. */
export interface Block {
  readonly cidr: Cidr;
  readonly owner: NodeId;
  readonly kind: string;
  /** `subnet private-a`, `VPC main`. */
  readonly name: string;
  /** The VPC it is part of, itself for a VPC. */
  readonly vpc: NodeId | undefined;
}

const CACHE = new WeakMap<Diagram, readonly Block[]>();

/** The blocks of everything drawn that holds addresses, networks before their parts. */
export function drawnBlocks({ graph, vpc }: Facts): readonly Block[] {
  const known = CACHE.get(graph.doc);
  if (known) return known;
  const blocks = graph.nodes
    .flatMap((node) => blocksOf(node, node.kind === 'vpc' ? node.id : vpc(node)?.id))
    .sort((a, b) => a.cidr.bits - b.cidr.bits || a.cidr.base - b.cidr.base);
  CACHE.set(graph.doc, blocks);
  return blocks;
}

function blocksOf(node: DiagramNode, vpc: NodeId | undefined): readonly Block[] {
  const { container, props, short } = kindOf(node.kind);
  if (!container) return [];
  const word = short === short.toUpperCase() ? short : short.toLowerCase();
  const values: Readonly<Record<string, unknown>> = node.props;
  return Object.entries(props.shape).flatMap(([key, schema]) =>
    metaOf(schema as Parameters<typeof metaOf>[0]).cidr
      ? cidrList(String(values[key])).map((cidr) => ({
          cidr,
          owner: node.id,
          kind: node.kind,
          name: `${word} ${nameOf(node)}`,
          vpc,
        }))
      : [],
  );
}

/** Blocks to choose from for a field of a node: everybody, then what is drawn, the node's own VPC first. */
export function blockSuggestions(facts: Facts, node: DiagramNode): Readonly<Record<string, string>> {
  const home = facts.vpc(node)?.id;
  const drawn = drawnBlocks(facts).filter(({ owner }) => owner !== node.id);
  const near = drawn.filter(({ vpc }) => vpc !== undefined && vpc === home);
  const far = drawn.filter((block) => !near.includes(block));
  const named: Record<string, string> = { '0.0.0.0/0': 'Everybody' };
  for (const { cidr, name } of [...near, ...far]) {
    const text = formatCidr(cidr);
    named[text] = named[text] === undefined ? name : `${named[text]}, ${name}`;
  }
  return named;
}
