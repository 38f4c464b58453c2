import type { RecoveryCopies } from '../files/recovery-copies';
import { handle } from './handle';

/** Copies of what is not saved yet. */
export function handleRecovery(copies: RecoveryCopies): void {
  handle('recovery:keep', (copy) => copies.keep(copy));
  handle('recovery:list', () => copies.list());
  handle('recovery:open', ({ id }) => copies.open(id));
  handle('recovery:forget', ({ id }) => copies.forget(id));
}
