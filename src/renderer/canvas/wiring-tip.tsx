import { useConnection } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Diagram, DiagramNode } from '../../model/document/diagram';
import { isFolded } from '../../model/document/folding';
import { chainText } from '../../model/kinds/chain-text';
import { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import type { Point } from '../../model/layout/geometry';
import { withArticle } from '../../model/lib/nouns';
import { ruleOf } from '../../model/rules/run-rules';
import { useGesture, type Wiring } from '../store/gesture';
import { activeDoc, useApp } from '../store/store';
import { SeverityIcon } from '../ui';
import { tipPlace } from './tip-place';

/** Beside the pointer while a wire is over a target: what is wrong, with the rule's code, and what to do. */
export function WiringTip() {
  const over = useConnection((connection) => (connection.inProgress ? (connection.toNode?.id ?? null) : null));
  const pointer = useConnection((connection) => (connection.inProgress ? connection.pointer : null));
  const wiring = useGesture((gesture) => gesture.wiring);
  const doc = useApp(activeDoc);
  const id = over === null ? undefined : NodeId.parse(over);
  const node = id && doc?.nodes[id];
  if (!wiring || !node || !pointer || id === wiring.from) return null;
  if (isFolded(doc, node.id))
    return (
      <Tip at={pointer} over={node.id}>
        Folded: wait here to unfold {node.label}.
      </Tip>
    );
  const { legal, through, findings } = wiring.verdict(node.id);
  const [finding] = findings;
  if (!finding && through === undefined) return null;
  return (
    <Tip at={pointer} over={node.id}>
      {finding && (
        <p className="canvas-wiring-tip-head">
          <SeverityIcon severity={finding.severity} size={16} />
          <span>
            <b className={`canvas-code-${finding.severity}`}>{finding.rule}</b> {ruleOf(finding.rule)?.title}
          </span>
        </p>
      )}
      {legal && finding && <p>{finding.message}</p>}
      {through !== undefined && <p>Put in between: {chainText([through])}.</p>}
      {!legal && <p>{advice(doc, wiring, node)}</p>}
    </Tip>
  );
}

/** It covers neither the source nor a legal target nor the label under the pointer. */
const keptClear = (over: NodeId) =>
  `.canvas-node:is(.is-wiring-from, .is-legal), [data-id='${over}'] :is(.canvas-node-label, .canvas-tab-name)`;

/** Placed past React and before it is painted: it follows every move of the pointer. */
function Tip({ at, over, children }: { at: Point; over: NodeId; children: ReactNode }) {
  const tip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const canvas = tip.current?.closest('.react-flow');
    if (!tip.current || !canvas) return;
    const room = canvas.getBoundingClientRect();
    const rects = [...canvas.querySelectorAll(keptClear(over))].map((element) => element.getBoundingClientRect());
    const size = { width: tip.current.offsetWidth, height: tip.current.offsetHeight };
    const place = tipPlace({ x: room.left + at.x, y: room.top + at.y }, size, room, rects);
    tip.current.style.transform = `translate(${place.x - room.left}px, ${place.y - room.top}px)`;
  });
  return (
    <div ref={tip} className="canvas-wiring-tip" role="status">
      {children}
    </div>
  );
}

/** What this is, where the wire may go instead, and that it may stay as a draft. */
function advice(doc: Diagram, wiring: Wiring, node: DiagramNode): string {
  const names = wiring.alternatives().map((id) => doc.nodes[id]?.label);
  const { detour, over = [] } = wiring.verdict(node.id);
  const [existing] = over;
  const what = `This is ${withArticle(kindOf(node.kind).short)}.`;
  if (existing) return `${what} Drop here to ${lowerFirst(existing.title)}, or to keep a draft wire.`;
  if (detour) return `${what} Drop here to put ${chainText(detour)} in between, or to keep a draft wire.`;
  const instead = names.length > 0 ? `Drop on ${names.join(' or ')}, or drop here` : 'Drop here';
  return `${what} ${instead} to keep a draft wire.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
