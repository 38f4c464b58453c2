import { type RefObject, useRef } from 'react';

export interface FocusReturn {
  readonly onOpenAutoFocus: (event: Event) => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * Brings the focus back to where it was when a dialog opened: Radix does so only for a dialog with a trigger of its own.
 * `first` is what gets the focus meanwhile, where that is not simply the first control.
 */
export function useFocusReturn(first?: RefObject<HTMLElement | null>): FocusReturn {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: (event) => {
      before.current = document.activeElement;
      if (!first?.current) return;
      event.preventDefault();
      first.current.focus();
    },
    onCloseAutoFocus: (event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
