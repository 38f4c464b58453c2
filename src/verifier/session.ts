import { type Answer, isAnswer, type Question } from './messages';
import type { VerifierProcess } from './process';

/** How waiting for a child ended. */
export type Outcome = Answer | { readonly kind: 'stopped' } | { readonly kind: 'too-late' };

/** A running child, spoken to in turns. */
export interface Session {
  ask(question: Question): void;
  /** The next answer, or why there is none. */
  next(limitMs: number): Promise<Outcome>;
  isRunning(): boolean;
  kill(): void;
}

/** Listens to a child from its first moment, so that no answer is lost. */
export function openSession(child: VerifierProcess): Session {
  const arrived: Outcome[] = [];
  let waiting: ((outcome: Outcome) => void) | undefined;
  let running = true;
  const deliver = (outcome: Outcome) => {
    if (waiting) waiting(outcome);
    else arrived.push(outcome);
  };
  child.onMessage((message) => {
    if (isAnswer(message)) deliver(message);
  });
  child.onExit(() => {
    running = false;
    deliver({ kind: 'stopped' });
  });

  return {
    ask: (question) => child.send(question),
    next: (limitMs) =>
      new Promise((resolve) => {
        const finish = (outcome: Outcome) => {
          clearTimeout(timer);
          waiting = undefined;
          resolve(outcome);
        };
        const timer = setTimeout(() => finish({ kind: 'too-late' }), limitMs);
        waiting = finish;
        const [first] = arrived.splice(0, 1);
        if (first) finish(first);
      }),
    isRunning: () => running,
    kill: () => {
      running = false;
      child.kill();
    },
  };
}
