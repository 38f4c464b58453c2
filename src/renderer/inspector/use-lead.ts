import { type RefObject, useEffect, useState } from 'react';
import type { FieldPlace } from '../../model/findings/concerns';
import { arrived } from '../store/wanted-field';
import { placeKey } from './marks';

/** What the focus goes to: the cell itself, the control of a field, or the first thing to do in a list. */
const CONTROLS = [
  '.ui-row-control :is(input, select, textarea, [role="radio"][data-state="checked"], [role="switch"])',
  '[role="checkbox"]',
  '.table [tabindex="0"]',
  'button',
];

/** Brings the wanted field into view; one that was asked for by its link also gets the focus. */
export function useLead(root: RefObject<HTMLElement | null>, wanted: FieldPlace | null, takesFocus: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const key = placeKey(wanted.prop, wanted.row, wanted.field);
    const place = root.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
    place?.scrollIntoView({ block: 'nearest' });
    if (!place || !takesFocus) return;
    const inside = CONTROLS.map((control) => place.querySelector<HTMLElement>(control)).find(Boolean);
    (place.matches('td') ? place : inside)?.focus();
    arrived();
  }, [root, wanted, takesFocus]);
}

/** Opens what hides the wanted field, in the same render, so that it is there to be led to; it can be folded afterwards. */
export function useOpenFor(wanted: FieldPlace | null, open: () => void): void {
  const [opened, setOpened] = useState<FieldPlace | null>(null);
  if (wanted === opened) return;
  setOpened(wanted);
  if (wanted) open();
}
