import type { Trace, TracePath } from '../../../model/network/trace-types';
import type { TraceSession } from './session';

/** The way that is looked at: the best one, or another while it exists. */
export function shownPath(found: Trace, { way }: Pick<TraceSession, 'way'>): TracePath {
  return found.others[way - 1] ?? found;
}

/** The hop that is in focus: the chosen one, else the first that is blocked, else the last. */
export function currentHop({ hops }: TracePath, { hop }: Pick<TraceSession, 'hop'>): number {
  if (hop !== null && hop < hops.length) return hop;
  const blocked = hops.findIndex(({ checks }) => checks.some(({ ok }) => ok === 'no'));
  return blocked >= 0 ? blocked : hops.length - 1;
}
