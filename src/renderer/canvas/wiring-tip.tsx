import { useConnection } from '@xyflow/react';
import type { ReactNode } from 'react';
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

/** Beside the pointer while a wire is over a target: what is wrong, with the rule's code, and what to do. */
export function WiringTip() {
  const over = useConnection((connection) => (connection.inProgress ? (connection.toNode?.id ?? null) : null));
  const pointer = useConnection((connection) => (connection.inProgress ? connection.pointer : null));
  const wiring = useGesture((gesture) => gesture.wiring);
  const doc = useApp(activeDoc);
  const id = over === null ? undefined : NodeId.parse(over);
  const node = id && doc?.nodes[id];
  if (!wiring || !node || !pointer || id === wiring.from) return null;
  if (isFolded(doc, node.id)) return <Tip at={pointer}>Folded: wait here to unfold {node.label}.</Tip>;
  const { legal, through, findings } = wiring.verdict(node.id);
  const [finding] = findings;
  if (!finding && through === undefined) return null;
  return (
    <Tip at={pointer}>
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

function Tip({ at, children }: { at: Point; children: ReactNode }) {
  return (
    <div
      className="canvas-wiring-tip"
      role="status"
      style={{ left: `min(${at.x + 16}px, 100% - 328px)`, top: at.y + 16 }}
    >
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
