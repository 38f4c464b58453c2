import { externalOf } from '../kinds/external';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { asItIs, entriesOf } from '../lib/open-record';
import type { Diagram, DiagramNode } from './diagram';
import { nodeName } from './node-name';
import { OWN_PART, type Source } from './source';

/** Whether a node is a nested stack whose template is among the files: it can stand for what that template made. */
export function isNestedStack({ source }: Diagram, id: NodeId): boolean {
  return typeof source?.origins[id]?.template === 'number';
}

/** The nodes that stand for resources of a stack's template and of those nested in it. */
export function madeByStack(doc: Diagram, stack: NodeId): readonly DiagramNode[] {
  const stacks = stacksIn(doc);
  return Object.values(doc.nodes).filter(
    ({ id }) => doc.source?.origins[id]?.parts[OWN_PART] !== undefined && stacks.around(id).includes(stack),
  );
}

/** The nested stacks to whose templates a node belongs, innermost first. */
export function stacksAround(doc: Diagram, id: NodeId): readonly NodeId[] {
  return stacksIn(doc).around(id);
}

/**
 * What folded stacks hide, each with the outermost folded stack that stands for it: all nodes of its template and of those
 * nested in it. A container stays as long as something is drawn in it, and what exists already stays where it stands.
 */
export function hiddenByStacks(doc: Diagram): ReadonlyMap<NodeId, NodeId> {
  const stacks = stacksIn(doc);
  const isFolded = (id: NodeId) => doc.nodes[id] !== undefined && doc.layout[id]?.folded !== undefined;
  if (!stacks.all.some(isFolded)) return NOTHING;
  const contents = drawnContents(doc);
  const hidden = new Map<NodeId, NodeId>();
  const stays = (node: DiagramNode): boolean => {
    const isHolding = (contents.get(node.id) ?? []).map(stays).includes(true);
    const stack = stacks.around(node.id).filter(isFolded).at(-1);
    const isThereAnyway = externalOf(node) !== undefined && !kindOf(node.kind).container;
    if (stack === undefined || stack === node.id || isHolding || isThereAnyway) return true;
    hidden.set(node.id, stack);
    return false;
  };
  for (const node of contents.get(null) ?? []) stays(node);
  return hidden;
}

/**
 * What is to be said of a stack whose template another one deploys too: of the stack it is drawn as, that changes reach the
 * others; of the others, that they are not drawn again. Undefined for any other node.
 */
export function sharingWords({ nodes, source }: Diagram, id: NodeId): string | undefined {
  const origins = Object.entries(asItIs(source)?.origins ?? {}) as [NodeId, Source['origins'][NodeId]][];
  const own = source?.origins[id]?.shares;
  const drawnAs = own && nodes[own.stack];
  if (drawnAs) {
    const values = own.otherwise.length === 0 ? '' : ` It gives other values to ${own.otherwise.join(', ')}.`;
    return `It deploys the template of ${nodeName(drawnAs)} once more: what it makes is drawn there, and not again here.${values}`;
  }
  const others = origins.flatMap(([other, { shares }]) => (shares?.stack === id ? (nodes[other] ?? []) : []));
  if (others.length === 0) return undefined;
  const verb = others.length === 1 ? 'deploys' : 'deploy';
  return `${others.map(nodeName).join(' and ')} ${verb} the same template: a change of it reaches all of them.`;
}

const NOTHING: ReadonlyMap<NodeId, NodeId> = new Map();

/** Nodes with a box, by the container they stand in. */
function drawnContents({ nodes }: Diagram): ReadonlyMap<NodeId | null, readonly DiagramNode[]> {
  const contents = new Map<NodeId | null, DiagramNode[]>();
  for (const node of entriesOf(nodes)) {
    if (kindOf(node.kind).listedOnly) continue;
    const list = contents.get(node.parent);
    if (list) list.push(node);
    else contents.set(node.parent, [node]);
  }
  return contents;
}

/** The nested stacks of a diagram. */
interface Stacks {
  readonly all: readonly NodeId[];
  around(id: NodeId): readonly NodeId[];
}

const NO_STACKS: Stacks = { all: [], around: () => [] };
const KNOWN = new WeakMap<Source['origins'], Stacks>();

/** Origins change only with an import, so they are gone through once. */
function stacksIn(doc: Diagram): Stacks {
  const origins = asItIs(doc.source)?.origins;
  if (!origins) return NO_STACKS;
  const known = KNOWN.get(origins);
  if (known) return known;
  const found = stacksOf(origins);
  KNOWN.set(origins, found);
  return found;
}

function stacksOf(origins: Source['origins']): Stacks {
  const byFile = new Map<number, NodeId>();
  for (const [id, { template }] of Object.entries(origins) as [NodeId, Source['origins'][NodeId]][]) {
    if (typeof template === 'number' && !byFile.has(template)) byFile.set(template, id);
  }
  if (byFile.size === 0) return NO_STACKS;
  const around = (id: NodeId): readonly NodeId[] => {
    const found: NodeId[] = [];
    for (let at: NodeId | undefined = id; ; found.push(at)) {
      const file: number | undefined = origins[at]?.file;
      at = file === undefined ? undefined : byFile.get(file);
      // A file written by hand may have stacks in a circle.
      if (at === undefined || found.includes(at)) return found;
    }
  };
  return { all: [...byFile.values()], around };
}
