import { type RefObject, useEffect } from 'react';
import type { FieldPlace } from '../../model/findings/concerns';
import { placeKey } from './marks';
import { arrived } from './wanted';

const CONTROL = 'input, select, textarea, button[role="radio"][data-state="checked"], button[role="switch"], button';

/** Brings the wanted field into view; one that was asked for by its link also gets the focus. */
export function useLead(root: RefObject<HTMLElement | null>, wanted: FieldPlace | null, takesFocus: boolean): void {
  const key = wanted && placeKey(wanted.prop, wanted.row, wanted.field);
  useEffect(() => {
    if (key === null) return;
    const place = root.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
    place?.scrollIntoView({ block: 'nearest' });
    if (!takesFocus) return;
    const target = place?.matches('td') ? place : place?.querySelector<HTMLElement>(CONTROL);
    target?.focus();
    arrived();
  }, [root, key, takesFocus]);
}
