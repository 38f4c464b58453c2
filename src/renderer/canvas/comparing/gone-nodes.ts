import type { DiagramNode } from '../../../model/document/diagram';
import { kindOf } from '../../../model/kinds/registry';
import { sizeOfNode } from '../../../model/layout/node-size';
import type { GoneFlowNode } from '../flow/data';
import { iconOf } from '../flow/to-flow';
import type { GoneDrawing } from './gone-drawing';

/** Below wires and everything that is there, above the containers. */
const LAYER = { containers: 40, leaves: 50 } as const;

/** Gone nodes as React Flow nodes that nobody can select, move or connect. */
export function goneNodes({ doc, nodes }: Pick<GoneDrawing, 'doc' | 'nodes'>): readonly GoneFlowNode[] {
  return nodes.map((node) => {
    const place = doc.layout[node.id] ?? { x: 0, y: 0 };
    const size = sizeOfNode(node, place);
    const kind = kindOf(node.kind);
    return {
      id: node.id,
      type: 'gone',
      ...(node.parent === null ? {} : { parentId: node.parent }),
      position: { x: place.x, y: place.y },
      ...size,
      measured: size,
      zIndex: kind.container ? LAYER.containers : LAYER.leaves,
      className: 'is-compared-removed',
      ariaRole: 'img',
      ariaLabel: `${kind.label} ${node.label}, removed`,
      ...UNTOUCHABLE,
      data: { label: node.label, icon: glyphOf(node), isContainer: kind.container !== undefined },
    };
  });
}

const UNTOUCHABLE = {
  selectable: false,
  draggable: false,
  connectable: false,
  deletable: false,
  focusable: false,
  // What lies under it is reached through it.
  style: { pointerEvents: 'none' },
} as const;

function glyphOf(node: DiagramNode): string {
  const { container, containerStyle } = kindOf(node.kind);
  return containerStyle?.(node.props) ?? container?.style ?? iconOf(node);
}
