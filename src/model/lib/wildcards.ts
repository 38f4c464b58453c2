/** What one sign of a pattern stands for: itself, any sign, or any sign but a slash. */
interface Sign {
  readonly is: string | 'any' | 'no-slash';
  /** True for none or more of them. */
  readonly isMany: boolean;
}

/** A set of texts, sign by sign. */
export type Pattern = readonly Sign[];

/** How many texts of one set are in another. */
export type Share = 'all' | 'some' | 'none';

/** Reads `*` as any text and `?` as any one sign, as load balancers do. */
export function wildcards(text: string): Pattern {
  return [...text].map((sign) => {
    if (sign === '*') return { is: 'any', isMany: true };
    return sign === '?' ? { is: 'any', isMany: false } : literal(sign);
  });
}

/** Reads `/items/{id}` with a variable for one step of a path, `{rest+}` for the rest of it, and `{*}` for any text, also none. */
export function pathTemplate(text: string): Pattern {
  return text.split(/(\{[^{}]*\})/).flatMap((part): Pattern => {
    if (part === '{*}') return [{ is: 'any', isMany: true }];
    if (!part.startsWith('{') || !part.endsWith('}')) return [...part].map(literal);
    const is = part.endsWith('+}') ? 'any' : 'no-slash';
    return [
      { is, isMany: false },
      { is, isMany: true },
    ];
  });
}

/** How many of the texts that `some` stands for are among those of `set`. Where that is hard to tell, it is `some`. */
export function shareIn(some: Pattern, set: Pattern): Share {
  if (covers(some, set)) return 'all';
  return meet(some, set) ? 'some' : 'none';
}

function literal(sign: string): Sign {
  return { is: sign, isMany: false };
}

/** Whether `set` takes every text of `some`, its variables as they are. */
function covers(some: Pattern, set: Pattern): boolean {
  return walk(some, set, (a, b, next) => {
    if (b?.isMany) return next(0, 1) || (a !== undefined && fits(a, b) && next(1, 0));
    return a !== undefined && b !== undefined && !a.isMany && fits(a, b) && next(1, 1);
  });
}

/** Whether there is a text that both stand for. */
function meet(one: Pattern, other: Pattern): boolean {
  return walk(one, other, (a, b, next) => {
    if (a?.isMany && next(1, 0)) return true;
    if (b?.isMany && next(0, 1)) return true;
    if (!a || !b || (a.isMany && b.isMany) || !overlap(a, b)) return false;
    return next(a.isMany ? 0 : 1, b.isMany ? 0 : 1);
  });
}

type Next = (stepA: number, stepB: number) => boolean;

/** Walks two patterns side by side; each pair of places is looked at once. */
function walk(a: Pattern, b: Pattern, at: (a: Sign | undefined, b: Sign | undefined, next: Next) => boolean): boolean {
  const known = new Map<number, boolean>();
  const from = (i: number, j: number): boolean => {
    if (i === a.length && j === b.length) return true;
    const key = i * (b.length + 1) + j;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = at(a[i], b[j], (stepA, stepB) => from(i + stepA, j + stepB));
    known.set(key, found);
    return found;
  };
  return from(0, 0);
}

/** Whether every sign that `a` stands for is one of those of `b`. */
function fits(a: Sign, b: Sign): boolean {
  if (b.is === 'any' || a.is === b.is) return true;
  return b.is === 'no-slash' && a.is !== 'any' && a.is !== '/';
}

function overlap(a: Sign, b: Sign): boolean {
  return fits(a, b) || fits(b, a);
}
