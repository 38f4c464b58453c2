import type { Draft } from 'immer';
import type { Diagram } from '../document/diagram';
import type { NewId } from '../history/history';

/** A remedy that the computer can carry out: one undo step. */
export interface QuickFix {
  /** Stable name within its rule: `make-internal`. */
  readonly id: string;
  /** What it does, as a button says it: "Make ALB \"web\" internal". */
  readonly title: string;
  run(draft: Draft<Diagram>, newId: NewId): void;
}
