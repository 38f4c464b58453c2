/** Moves the focus along a list of elements, from before its first one when none has it. Answers whether there was a next. */
export function stepFocus(list: HTMLElement | null, selector: string, by: 1 | -1): boolean {
  const rows: readonly Element[] = [...(list?.querySelectorAll(selector) ?? [])];
  const at = document.activeElement ? rows.indexOf(document.activeElement) : -1;
  const next = rows[at + by];
  if (!(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
