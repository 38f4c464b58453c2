import { z } from 'zod';
import { externalOf } from '../kinds/external';
import { metaOf, type NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sameData } from '../lib/same-data';
import { type Diagram, type DiagramNode, NodeSchema } from './diagram';
import { idsIn } from './mentioned-ids';
import { rowLists } from './references';

/** What somebody changed that no template says, each with what it was when it was imported. */
export const OnlyDrawnSchema = z.strictObject({
  label: z.tuple([z.string(), z.string()]).optional(),
  props: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).optional(),
});
export type OnlyDrawn = z.infer<typeof OnlyDrawnSchema>;

type Props = Readonly<Record<string, unknown>>;

/**
 * Whether the drawing alone has a property: what is planned, what stands around resources without being one, and of what
 * exists already everything but its id.
 */
export function isOnlyDrawn(node: DiagramNode, property: string): boolean {
  const { emit, props } = kindOf(node.kind);
  const schema = props.shape[property] as z.ZodType | undefined;
  if (emit === undefined || (schema && metaOf(schema).onlyDrawn === true)) return true;
  const external = externalOf(node);
  if (!external || property === 'external' || property === 'externalId') return false;
  return external.addsTo !== true || !rowLists(node.kind).includes(property);
}

/** What of a node's changes since its import is to be kept beside the template; undefined when there is nothing. */
export function onlyDrawnOf({ nodes, source }: Diagram, id: NodeId): OnlyDrawn | undefined {
  const [was, now] = [source?.base.nodes[id], nodes[id]];
  if (!was || !now || was === now || was.kind !== now.kind) return undefined;
  const [before, after] = [was.props as Props, now.props as Props];
  const changed = Object.keys(after).filter((name) => isOnlyDrawn(now, name) && !sameData(before[name], after[name]));
  const props = Object.fromEntries(changed.map((name) => [name, [before[name], after[name]] as [unknown, unknown]]));
  if (was.label === now.label && changed.length === 0) return undefined;
  return {
    ...(was.label === now.label ? {} : { label: [was.label, now.label] }),
    ...(changed.length === 0 ? {} : { props }),
  };
}

/**
 * A node with what was kept of it; where the template says otherwise by now than it did then, the template counts. What names
 * a node that is gone is gone too.
 */
export function withOnlyDrawn(
  nodes: Diagram['nodes'],
  node: DiagramNode,
  { label, props = {} }: OnlyDrawn,
): DiagramNode {
  const own = node.props as Props;
  const kept = Object.entries(props).filter(
    ([name, [was, is]]) =>
      isOnlyDrawn(node, name) && sameData(own[name], was) && idsIn([is]).every((id) => nodes[id] !== undefined),
  );
  const next = {
    ...node,
    ...(label && label[0] === node.label ? { label: label[1] } : {}),
    props: { ...own, ...Object.fromEntries(kept.map(([name, [, is]]) => [name, is])) },
  };
  const parsed = NodeSchema.safeParse(next);
  return parsed.success ? (parsed.data as DiagramNode) : node;
}
