import { ancestorsOf, type IndexedTree, type LayoutContainer } from './tree';

/** Siblings in the order of traffic; drawing order decides where wires do not, or run in circles. */
export function inFlowOrder(tree: IndexedTree, siblings: readonly LayoutContainer[]): LayoutContainer[] {
  const ids = new Set(siblings.map(({ id }) => id));
  const home = (end: string) => [end, ...ancestorsOf(tree, end).map(({ id }) => id)].find((id) => ids.has(id));
  const before = new Map<string, Set<string>>(siblings.map(({ id }) => [id, new Set()]));
  for (const { from, to } of siblings.length > 1 ? tree.edges : []) {
    const [source, target] = [home(from), home(to)];
    if (source && target && source !== target) before.get(target)?.add(source);
  }
  const waiting = [...siblings];
  const ordered: LayoutContainer[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ id }) => !waiting.some((other) => before.get(id)?.has(other.id)));
    ordered.push(...waiting.splice(Math.max(0, ready), 1));
  }
  return ordered;
}
