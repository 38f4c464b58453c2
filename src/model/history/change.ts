import type { Diagram } from '../document/diagram';
import type { NodeId, WireId } from '../kinds/fields';

/** What differs between two versions of a document, as far as anything but the picture depends on it. */
export interface Change {
  readonly nodes: ReadonlySet<NodeId>;
  readonly wires: ReadonlySet<WireId>;
}

interface Origin {
  /** Weak, or every version would keep all versions before it alive. */
  readonly from: WeakRef<Diagram>;
  readonly change: Change;
}

const ORIGINS = new WeakMap<Diagram, Origin>();

/** Notes how one version of a document came from another. */
export function noteOrigin(doc: Diagram, from: Diagram, change: Change): void {
  ORIGINS.set(doc, { from: new WeakRef(from), change });
}

/** Versions looked back through before two documents are compared entry by entry. */
const STEPS_BACK = 50;

/** The document and the versions it came from, the latest first, as far as they are still around. */
export function* versionsOf(doc: Diagram): Iterable<Diagram> {
  for (const step of stepsBack(doc)) yield step.doc;
}

/**
 * What differs between two versions. Costs what was changed, when both come from one version not many steps ago;
 * otherwise every entry is compared.
 */
export function changeBetween(a: Diagram, b: Diagram): Change {
  if (a.source !== b.source || hasAbsent(b)) return everything(a, b);
  const changes: Change[] = [];
  for (const { doc, change } of stepsBack(b)) {
    changes.push(change);
    if (doc === a) return union(changes);
  }
  const [fromA, fromB] = [[...stepsBack(a)], [...stepsBack(b)]];
  const meeting = fromB.find((step) => fromA.some(({ doc }) => doc === step.doc))?.doc;
  if (meeting === undefined) return comparison(a, b);
  return union([...changesSince(fromA, meeting), ...changesSince(fromB, meeting)]);
}

interface Step {
  readonly doc: Diagram;
  /** What lies between this version and the one after it; nothing for the version one starts at. */
  readonly change: Change;
}

const NOTHING: Change = { nodes: new Set(), wires: new Set() };

function* stepsBack(doc: Diagram): Iterable<Step> {
  yield { doc, change: NOTHING };
  let origin = ORIGINS.get(doc);
  for (let steps = 0; origin && steps < STEPS_BACK; steps++) {
    const before = origin.from.deref();
    if (!before) return;
    yield { doc: before, change: origin.change };
    origin = ORIGINS.get(before);
  }
}

function changesSince(steps: readonly Step[], version: Diagram): readonly Change[] {
  return steps.slice(0, steps.findIndex(({ doc }) => doc === version) + 1).map(({ change }) => change);
}

function union(changes: readonly Change[]): Change {
  return {
    nodes: new Set(changes.flatMap(({ nodes }) => [...nodes])),
    wires: new Set(changes.flatMap(({ wires }) => [...wires])),
  };
}

function comparison(a: Diagram, b: Diagram): Change {
  return { nodes: differing(a.nodes, b.nodes), wires: differing(a.wires, b.wires) };
}

function differing<K extends string, T>(a: Readonly<Record<K, T>>, b: Readonly<Record<K, T>>): ReadonlySet<K> {
  const found = new Set<K>();
  for (const id in a) if (a[id] !== b[id]) found.add(id);
  for (const id in b) if (!(id in a)) found.add(id);
  return found;
}

/** Where a resource is made only under a condition that does not hold, an edit may take others with it. */
function hasAbsent({ source }: Diagram): boolean {
  return source !== undefined && Object.values(source.origins).some(({ holds }) => holds === false);
}

function everything(a: Diagram, b: Diagram): Change {
  const ids = <K extends string>(...records: readonly Readonly<Record<K, unknown>>[]) =>
    new Set(records.flatMap((record) => Object.keys(record) as K[]));
  return { nodes: ids(a.nodes, b.nodes), wires: ids(a.wires, b.wires) };
}
