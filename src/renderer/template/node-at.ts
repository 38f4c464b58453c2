import type { NodeId } from '../../model/kinds/fields';
import type { NodeLines } from '../store/template/texts';

/** The node that a line belongs to. */
export function nodeAt(places: readonly NodeLines[], line: number): NodeId | undefined {
  return places.find(({ from, to }) => from <= line && line <= to)?.node;
}
