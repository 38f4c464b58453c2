import { describe, expect, it, vi } from 'vitest';
import type { AppCommand } from '../../../src/renderer/app/commands';
import { pressed, shortcutListener } from '../../../src/renderer/app/shortcuts';

/** What the listener looks at of an element: where it stands, as selectors that match it or what is around it. */
class FakeElement {
  constructor(readonly within: readonly string[]) {}
  closest(selectors: string): this | null {
    return selectors.split(',').some((one) => this.within.includes(one.trim())) ? this : null;
  }
}
vi.stubGlobal('HTMLElement', FakeElement);

type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift';
const keyDown = (key: string, code: string, ...held: readonly Modifier[]) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('the name of what was pressed', () => {
  it.each<[string, ReturnType<typeof keyDown>, string]>([
    ['a letter', keyDown('c', 'KeyC'), 'c'],
    ['a letter with Caps Lock', keyDown('C', 'KeyC'), 'c'],
    ['Ctrl and a letter', keyDown('z', 'KeyZ', 'ctrl'), 'ctrl+z'],
    ['Cmd as Ctrl', keyDown('z', 'KeyZ', 'meta'), 'ctrl+z'],
    ['modifiers in a fixed order', keyDown('Z', 'KeyZ', 'shift', 'ctrl'), 'ctrl+shift+z'],
    ['a letter where another layout has it', keyDown('z', 'KeyY', 'ctrl'), 'ctrl+z'],
    ['Ctrl, Alt and a letter', keyDown('l', 'KeyL', 'ctrl', 'alt'), 'ctrl+alt+l'],
    ['Cmd, Option and a letter, which types a sign on a Mac', keyDown('¬', 'KeyL', 'meta', 'alt'), 'ctrl+alt+l'],
    ['AltGr and a letter, which is typing', keyDown('ł', 'KeyL', 'ctrl', 'alt'), 'ctrl+alt+ł'],
    ['Shift+1 in an American layout', keyDown('!', 'Digit1', 'shift'), 'shift+1'],
    ['Shift+1 in a French layout, where it types the digit', keyDown('1', 'Digit1', 'shift'), 'shift+1'],
    ['Shift+1 in a Swiss layout', keyDown('+', 'Digit1', 'shift'), 'shift+1'],
    ['Shift+2 in a German layout', keyDown('"', 'Digit2', 'shift'), 'shift+2'],
    ['Ctrl+0 in a French layout', keyDown('à', 'Digit0', 'ctrl'), 'ctrl+0'],
    ['? in an American layout', keyDown('?', 'Slash', 'shift'), '?'],
    ['? in a German layout', keyDown('?', 'Minus', 'shift'), '?'],
    ['? in a Canadian layout, on a digit', keyDown('?', 'Digit6', 'shift'), '?'],
    ['Ctrl++ in an American layout', keyDown('+', 'Equal', 'ctrl', 'shift'), 'ctrl++'],
    ['Ctrl++ in a German layout', keyDown('+', 'BracketRight', 'ctrl'), 'ctrl++'],
    ['Ctrl++ in a Swiss layout, on a digit', keyDown('+', 'Digit1', 'ctrl', 'shift'), 'ctrl++'],
    ['Ctrl++ of the number pad', keyDown('+', 'NumpadAdd', 'ctrl'), 'ctrl++'],
    ['Ctrl+=', keyDown('=', 'Equal', 'ctrl'), 'ctrl+='],
    ['a named key', keyDown('ArrowLeft', 'ArrowLeft', 'shift'), 'shift+arrowleft'],
    ['a function key', keyDown('F8', 'F8', 'shift'), 'shift+f8'],
    ['a modifier alone', keyDown('Shift', 'ShiftLeft', 'shift'), 'shift+shift'],
  ])('%s', (_, event, name) => {
    expect(pressed(event)).toBe(name);
  });
});

/** Presses a key somewhere; gives the ids of the commands that ran and whether the key was taken from the browser. */
function press(keys: string, event: ReturnType<typeof keyDown>, within: readonly string[] = [], more: object = {}) {
  const ran: string[] = [];
  let taken = false;
  const command: AppCommand = { id: 'it', label: 'It', group: 'Edit', keys: [keys], run: () => {} };
  const listener = shortcutListener([command], ({ id }) => ran.push(id) > 0);
  const target = within.length > 0 ? new FakeElement(within) : null;
  listener({ ...event, target, preventDefault: () => (taken = true), ...more } as unknown as KeyboardEvent);
  return { ran, taken };
}

const field = ['input'];
const nudge = keyDown('ArrowLeft', 'ArrowLeft');
const undo = keyDown('z', 'KeyZ', 'ctrl');

describe('a shortcut', () => {
  it('runs its command and is taken from the browser', () => {
    expect(press('Ctrl+Z', undo)).toEqual({ ran: ['it'], taken: true });
  });

  it('is left to the browser when the command does not run', () => {
    const preventDefault = vi.fn();
    const command: AppCommand = { id: 'it', label: 'It', group: 'Edit', keys: ['Ctrl+Z'], run: () => {} };
    const listener = shortcutListener([command], () => false);
    listener({ ...undo, target: null, preventDefault } as unknown as KeyboardEvent);
    expect(preventDefault).not.toHaveBeenCalled();
  });

  it.each<[string, object]>([
    ['somebody else has handled the key', { defaultPrevented: true }],
    ['the key is part of an input method', { isComposing: true }],
  ])('does not run when %s', (_, more) => {
    expect(press('Ctrl+Z', undo, [], more).ran).toEqual([]);
  });

  it('does not run by other keys', () => {
    expect(press('Ctrl+Shift+Z', undo).ran).toEqual([]);
  });
});

describe('where a shortcut works', () => {
  it.each<[string, string, ReturnType<typeof keyDown>, readonly string[], boolean]>([
    ['a letter on the canvas', 'C', keyDown('c', 'KeyC'), [], true],
    ['a letter while typing', 'C', keyDown('c', 'KeyC'), field, false],
    ['a letter in a text of several lines', 'C', keyDown('c', 'KeyC'), ['textarea'], false],
    ['? while typing', '?', keyDown('?', 'Slash', 'shift'), field, false],
    ['Shift+1 while typing', 'Shift+1', keyDown('!', 'Digit1', 'shift'), field, false],
    ['Delete while typing', 'Delete', keyDown('Delete', 'Delete'), field, false],
    ['an arrow in a choice', 'ArrowLeft', nudge, ['select'], false],
    ['undo while typing, which is undo of the text', 'Ctrl+Z', undo, field, false],
    ['select all while typing', 'Ctrl+A', keyDown('a', 'KeyA', 'ctrl'), field, false],
    ['save while typing', 'Ctrl+S', keyDown('s', 'KeyS', 'ctrl'), field, true],
    ['the palette while typing', 'Ctrl+K', keyDown('k', 'KeyK', 'meta'), field, true],
    [
      'Ctrl+Home while typing, which is the start of the text',
      'Ctrl+Home',
      keyDown('Home', 'Home', 'ctrl'),
      field,
      false,
    ],
    ['Ctrl+End on the canvas', 'Ctrl+End', keyDown('End', 'End', 'ctrl'), ['.react-flow'], true],
    ['the next finding while typing', 'F8', keyDown('F8', 'F8'), field, true],
    ['an arrow on the canvas', 'ArrowLeft', nudge, ['.react-flow'], true],
    ['an arrow on a tab', 'ArrowLeft', nudge, ['[role="tab"]'], false],
    ['Enter on a button', 'Enter', keyDown('Enter', 'Enter'), ['button'], false],
    ['Delete on a button', 'Delete', keyDown('Delete', 'Delete'), ['button'], true],
    ['Alt+Enter on a button', 'Alt+Enter', keyDown('Enter', 'Enter', 'alt'), ['button'], true],
    ['save in a dialog', 'Ctrl+S', keyDown('s', 'KeyS', 'ctrl'), ['[role="dialog"]'], false],
    ['a function key in a menu', 'F8', keyDown('F8', 'F8'), ['[role="menu"]'], false],
  ])('%s', (_, keys, event, within, works) => {
    expect(press(keys, event, within)).toEqual({ ran: works ? ['it'] : [], taken: works });
  });
});
