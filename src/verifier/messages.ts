import type { Verdict } from '../model/template/verdict';

/** What the verifier asks its child: judge one template. */
export interface Question {
  readonly template: string;
}

/** What the child says: once after it has started, then once for each question. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly memoryBytes: number };

const kinds: readonly unknown[] = ['ready', 'unavailable', 'verdict'] satisfies readonly Answer['kind'][];

/** Recognises a message of our own child; other libraries in it may send messages too. */
export function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'kind' in message && kinds.includes(message.kind);
}

/** Recognises a message of our own parent. */
export function isQuestion(message: unknown): message is Question {
  return (
    typeof message === 'object' && message !== null && 'template' in message && typeof message.template === 'string'
  );
}
