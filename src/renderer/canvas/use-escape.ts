import { useEffect, useRef } from 'react';

/** Calls back when Escape is pressed; a callback that answers true keeps the key from everybody else. */
export function useEscape(onEscape: () => boolean): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && latest.current() === true) event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
