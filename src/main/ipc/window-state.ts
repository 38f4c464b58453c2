import type { CloseGuard } from '../close-guard';
import type { OutsideFiles } from '../outside-files';
import { handle } from './handle';

/** What the renderer tells of itself: that it listens, what is unsaved, and whether the window may close. */
export function handleWindowState(guard: CloseGuard, outside: OutsideFiles): void {
  handle('window:ready', (_arg, window) => outside.deliverTo(window));
  handle('window:dirty', (state, window) => guard.setState(window, state));
  handle('window:closeAnswer', ({ answer }, window) => guard.answer(window, answer));
}
