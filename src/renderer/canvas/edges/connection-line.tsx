import { type ConnectionLineComponentProps, useConnection } from '@xyflow/react';
import { NodeId } from '../../../model/kinds/fields';
import { toPath } from '../../../model/layout/route/path';
import { useGesture } from '../../store/gesture';

/** The loose wire under the pointer: red over a target that AWS would refuse, the accent elsewhere. */
export function ConnectionLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  const over = useConnection((connection) => (connection.inProgress ? (connection.toNode?.id ?? null) : null));
  const legal = useGesture(
    ({ wiring }) => over === null || wiring?.from === over || (wiring?.verdict(NodeId.parse(over)).legal ?? true),
  );
  const middle = (fromX + toX) / 2;
  const points = [
    { x: fromX, y: fromY },
    { x: middle, y: fromY },
    { x: middle, y: toY },
    { x: toX, y: toY },
  ];
  return (
    <path className={legal ? 'canvas-loose-wire' : 'canvas-loose-wire is-illegal'} d={toPath(points)} fill="none" />
  );
}
