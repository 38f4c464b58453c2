import { type FocusEvent, type KeyboardEvent, useState } from 'react';

type TextInput = HTMLInputElement | HTMLTextAreaElement;

export interface Draft {
  readonly text: string;
  readonly edit: (text: string) => void;
  readonly onBlur: (event: FocusEvent<TextInput>) => void;
  readonly onKeyDown: (event: KeyboardEvent<TextInput>) => void;
}

/**
 * Text being typed over a committed value: Enter and leaving the field commit it, Escape brings the value back.
 * `commit` answers whether it took the text; a refused draft stays for the user to mend.
 */
export function useDraft(value: string, commit: (text: string) => boolean, multiline = false): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (text: string) => {
    if (draft === null) return;
    if (text === value || commit(text)) setDraft(null);
  };
  return {
    text: draft ?? value,
    edit: setDraft,
    onBlur: (event) => settle(event.currentTarget.value),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        settle(event.currentTarget.value);
      }
      if (event.key === 'Escape' && draft !== null) {
        event.preventDefault();
        event.stopPropagation();
        setDraft(null);
      }
    },
  };
}

/** Commits what is being typed without moving the focus; a shortcut such as save calls it before it reads the document. */
export function commitTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus();
}
