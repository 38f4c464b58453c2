import { NodeId, RowId, WireId } from '../kinds/fields';
import { fingerprint } from '../lib/fingerprint';

/** The id of the node of a resource: the same for the same file and logical id, so that positions outlive another import. */
export function nodeIdOf(file: string, ...place: readonly (string | number)[]): NodeId {
  return NodeId.parse(`n_${fingerprint([file, ...place])}`);
}

/** The id of a row: the same for the same place in the same file. */
export function rowIdOf(file: string, ...place: readonly (string | number)[]): RowId {
  return RowId.parse(`r_${fingerprint([file, ...place])}`);
}

/** The id of the `nth` wire between two ends. */
export function wireIdOf(from: string, port: string, to: string, nth: number): WireId {
  return WireId.parse(`w_${fingerprint([from, port, to, nth])}`);
}
