import { useReactFlow } from '@xyflow/react';
import { insertConnected } from '../../model/commands/insert-connected';
import type { Diagram } from '../../model/document/diagram';
import { legalTargets } from '../../model/findings/judge-wire';
import { NodeId } from '../../model/kinds/fields';
import { type KindId, kindOf } from '../../model/kinds/registry';
import type { Picture } from '../../model/layout/picture';
import { newId } from '../store/ids';
import { goTo, run, select } from '../store/store';
import { ContextMenu } from '../ui';
import { containerAt } from './containers';
import type { LooseEnd } from './use-wiring';

/** Where a wire was dropped on nothing: what it may lead to, inserted and wired in one step. */
export function NextMenu({
  doc,
  picture,
  loose,
  onClose,
}: {
  doc: Diagram;
  picture: Picture;
  loose: LooseEnd | null;
  onClose: () => void;
}) {
  const flow = useReactFlow();
  const source = loose && doc.nodes[loose.from.node];
  const kinds = source ? legalTargets(source.kind) : [];
  if (!loose || kinds.length === 0) return null;
  const insert = (kind: string) => {
    const at = flow.screenToFlowPosition(loose.at);
    const onto = containerAt(doc, picture, at, []);
    const origin = onto === null ? { x: 0, y: 0 } : (picture.boxes.get(onto) ?? { x: 0, y: 0 });
    const id = NodeId.parse(newId('n'));
    const where = { x: Math.round(at.x - origin.x), y: Math.round(at.y - origin.y - 23) };
    run(insertConnected, { from: loose.from, node: { id, kind: kind as KindId, onto, at: where } });
    select({ nodes: [id] });
    goTo({ what: 'nodes', ids: [id] });
  };
  return (
    <ContextMenu
      at={loose.at}
      onClose={onClose}
      entries={kinds.map((kind) => ({
        kind: 'item' as const,
        id: kind,
        label: kindOf(kind).label,
        onSelect: () => insert(kind),
      }))}
    />
  );
}
