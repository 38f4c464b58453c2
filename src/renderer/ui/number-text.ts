export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whole numbers only; the default. */
  readonly integer?: boolean | undefined;
  /** An empty field is an answer: no number. */
  readonly optional?: boolean | undefined;
}

export type NumberReading =
  | { readonly ok: true; readonly value: number | undefined }
  | { readonly ok: false; readonly reason: string };

/** Reads what a user typed into a number field, or says in one line why it cannot be taken. */
export function readNumber(text: string, limits: NumberLimits): NumberReading {
  const { min, max, integer = true, optional = false } = limits;
  const trimmed = text.trim();
  if (trimmed === '' && optional) return { ok: true, value: undefined };
  const value = Number(trimmed);
  const plain = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed);
  if (!plain) return { ok: false, reason: integer ? 'Enter a whole number' : 'Enter a number' };
  if (integer && !Number.isSafeInteger(value)) return { ok: false, reason: 'Enter a whole number' };
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return { ok: false, reason: rangeInWords(min, max) };
  }
  return { ok: true, value };
}

/** The value one step up or down, kept within its limits. */
export function stepped(value: number | undefined, step: number, { min, max }: NumberLimits): number {
  const next = value === undefined ? (min ?? 0) : value + step;
  return Math.min(Math.max(next, min ?? Number.NEGATIVE_INFINITY), max ?? Number.POSITIVE_INFINITY);
}

function rangeInWords(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `${max} at most`;
  if (max === undefined) return `${min} at least`;
  return `From ${min} to ${max}`;
}
