import type { Connection } from './kind';
import { kindOf } from './registry';

/** The connection AWS has from one kind to another, or undefined. One with `through` needs a node in between. */
export function accepts(from: string, to: string): Connection | undefined {
  const { connects } = kindOf(from);
  const fits = connects.filter((connection) => connection.to.includes(to));
  return fits.find((connection) => connection.through === undefined) ?? fits[0];
}
