import type { Draft } from 'immer';
import { setRowField } from '../commands/edit-node';
import type { Diagram, DiagramNode } from '../document/diagram';
import { createFacts, type Facts } from '../facts/facts';
import { probesOf } from '../facts/load-balancing';
import type { LoadBalancer } from '../graph/backend';
import { plainDocument } from '../history/delta';
import type { NewId } from '../history/history';
import { entriesOf } from '../lib/open-record';
import { all, type Edit, fix } from './edits';
import { ensureGroup, letPass } from './groups';
import { insertBetweenFix } from './insert-between';
import type { QuickFix } from './quick-fix';

/**
 * Makes these changes, then lets the new links and load balancers among them be reached and reach what stands behind
 * them: listener ports that fit, security groups by reference.
 */
export function settled(...edits: readonly Edit[]): Edit {
  return (draft, newId) => {
    const before = new Set(Object.keys(draft.nodes));
    all(...edits)(draft, newId);
    const added = entriesOf((draft as Diagram).nodes).filter(({ id }) => !before.has(id));
    for (const node of added) if (isLoadBalancer(node)) onPortOfTarget(draft, node, factsOf(draft), newId);
    for (const node of added) settle(draft, node, newId);
  };
}

/** Offers to put these kinds in between, outermost first, so that requests get through. */
export function insertFix(
  from: DiagramNode,
  row: string | undefined,
  to: DiagramNode,
  chain: readonly string[],
): QuickFix {
  const { id, title, run } = insertBetweenFix(from, row, to, chain);
  return fix(id, title, settled(run));
}

function settle(draft: Draft<Diagram>, node: DiagramNode, newId: NewId): void {
  if (node.kind === 'vpcLinkV2') {
    ensureGroup(node.id)(draft, newId);
    for (const loadBalancer of factsOf(draft).loadBalancersBehind(node)) reach(draft, node, loadBalancer, newId);
  }
  if (!isLoadBalancer(node)) return;
  ensureGroup(node.id)(draft, newId);
  const facts = factsOf(draft);
  for (const group of facts.groupsBehind(node)) {
    for (const target of facts.targets(group)) letPass(node.id, target.id, probesOf(group, target))(draft, newId);
  }
  for (const { from } of facts.graph.wiresTo(node.id)) {
    const caller = facts.graph.node(from.node);
    if (caller?.kind === 'vpcLinkV2') reach(draft, caller, node, newId);
  }
}

function reach(draft: Draft<Diagram>, link: DiagramNode, { id, props }: LoadBalancer, newId: NewId): void {
  const ports = props.listeners.filter(({ protocol }) => protocol !== 'UDP').map(({ port }) => port);
  letPass(
    link.id,
    id,
    ports.map((port) => ({ protocol: 'tcp', port })),
  )(draft, newId);
}

/** In front of an ALB a new NLB listens on the port of the ALB's listener, so that one port goes all the way. */
function onPortOfTarget(draft: Draft<Diagram>, node: LoadBalancer, facts: Facts, newId: NewId): void {
  if (node.kind !== 'nlb') return;
  for (const listener of node.props.listeners) {
    const group = facts.groupsOf({ loadBalancer: node, listener }).find(({ props }) => props.targetType === 'alb');
    if (!group) continue;
    const args = { id: node.id, row: listener.id, field: 'port', value: group.props.port };
    setRowField.run(draft, args, newId);
  }
}

function isLoadBalancer(node: DiagramNode): node is LoadBalancer {
  return node.kind === 'alb' || node.kind === 'nlb';
}

function factsOf(draft: Draft<Diagram>): Facts {
  return createFacts(plainDocument(draft));
}
