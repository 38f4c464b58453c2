import { type ConnectionLineComponentProps, useConnection } from '@xyflow/react';
import { NodeId } from '../../../model/kinds/fields';
import type { Point } from '../../../model/layout/geometry';
import { toPath } from '../../../model/layout/route/path';
import { useGesture } from '../../store/gesture';

/** The loose wire under the pointer: red over a target that AWS would refuse, the accent elsewhere. */
export function ConnectionLine({ fromX, fromY, toX, toY, fromNode, fromHandle }: ConnectionLineComponentProps) {
  const over = useConnection((connection) => (connection.inProgress ? (connection.toNode?.id ?? null) : null));
  const legal = useGesture(
    ({ wiring }) => over === null || wiring?.from === over || (wiring?.verdict(NodeId.parse(over)).legal ?? true),
  );
  const isWiring = useGesture(({ wiring }) => wiring !== null);
  if (!isWiring) return null;
  const { x, y } = fromNode.internals.positionAbsolute;
  const bottom = { x: x + (fromNode.measured.width ?? 0) / 2, y: y + (fromNode.measured.height ?? 0) };
  const from = { x: fromX, y: fromY };
  const to = { x: toX, y: toY };
  const points =
    fromHandle.id === 'out' && toX < fromX + STUB && toY > bottom.y ? fromBelow(bottom, to) : fromRight(from, to);
  return (
    <path className={legal ? 'canvas-loose-wire' : 'canvas-loose-wire is-illegal'} d={toPath(points)} fill="none" />
  );
}

const STUB = 16;

/** From a port at the right: halfway across, or round the corner when the pointer is behind the port. */
function fromRight(from: Point, to: Point): readonly Point[] {
  const turn = to.x > from.x + 2 * STUB ? (from.x + to.x) / 2 : from.x + STUB;
  return [from, { x: turn, y: from.y }, { x: turn, y: to.y }, to];
}

/** From a node without rows to something below it: straight down first. */
function fromBelow(from: Point, to: Point): readonly Point[] {
  const turn = (from.y + to.y) / 2;
  return [from, { x: from.x, y: turn }, { x: to.x, y: turn }, to];
}
