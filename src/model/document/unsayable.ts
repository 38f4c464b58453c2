import type { z } from 'zod';
import type { NodeId } from '../kinds/fields';
import { metaOf } from '../kinds/fields';
import { objectOf } from '../kinds/policy';
import { kindOf } from '../kinds/registry';
import { deployedTo } from './deployed-to';
import type { Diagram, DiagramNode } from './diagram';
import { nodeName } from './node-name';

/** A diagram without what cannot be written, and a sentence about each thing that cannot. */
export interface Sayable {
  readonly doc: Diagram;
  readonly unwritten: readonly string[];
}

type Props = Readonly<Record<string, unknown>>;

/**
 * What is typed as JSON and is none has no place in a template, and neither has what it is deployed to: there it stays as
 * it was imported. The latter is kept beside the template, so that no sentence tells of it.
 */
export function sayable(doc: Diagram): Sayable {
  const base = doc.source?.base.nodes ?? {};
  const unwritten: string[] = [];
  const mended = new Map<NodeId, DiagramNode>();
  for (const node of Object.values(doc.nodes)) {
    const was = base[node.id];
    if (!was || was === node || was.kind !== node.kind) continue;
    const [now, then] = [propsOf(node), propsOf(was)];
    const home = deployedTo(doc, node);
    const broken = jsonFields(node.kind).filter((name) => now[name] !== then[name] && isBroken(now[name]));
    for (const name of broken) {
      const { title } = metaOf(kindOf(node.kind).props.shape[name] as z.ZodType);
      unwritten.push(`${title} of ${nodeName(node)} is no JSON object: the template keeps what it says.`);
    }
    const kept = home === undefined ? broken : [...broken, home];
    if (kept.length > 0) mended.set(node.id, withProps(node, then, kept));
  }
  return mended.size === 0 ? { doc, unwritten } : { doc: { ...doc, nodes: replaced(doc.nodes, mended) }, unwritten };
}

function jsonFields(kind: string): readonly string[] {
  const { shape } = kindOf(kind).props;
  return Object.keys(shape).filter((name) => metaOf(shape[name] as z.ZodType).json === true);
}

function isBroken(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && objectOf(value) === undefined;
}

function propsOf({ props }: DiagramNode): Props {
  return props as Props;
}

function withProps(node: DiagramNode, was: Props, names: readonly string[]): DiagramNode {
  const restored = Object.fromEntries(names.map((name) => [name, was[name]]));
  return { ...node, props: { ...node.props, ...restored } } as DiagramNode;
}

function replaced(nodes: Diagram['nodes'], by: ReadonlyMap<NodeId, DiagramNode>): Diagram['nodes'] {
  return Object.fromEntries(Object.values(nodes).map((node) => [node.id, by.get(node.id) ?? node]));
}
