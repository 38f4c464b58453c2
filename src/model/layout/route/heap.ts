/** A binary heap of numbers with priorities; equal priorities leave in a fixed order. */
export interface Heap {
  push(item: number, priority: number): void;
  /** The item with the lowest priority, or -1 when empty. */
  pop(): number;
  clear(): void;
}

/** An empty heap. */
export function createHeap(): Heap {
  const items: number[] = [];
  const priorities: number[] = [];
  const before = (a: number, b: number) => (priorities[a] ?? 0) < (priorities[b] ?? 0);
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b] ?? 0, items[a] ?? 0];
    [priorities[a], priorities[b]] = [priorities[b] ?? 0, priorities[a] ?? 0];
  };

  function push(item: number, priority: number): void {
    let at = items.push(item) - 1;
    priorities.push(priority);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }

  function pop(): number {
    const last = items.length - 1;
    if (last < 0) return -1;
    swap(0, last);
    const top = items.pop() ?? -1;
    priorities.pop();
    sink();
    return top;
  }

  function sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= items.length) return;
      const child = left + 1 < items.length && before(left + 1, left) ? left + 1 : left;
      if (!before(child, at)) return;
      swap(at, child);
      at = child;
    }
  }

  function clear(): void {
    items.length = 0;
    priorities.length = 0;
  }

  return { push, pop, clear };
}
