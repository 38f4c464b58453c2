import { z } from 'zod';

const name = z.string();

/** Why a call failed, as facts; words for people are made at the screen. */
export const PlatformError = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('too-large'), name, bytes: z.number(), limit: z.number() }),
  z.strictObject({ code: z.literal('missing'), name }),
  z.strictObject({ code: z.literal('not-text'), name }),
  z.strictObject({ code: z.literal('changed-on-disk'), name }),
  z.strictObject({ code: z.literal('failed'), name, detail: z.string() }),
]);
export type PlatformError = z.infer<typeof PlatformError>;

/** The answer of a call that a person may cancel and a disk may refuse. */
export type Outcome<T> =
  | { status: 'done'; value: T }
  | { status: 'cancelled' }
  | { status: 'error'; error: PlatformError };

/** The schema of an outcome whose value has the given schema. */
export function outcome<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('done'), value }),
    z.strictObject({ status: z.literal('cancelled') }),
    z.strictObject({ status: z.literal('error'), error: PlatformError }),
  ]);
}

export const cancelled = { status: 'cancelled' } as const;

/** An outcome that succeeded. */
export function done<T>(value: T): { status: 'done'; value: T } {
  return { status: 'done', value };
}

/** An outcome that failed for an expected reason. */
export function failed(error: PlatformError): { status: 'error'; error: PlatformError } {
  return { status: 'error', error };
}
