import type { Connection, Refusal } from './kind';
import { kindOf } from './registry';

/** The connection AWS has from one kind to another, or undefined. One with `through` needs a node in between. */
export function accepts(from: string, to: string): Connection | undefined {
  const { connects } = kindOf(from);
  const fits = connects.filter((connection) => connection.to.includes(to));
  return fits.find((connection) => connection.through === undefined) ?? fits[0];
}

/** Why a plausible connection does not exist, or undefined when nobody said so. */
export function refusalOf(from: string, to: string): Refusal | undefined {
  return kindOf(from).refuses?.find((refusal) => refusal.to.includes(to));
}

/**
 * The kinds to put between two kinds so that each leads to the next, outermost first: none when AWS connects them
 * directly, undefined when there is no such chain.
 */
export function chainBetween(from: string, to: string): readonly string[] | undefined {
  return chain(from, to, []);
}

/** The chain to insert when AWS would refuse this very wire: over what the matrix names to be put in between. */
export function detourBetween(from: string, to: string): readonly string[] | undefined {
  const connection = accepts(from, to);
  if (connection?.through !== undefined) return undefined;
  const middle = connection ? connection.instead : refusalOf(from, to)?.instead;
  return middle === undefined ? undefined : over(middle, from, to, [from, to]);
}

/** Kinds that alone lead from one kind to the other: each is accepted by the first and accepts the second. */
export function middleKinds(from: string, to: string): readonly string[] {
  const candidates = kindOf(from).connects.flatMap((each) => (each.through === undefined ? each.to : []));
  return [...new Set(candidates)].filter((middle) => isDirect(middle, to));
}

function isDirect(from: string, to: string): boolean {
  const connection = accepts(from, to);
  return connection !== undefined && connection.through === undefined && connection.edge === 'data';
}

function chain(from: string, to: string, seen: readonly string[]): readonly string[] | undefined {
  const connection = accepts(from, to);
  if (connection) return connection.through === undefined ? [] : [connection.through];
  const middle = refusalOf(from, to)?.instead;
  return middle === undefined || seen.includes(middle) ? undefined : over(middle, from, to, [...seen, middle]);
}

function over(middle: string, from: string, to: string, seen: readonly string[]): readonly string[] | undefined {
  const before = chain(from, middle, seen);
  const after = chain(middle, to, seen);
  return before && after && [...before, middle, ...after];
}
