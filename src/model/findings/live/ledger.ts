import type { DiagramNode, Wire } from '../../document/diagram';
import { aroundOf, type Graph, namesIn } from '../../graph/graph';
import type { Touched } from '../../graph/growing-graph';
import type { Watcher } from '../../graph/watched-graph';
import type { NodeId } from '../../kinds/fields';

/** One thing that can be asked about, and who asked. */
interface Topic<A> {
  readonly askers: Set<A>;
  /** Who asked last: most ask about the same thing again and again. */
  latest: A | undefined;
}

/** Somebody whose answers rest on topics. */
export interface Asker {
  topics: unknown[];
}

/** Who asked what of the graph, so that a change is told to those it may concern and to nobody else. */
export interface Ledger<A extends Asker> {
  readonly watcher: Watcher;
  /** Runs something for an asker; what it asks takes the place of what was asked before. */
  asking<T>(asker: A, run: () => T): T;
  forget(asker: A): void;
  /** Everybody who asked something to which the answer may differ now. */
  concerned(before: Graph, after: Graph, touched: Touched): ReadonlySet<A>;
}

type Topics<A> = Map<string, Topic<A>>;

const ASPECTS = ['content', 'place', 'children', 'inside', 'namedBy', 'from', 'to', 'everything'] as const;
type Aspect = (typeof ASPECTS)[number];

/** Stands for the canvas itself among the containers. */
const CANVAS = '';

export function createLedger<A extends Asker>(): Ledger<A> {
  const topics = Object.fromEntries(ASPECTS.map((aspect) => [aspect, new Map()])) as Record<Aspect, Topics<A>>;
  let current: A | undefined;

  const note = (of: Topics<A>, key: string) => {
    if (!current) return;
    let topic = of.get(key);
    if (!topic) {
      topic = { askers: new Set(), latest: undefined };
      of.set(key, topic);
    }
    if (topic.latest === current) return;
    topic.latest = current;
    if (topic.askers.has(current)) return;
    topic.askers.add(current);
    current.topics.push(topic);
  };

  const forget = (asker: A) => {
    for (const topic of asker.topics as Topic<A>[]) {
      topic.askers.delete(asker);
      if (topic.latest === asker) topic.latest = undefined;
    }
    asker.topics = [];
  };

  return {
    watcher: {
      content: (id) => note(topics.content, id),
      place: (id) => note(topics.place, id),
      children: (id) => note(topics.children, id ?? CANVAS),
      inside: (container, kind) => note(topics.inside, `${container ?? CANVAS} ${kind}`),
      namedBy: (id, kind) => note(topics.namedBy, `${id} ${kind ?? ''}`),
      from: (id) => note(topics.from, id),
      to: (id) => note(topics.to, id),
      everything: () => note(topics.everything, ''),
    },
    asking: (asker, run) => {
      forget(asker);
      const outer = current;
      current = asker;
      try {
        return run();
      } finally {
        current = outer;
      }
    },
    forget,
    concerned: (before, after, touched) => {
      const found = new Set<A>();
      for (const [aspect, key] of changedTopics(before, after, touched)) {
        for (const asker of topics[aspect].get(key)?.askers ?? []) found.add(asker);
      }
      return found;
    },
  };
}

type Changed = readonly [aspect: Aspect, key: string];

/** Everything to which the answer differs between two versions. */
function* changedTopics(before: Graph, after: Graph, touched: Touched): Iterable<Changed> {
  yield ['everything', ''];
  for (const id of touched.nodes) {
    const [was, is] = [before.node(id), after.node(id)];
    if (was === is) continue;
    yield ['content', id];
    yield* namesChanged(was, is);
    yield* listsChanged(before, was);
    yield* listsChanged(after, is);
    if (was?.parent === is?.parent && was?.kind === is?.kind) continue;
    yield ['place', id];
    if (was && is) yield* contentsMoved(before, after, was, is);
  }
  for (const id of touched.wires) {
    const [was, is] = [before.doc.wires[id], after.doc.wires[id]];
    if (was !== is) yield* [...endsChanged(was), ...endsChanged(is)];
  }
}

function namesChanged(was: DiagramNode | undefined, is: DiagramNode | undefined): readonly Changed[] {
  return [was, is].flatMap((node) =>
    node ? namesIn(node).flatMap((id) => ['', node.kind].map((kind) => ['namedBy', `${id} ${kind}`] as const)) : [],
  );
}

function listsChanged({ doc }: Graph, node: DiagramNode | undefined): readonly Changed[] {
  if (!node) return [];
  const around = [CANVAS, ...aroundOf(doc, node)];
  return [['children', node.parent ?? CANVAS], ...around.map((id) => ['inside', `${id} ${node.kind}`] as const)];
}

/** What stands inside a container that moved is inside others now. */
function contentsMoved(before: Graph, after: Graph, was: DiagramNode, is: DiagramNode): readonly Changed[] {
  const kinds = new Set([...kindsWithin(before, was.id), ...kindsWithin(after, is.id)]);
  const around = new Set([...aroundOf(before.doc, was), ...aroundOf(after.doc, is)]);
  return [...around].flatMap((id) => [...kinds].map((kind) => ['inside', `${id} ${kind}`] as const));
}

function kindsWithin(graph: Graph, id: NodeId): readonly string[] {
  return graph.children(id).flatMap((child) => [child.kind, ...kindsWithin(graph, child.id)]);
}

function endsChanged(wire: Wire | undefined): readonly Changed[] {
  return wire
    ? [
        ['from', wire.from.node],
        ['to', wire.to.node],
      ]
    : [];
}
