import type { DiagramNode } from '../document/diagram';

/** An answer, and the nodes whose state it rests on: whether they work, and where. */
export interface Answer {
  readonly value: unknown;
  readonly restsOn: ReadonlySet<DiagramNode>;
}

/** Answers by their keys, each with what was asked to find it, so that others may tell whether it holds for them too. */
export interface Answers {
  /** Notes that whatever is being worked out rests on the state of a node. */
  asks(node: DiagramNode): void;
  once<T>(key: string, work: () => T): T;
  find(key: string): Answer | undefined;
}

/** Starts with no answers of its own; those `inherited` are taken over one by one when they are asked for. */
export function answersOf(inherited: (key: string) => Answer | undefined = () => undefined): Answers {
  const known = new Map<string, Answer>();
  let asking: Set<DiagramNode> | undefined;
  const work = (fresh: () => unknown): Answer => {
    const outer = asking;
    const restsOn = new Set<DiagramNode>();
    asking = restsOn;
    try {
      return { value: fresh(), restsOn };
    } finally {
      asking = outer;
    }
  };
  return {
    asks: (node) => asking?.add(node),
    once: <T>(key: string, fresh: () => T) => {
      const answer = known.get(key) ?? inherited(key) ?? work(fresh);
      known.set(key, answer);
      // Who asks for an answer rests on whatever the answer rests on.
      if (asking) for (const node of answer.restsOn) asking.add(node);
      return answer.value as T;
    },
    find: (key) => known.get(key),
  };
}
