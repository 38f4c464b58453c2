import type { Certainty } from '../../model/network/trace-types';
import type { Severity } from '../ui';
import type { Tone } from './words';

/** The shape and colour of a tone. */
export function toneSeverity(tone: Tone): Severity {
  return tone === 'blocked' ? 'error' : tone === 'unknown' ? 'warning' : 'ok';
}

/** The shape and colour of a check. */
export function checkSeverity(ok: Certainty): Severity {
  return ok === 'no' ? 'error' : ok === 'unknown' ? 'warning' : 'ok';
}
