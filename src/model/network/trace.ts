import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { NodeId } from '../kinds/fields';
import { blocked, blockersOf } from './checks';
import { brokenRoute } from './dead-ends';
import { type FailingNetwork, networkOf } from './failures';
import { type Goals, goalsOf } from './goals';
import { titled } from './names';
import { startsOf } from './origin';
import { downCheck, type Explorer, explorerOf, type Route } from './search';
import { singlePointsOf } from './single-points';
import type { Question, Stop } from './stops';
import { budgetOf } from './time-budget';
import type { Blocker, Check, Hop, Trace, TraceEnd, TracePath, TraceRequest } from './trace-types';

/** More ways than people read. */
const MOST_OTHERS = 24;

/** Can one end reach the other? The best way with every check, or everything that blocks it. */
export function trace(facts: Facts, request: TraceRequest): Trace {
  const found = find(facts, request);
  const best = found.best ? pathOf(found.question, found.best) : nowhere(facts, request, found.starts);
  const reachable = best.blockers.length === 0;
  const last = found.best?.steps.at(-1)?.to;
  const others = found.explorer.all(found.starts, MOST_OTHERS).map((route) => pathOf(found.question, route));
  const ends = [request.from, request.to];
  return {
    ...best,
    from: request.from,
    to: request.to,
    protocol: request.protocol ?? last?.protocol ?? 'tcp',
    port: request.port ?? last?.port,
    reachable,
    certain: best.hops.every((hop) => hop.checks.every(({ ok }) => ok !== 'unknown')),
    others: others.filter((path) => !isSame(path, best)),
    fixes: [...new Set(best.blockers.map(({ fix }) => fix))],
    singlePoints: reachable ? singlePointsOf(facts, best, ends, others, (node) => works(found, request, node)) : [],
    budget: budgetOf(facts, best.hops),
  };
}

/** Whether it still works with one more thing switched off. What is a goal, and leads there, stays what it is. */
function works({ net, goals, question }: Found, { from }: TraceRequest, off: NodeId): boolean {
  const rest: Question = { ...question, net: net.without(off) };
  const explorer = explorerOf(rest, goals);
  const starts = startsOf(rest.net, from);
  return [true, false].some((isDrawnOnly) => {
    const route = explorer.best(starts, isDrawnOnly);
    return route !== undefined && isClear(rest, route);
  });
}

interface Found {
  readonly net: FailingNetwork;
  readonly goals: Goals;
  readonly question: Question;
  readonly explorer: Explorer;
  readonly starts: readonly Stop[];
  readonly best: Route | undefined;
}

function find(facts: Facts, request: TraceRequest): Found {
  const net = networkOf(facts, request.down);
  const goals = goalsOf(net, request.to);
  const question: Question = {
    net,
    protocol: request.protocol,
    port: request.port,
    goals: goals.ends,
    leads: (node) => goals.leading.has(node.id),
  };
  const explorer = explorerOf(question, goals);
  const starts = startsOf(net, request.from);
  return { net, goals, question, explorer, starts, best: bestRoute(question, explorer, starts, request.to) };
}

/** What is drawn is preferred, unless only something that nobody drew gets through. */
function bestRoute(question: Question, explorer: Explorer, starts: readonly Stop[], to: TraceEnd): Route | undefined {
  const drawn = explorer.best(starts, true);
  if (drawn && isClear(question, drawn)) return drawn;
  const any = explorer.best(starts, false);
  if (any && isClear(question, any)) return any;
  // Whoever has a place in a network is asked about the network; to others the drawing says where it breaks off.
  const isInside = starts.some(({ caller }) => caller?.place === 'vpc' || caller?.place === 'on-premises');
  return drawn ?? (isInside ? any : (broken(question, starts, to) ?? any));
}

const CARRIERS: ReadonlySet<string> = new Set([
  'hostedZone',
  'cloudFront',
  'restApi',
  'httpApi',
  'webSocketApi',
  'vpcLinkV1',
  'vpcLinkV2',
  'nlb',
  'alb',
  'targetGroup',
]);

function isClear({ net }: Question, { start, steps }: Route): boolean {
  const isOff = start.node !== undefined && net.isDown(start.node);
  return !isOff && steps.every(({ checks }) => checks.every(({ ok }) => ok !== 'no'));
}

/** The way to where the drawing breaks off: over whatever carries requests, outside of VPCs or in that of the goal. */
function broken(question: Question, starts: readonly Stop[], to: TraceEnd): Route | undefined {
  const goal = to === 'internet' || to === 'on-prem' ? undefined : question.net.facts.graph.node(to);
  if (!goal) return undefined;
  const { facts } = question.net;
  const home = facts.vpc(goal);
  const mayCarry = (node: DiagramNode) => CARRIERS.has(node.kind) && (facts.vpc(node) ?? home) === home;
  const wide: Question = { ...question, leads: mayCarry };
  const leading = new Set(facts.graph.nodes.filter(mayCarry).map(({ id }) => id));
  const goals: Goals = { ends: new Set(), leading, mayBeDirect: false };
  return brokenRoute(wide, explorerOf(wide, goals, 'wide'), starts, goal);
}

function pathOf({ net }: Question, { start, steps }: Route): TracePath {
  const isOff = start.node !== undefined && net.isDown(start.node);
  const first = hop(start, { checks: isOff ? [downCheck(start)] : [] });
  const hops = [first, ...steps.map((one) => hop(one.to, { ...one, through: one.through.map(({ id }) => id) }))];
  return { hops, blockers: blockersOf(hops.flatMap(({ checks }) => checks)) };
}

function hop({ end, node }: Stop, about: Partial<Omit<Hop, 'node' | 'end'>>): Hop {
  const { via, wire, row, checks = [], through = [] } = about;
  return { node: node?.id ?? null, end, via, wire, row, checks, through };
}

/** Nothing that is drawn leads from one to the other. */
function nowhere(facts: Facts, { from, to }: TraceRequest, starts: readonly Stop[]): TracePath {
  const blocker: Blocker = {
    node: to === 'internet' || to === 'on-prem' ? null : to,
    code: 'no-path',
    rule: 'WIRE-01',
    message: `Nothing leads from ${nameOf(facts, from)} to ${nameOf(facts, to)}.`,
    fix: 'Draw what stands in between: an API with a VPC link, a load balancer, or a network connection.',
  };
  const check: Check = blocked(`a way leads to ${nameOf(facts, to)}`, {
    ...blocker,
    node: blocker.node === null ? undefined : facts.graph.node(blocker.node),
  });
  const [start] = starts;
  const first: Hop = hop(start ?? startless(from), {});
  const last: Hop = {
    node: blocker.node,
    end: to,
    via: undefined,
    wire: undefined,
    row: undefined,
    checks: [check],
    through: [],
  };
  return { hops: [first, last], blockers: [blocker] };
}

function startless(end: TraceEnd): Stop {
  return {
    key: end,
    end,
    node: undefined,
    caller: undefined,
    protocol: undefined,
    port: undefined,
    at: undefined,
    route: undefined,
    request: undefined,
  };
}

/** An end of a trace for a message. */
export function nameOf(facts: Facts, end: TraceEnd): string {
  if (end === 'internet') return 'the internet';
  if (end === 'on-prem') return 'on-premises';
  const node = facts.graph.node(end);
  return node ? titled(node) : end;
}

function isSame(a: TracePath, b: TracePath): boolean {
  const key = ({ hops }: TracePath) => hops.map(({ end, via, row }) => `${end} ${via} ${row}`).join('>');
  return key(a) === key(b);
}
