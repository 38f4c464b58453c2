import type { AppCommand } from './commands';

/** Runs the command whose keys were pressed. Returns the listener for `keydown` on the window. */
export function shortcutListener(commands: readonly AppCommand[], run: (command: AppCommand) => boolean) {
  const byKeys = new Map(
    commands.flatMap((command) => (command.keys ?? []).map((keys) => [keys.toLowerCase(), command] as const)),
  );
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = byKeys.get(pressed(event));
    if (!command || !isAllowedHere(event)) return;
    if (run(command)) event.preventDefault();
  };
}

/** The pressed keys in the words of the table: modifiers in a fixed order, Cmd as Ctrl. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const ctrl = event.ctrlKey || event.metaKey;
  const key = keyOf(event);
  // '?' and '+' already contain the shift that some keyboards need for them.
  const shift = event.shiftKey && !(key.length === 1 && !/[a-z0-9]/i.test(key));
  return [ctrl && 'ctrl', event.altKey && 'alt', shift && 'shift', key.toLowerCase()].filter(Boolean).join('+');
}

/** What a key is called in the table. Digits are read from the key itself, whatever it types in this layout. */
function keyOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const { key, code } = event;
  // '?' and Ctrl++ are shortcuts by their sign; some layouts have it on a digit.
  if (key === '?' || (key === '+' && (event.ctrlKey || event.metaKey))) return key;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  // With Option, a Mac types another sign.
  const letter = event.metaKey && event.altKey ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  return digit ?? letter ?? key;
}

/** Editing keys belong to the field while text is typed, to the dialog while one is open, and to a focused control. */
function isAllowedHere(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return false;
  const typing = target?.closest('input, textarea, select, [contenteditable="true"]') !== null && target !== null;
  const modified = event.ctrlKey || event.metaKey;
  const function_ = /^F\d+$/.test(event.key);
  if (typing) return function_ || (modified && !/^([azyxcv]|home|end)$/i.test(event.key) && event.key !== 'Backspace');
  if (modified || event.altKey || function_) return true;
  // Enter and arrows also drive buttons, tabs and lists; on the canvas they are ours.
  const onControl =
    target !== null && target.closest('button, a, [role="tab"], [role="option"], [role="separator"]') !== null;
  return !(onControl && /^(Enter|Arrow)/.test(event.key));
}
