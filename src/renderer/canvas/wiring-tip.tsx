import { useConnection } from '@xyflow/react';
import { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { ruleOf } from '../../model/rules/run-rules';
import { useGesture } from '../store/gesture';
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
  const { legal, through, findings } = wiring.verdict(node.id);
  const [finding] = findings;
  if (!finding && through === undefined) return null;
  const rule = finding && ruleOf(finding.rule);
  return (
    <div className="canvas-wiring-tip" role="status" style={{ left: pointer.x + 16, top: pointer.y + 16 }}>
      {finding && (
        <p className="canvas-wiring-tip-head">
          <SeverityIcon severity={finding.severity} size={16} />
          <b className={`canvas-code-${finding.severity}`}>{finding.rule}</b> {rule?.title}
        </p>
      )}
      <p>{finding ? finding.message : `A ${kindOf(through ?? '').label.toLowerCase()} is put in between.`}</p>
      {!legal && <p className="canvas-wiring-tip-quiet">{rule?.fix} Drop here to keep a draft wire.</p>}
    </div>
  );
}
