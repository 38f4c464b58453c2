/** A binary heap of numbers with priorities; equal priorities leave in a fixed order. */
export interface Heap {
  push(item: number, priority: number): void;
  /** The item with the lowest priority, or -1 when empty. */
  pop(): number;
  clear(): void;
}

/** An empty heap. Items move into a hole instead of being swapped: this is the router's innermost loop. */
export function createHeap(): Heap {
  let items = new Int32Array(1024);
  let priorities = new Float64Array(1024);
  let size = 0;

  function put(at: number, item: number, priority: number): void {
    items[at] = item;
    priorities[at] = priority;
  }

  function grow(): void {
    const [oldItems, oldPriorities] = [items, priorities];
    items = new Int32Array(size * 2);
    priorities = new Float64Array(size * 2);
    items.set(oldItems);
    priorities.set(oldPriorities);
  }

  function push(item: number, priority: number): void {
    if (size === items.length) grow();
    let hole = size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = priorities[parent] ?? 0;
      if (above <= priority) break;
      put(hole, items[parent] ?? 0, above);
      hole = parent;
    }
    put(hole, item, priority);
  }

  function pop(): number {
    if (size === 0) return -1;
    const top = items[0] ?? -1;
    size--;
    const priority = priorities[size] ?? 0;
    put(sink(priority), items[size] ?? 0, priority);
    return top;
  }

  /** Moves the hole at the top down to where a priority belongs. */
  function sink(priority: number): number {
    let hole = 0;
    for (;;) {
      const left = 2 * hole + 1;
      if (left >= size) return hole;
      const second = left + 1 < size && (priorities[left + 1] ?? 0) < (priorities[left] ?? 0);
      const child = second ? left + 1 : left;
      const below = priorities[child] ?? 0;
      if (below >= priority) return hole;
      put(hole, items[child] ?? 0, below);
      hole = child;
    }
  }

  function clear(): void {
    size = 0;
  }

  return { push, pop, clear };
}
