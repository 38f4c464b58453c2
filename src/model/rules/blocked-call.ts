import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { QuickFix } from '../fixes/quick-fix';
import type { NodeId } from '../kinds/fields';
import { type BlockedCall, blockedCalls } from '../network/node-steps';
import type { Report } from './rule';
import { sentence } from './words';

/** Kinds that call something along their wires, over the network. */
export const CALLERS = [
  'client',
  'onPremServer',
  'ec2',
  'autoScalingGroup',
  'ecsService',
  'lambda',
  'vpcLinkV2',
  'alb',
  'nlb',
  'targetGroup',
  'interfaceEndpoint',
  'cloudMapService',
] as const;

/** Reports what blocks the calls of a node, as far as a rule is about it. One reason is told once, however many calls it blocks. */
export function reportBlocked(
  facts: Facts,
  node: DiagramNode,
  report: Report,
  isAbout: (call: BlockedCall) => boolean,
  fixes: (call: BlockedCall) => readonly QuickFix[] = () => [],
): void {
  const told = new Map<string, BlockedCall[]>();
  for (const call of blockedCalls(facts, node)) {
    if (isAbout(call)) told.set(call.blocker.message, [...(told.get(call.blocker.message) ?? []), call]);
  }
  for (const [message, calls] of told) {
    const [first] = calls;
    if (!first) continue;
    const at: readonly NodeId[] = first.blocker.node === null ? [] : [first.blocker.node];
    report(sentence(message), {
      on: [...new Set([...at, node.id, ...calls.map(({ to }) => to.id)])],
      wires: [...new Set(calls.flatMap(({ wire }) => wire ?? []))],
      blocked: true,
      fixes: () => fixes(first),
    });
  }
}

/** A function without subnets calls from AWS's own network. */
export function isOutsideOfVpcs(node: DiagramNode): boolean {
  return node.kind === 'lambda' && node.props.subnets.length === 0;
}
