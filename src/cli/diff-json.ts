import type { Comparison } from '../model/diff/compare';
import type { Diagram, Wire } from '../model/document/diagram';
import type { Finding } from '../model/findings/validate';
import { wireText } from '../model/fixes/describe-changes';
import type { TraceEnd } from '../model/network/trace-types';
import type { Compared } from './diff-text';

/** A comparison as data. Nodes of the newer file have the ids of the older one where they are in both. */
export function diffJson(compared: Compared, comparison: Comparison): unknown {
  const { old, now, nodes, wires, findings, paths, isEqual } = comparison;
  const path = ({ from, to }: { readonly from: TraceEnd; readonly to: TraceEnd }, doc: Diagram) => {
    return { from: endOf(doc, from), to: endOf(doc, to) };
  };
  return {
    old: compared.old,
    new: compared.now,
    equal: isEqual,
    nodes: {
      added: nodes.added.map(({ id }) => identity(now, id)),
      removed: nodes.removed.map(({ id }) => identity(old, id)),
      changed: nodes.changed.map(({ now: { id }, changes }) => ({ ...identity(now, id), changes })),
    },
    wires: {
      added: wires.added.map((wire) => wireJson(now, wire)),
      removed: wires.removed.map((wire) => wireJson(old, wire)),
      changed: wires.changed.map((wire) => ({ old: wireJson(old, wire.old), new: wireJson(now, wire.now) })),
    },
    findings: {
      gained: findings.gained.map((finding) => findingJson(now, finding)),
      lost: findings.lost.map((finding) => findingJson(old, finding)),
    },
    paths: {
      opened: paths.opened.map((ends) => path(ends, now)),
      closed: paths.closed.map((ends) => path(ends, old)),
      leftOut: paths.leftOut,
    },
  };
}

function identity({ nodes }: Diagram, id: keyof Diagram['nodes']) {
  const node = nodes[id];
  return { node: id, kind: node?.kind, logicalId: node?.logicalId, label: node?.label };
}

function endOf(doc: Diagram, end: TraceEnd): unknown {
  return end === 'internet' || end === 'on-prem' ? end : identity(doc, end);
}

function wireJson(doc: Diagram, wire: Wire): unknown {
  return { from: identity(doc, wire.from.node), to: identity(doc, wire.to.node), text: wireText(doc, wire) };
}

function findingJson(doc: Diagram, { rule, severity, message, on }: Finding): unknown {
  return { rule, severity, message, on: on.map((id) => identity(doc, id)) };
}
