import { type RefObject, useEffect } from 'react';
import { setView, useApp } from '../store/store';

const FIELD = 'input, select, textarea, button[role="radio"][data-state="checked"], button[role="switch"]';

/** Puts the focus where a command asks for it: the label, or the first property after it. */
export function useFocusRequest(root: RefObject<HTMLElement | null>): void {
  const focus = useApp((state) => state.view.focus);
  useEffect(() => {
    if (focus === null) return;
    const fields = [...(root.current?.querySelectorAll('[data-field]') ?? [])];
    const first = fields.find((field) => (field.getAttribute('data-field') === 'label') === (focus === 'label'));
    const control = (first ?? fields[0])?.querySelector<HTMLElement>(FIELD);
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
    setView({ focus: null });
  }, [focus, root]);
}
