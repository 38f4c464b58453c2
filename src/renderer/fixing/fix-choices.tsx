import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { QuickFix } from '../../model/fixes/quick-fix';

interface FixChoicesProps {
  readonly fixes: readonly QuickFix[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Enter on a choice. */
  readonly onApply: () => void;
}

/** One fix among several; arrows move, Enter carries out. */
export function FixChoices({ fixes, value, onChange, onApply }: FixChoicesProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the dialog has noted where the focus was, and has put it on its first control.
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('input:checked')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onApply();
  };
  return (
    <div ref={list} role="radiogroup" aria-label="Fixes" className="fixing-choices" onKeyDown={onKeyDown}>
      {fixes.map(({ id, title }) => (
        <label key={id} className="fixing-choice">
          <input type="radio" name="fix" checked={id === value} onChange={() => onChange(id)} />
          <span>{title}</span>
        </label>
      ))}
    </div>
  );
}
