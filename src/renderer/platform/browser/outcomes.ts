import type { Outcome, PlatformError } from '../platform';

/** An outcome that succeeded. */
export function done<T>(value: T): Outcome<T> {
  return { status: 'done', value };
}

/** An outcome that failed for an expected reason. */
export function failed(error: PlatformError): Outcome<never> {
  return { status: 'error', error };
}

/** Turns what a browser call threw into an outcome: a closed picker is an answer, a vanished file is missing. */
export function thrown(error: unknown, name: string): Outcome<never> {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'AbortError') return { status: 'cancelled' };
  if (error.name === 'NotFoundError') return failed({ code: 'missing', name });
  return failed({ code: 'failed', name, detail: error.message });
}
