import { clipboard } from 'electron';
import { handle } from './handle';

/** Copying text: the page itself has no permission to reach the clipboard. */
export function handleClipboard(): void {
  handle('clipboard:write', ({ text }) => clipboard.writeText(text));
}
