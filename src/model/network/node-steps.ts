import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { WireId } from '../kinds/fields';
import { terseNetworkOf } from './failures';
import { startsOf } from './origin';
import { stepsFrom } from './steps';
import type { Question } from './stops';
import type { Blocker, Protocol } from './trace-types';

/** One reason why what a node calls along its wires does not arrive. */
export interface BlockedCall {
  readonly to: DiagramNode;
  readonly wire: WireId | undefined;
  readonly protocol: Protocol | undefined;
  readonly port: number | undefined;
  readonly blocker: Blocker;
}

/** Everything that blocks what a node calls directly, along its own wires; the same engine as a trace, one stop long. */
export function blockedCalls(facts: Facts, node: DiagramNode): readonly BlockedCall[] {
  const known = facts.derived(callsByNode);
  const before = known.get(node);
  if (before) return before;
  const fresh = follow(facts, node);
  known.set(node, fresh);
  return fresh;
}

function callsByNode(): Map<DiagramNode, readonly BlockedCall[]> {
  return new Map();
}

function follow(facts: Facts, node: DiagramNode): readonly BlockedCall[] {
  if (facts.graph.wiresFrom(node.id).length === 0) return [];
  const question: Question = {
    net: facts.derived(terseNetworkOf),
    protocol: undefined,
    port: undefined,
    goals: new Set(),
    leads: () => true,
  };
  const found = new Map<string, BlockedCall>();
  for (const start of startsOf(question.net, node.id)) {
    for (const { to, wire, checks } of stepsFrom(question, start)) {
      for (const check of checks) {
        if (check.ok !== 'no' || !to.node) continue;
        const call = { to: to.node, wire, protocol: to.protocol, port: to.port, blocker: check.blocker };
        found.set(`${to.node.id} ${check.blocker.rule} ${check.blocker.message}`, call);
      }
    }
  }
  return [...found.values()];
}
