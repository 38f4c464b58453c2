import type { CfnValue } from '../../cfn/value';
import type { ReadContext, RowDraft } from '../reader';

/** Whether two names in DNS are known to be the same. */
export function isSameName(read: ReadContext, name: CfnValue | undefined, other: CfnValue | undefined): boolean {
  const wanted = nameOf(read, name);
  return wanted !== undefined && wanted === nameOf(read, other);
}

/** The name of a record before the name of its zone, as people type it; the whole name where that is not known. */
export function readRecordName(
  read: ReadContext,
  row: RowDraft,
  name: CfnValue | undefined,
  zone: CfnValue | undefined,
): void {
  const whole = nameOf(read, name);
  const domain = nameOf(read, zone);
  if (whole === undefined || domain === undefined || domain === '') row.text('name', name);
  else if (whole === domain) row.set('name', '');
  else row.set('name', whole.endsWith(`.${domain}`) ? whole.slice(0, -domain.length - 1) : whole);
}

/** A dot at the end says that a name is whole, which names in Route 53 always are. */
function nameOf(read: ReadContext, name: CfnValue | undefined): string | undefined {
  const text = read.text(name);
  return text.known ? text.value.replace(/\.$/, '') : undefined;
}
