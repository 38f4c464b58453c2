import type { DiagramNode } from '../document/diagram';
import { isMock, routeName } from '../facts/api';
import type { BackendListener } from '../graph/backend';
import { isOf } from '../graph/graph';
import { needsNoTarget } from '../lib/alb-action';
import { blocked, blockersOf, type Fault } from './checks';
import { judgeRules, type ListenerRule } from './listener-rules';
import { titled } from './names';
import { answersItself, takenBefore } from './rule-checks';
import type { Explorer, Route } from './search';
import { type Question, type Stop, step, stopAt } from './stops';
import type { Blocker } from './trace-types';
import type { WebRequest } from './web-request';

/** How near to a target a kind of dead end is: the nearer, the more it tells. */
const NEARNESS = [
  'cloudFront',
  'webSocketApi',
  'httpApi',
  'restApi',
  'vpcLinkV1',
  'vpcLinkV2',
  'nlb',
  'alb',
  'targetGroup',
];

/**
 * Where the drawing breaks off on the way to a node that nothing leads to: a group that does not have it, a listener
 * without a group, a link or route without a wire. The way goes on from the nearest one as if it were mended.
 */
export function brokenRoute(
  question: Question,
  explorer: Explorer,
  starts: readonly Stop[],
  goal: DiagramNode,
): Route | undefined {
  const loose = explorer.everywhere(starts).flatMap((route) => {
    const last = route.steps.at(-1)?.to;
    const fault = last && faultAt(question, last, goal);
    return last && fault ? [{ route, last, fault }] : [];
  });
  const ranked = loose.map((one) => ({ ...one, rank: rankOf(one.route, one.last) })).sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  if (!best) return undefined;
  const { route, fault } = best;
  const final = step(stopAt(goal), {
    checks: [blocked(`${fault.node ? titled(fault.node) : 'it'} leads to ${titled(goal)}`, fault)],
  });
  return { start: route.start, steps: [...route.steps, final] };
}

function rankOf({ steps }: Route, { node }: Stop): number {
  const reasons = blockersOf(steps.flatMap(({ checks }) => checks)).length;
  return NEARNESS.indexOf(node?.kind ?? '') * 10 - reasons;
}

function faultAt({ net }: Question, { node, at, request }: Stop, goal: DiagramNode): Fault | undefined {
  const { graph } = net.facts;
  if (!node) return undefined;
  if (node.kind === 'targetGroup')
    return isNear(net.facts.vpc(node), net.facts.vpc(goal)) && isTarget(goal) ? notRegistered(node, goal) : undefined;
  if (isOf(node, 'alb', 'nlb')) {
    if (!isTarget(goal) || !isNear(net.facts.vpc(node), net.facts.vpc(goal))) return undefined;
    if (!at)
      return {
        node,
        code: 'no-listener',
        rule: 'LB-01',
        message: `${titled(node)} has no listener.`,
        fix: 'Add a listener.',
      };
    const end = whereAnswered(at, request);
    if (end) return { ...end, node };
    const rows = node.kind === 'alb' ? node.props.rules.map(({ id }) => id) : [];
    const isLoose = [at.listener.id, ...rows].every((row) => graph.wiresFrom(node.id, row).length === 0);
    return isLoose ? noGroup(node, at.listener.port) : undefined;
  }
  if (isOf(node, 'vpcLinkV1', 'vpcLinkV2')) {
    const isLoose = graph.wiresFrom(node.id).length === 0;
    const rule = node.kind === 'vpcLinkV1' ? 'API-10' : 'API-12';
    return isLoose
      ? {
          node,
          code: 'no-path',
          rule,
          message: `${titled(node)} leads to no load balancer.`,
          fix: 'Wire it to a load balancer.',
        }
      : undefined;
  }
  if (isOf(node, 'restApi', 'httpApi', 'webSocketApi')) {
    const loose = node.props.routes.find((route) => !isMock(route) && graph.wiresFrom(node.id, route.id).length === 0);
    if (!loose) return undefined;
    return {
      node,
      code: 'no-path',
      rule: 'API-28',
      message: `${routeName(loose)} of ${titled(node)} leads nowhere.`,
      fix: 'Wire the route to its backend.',
    };
  }
  return undefined;
}

/** A listener that answers by itself, by its default action or by a rule before it. */
function whereAnswered(at: BackendListener, request: WebRequest | undefined): Blocker | undefined {
  const { rules, takenBy } = judgeRules(at, request);
  const forwards = rules.some(({ rule, taking, takenBy: before }) => !before && taking !== 'none' && isForward(rule));
  if (forwards) return undefined;
  const isEnd = 'action' in at.listener && needsNoTarget(at.listener.action);
  if (!takenBy && !isEnd) return undefined;
  const check = takenBy ? takenBefore(at, request, takenBy, 'the default action') : answersItself(at);
  return check.ok === 'no' ? check.blocker : undefined;
}

function isForward({ action }: ListenerRule): boolean {
  return action === 'forward';
}

function notRegistered(group: DiagramNode, goal: DiagramNode): Fault {
  return {
    node: group,
    code: 'no-target',
    rule: 'LB-16',
    message: `${titled(goal)} is not registered in ${titled(group)}.`,
    fix: `Register ${titled(goal)} in ${titled(group)}.`,
  };
}

function noGroup(node: DiagramNode, port: number): Fault {
  const message = `The listener of ${titled(node)} on port ${port} sends to no target group.`;
  return { node, code: 'no-target', rule: 'LB-01', message, fix: 'Wire the listener to a target group.' };
}

function isTarget({ kind }: DiagramNode): boolean {
  return ['ec2', 'alb', 'autoScalingGroup', 'ecsService', 'lambda', 'onPremServer'].includes(kind);
}

function isNear(a: DiagramNode | undefined, b: DiagramNode | undefined): boolean {
  return a === b;
}
