import type { NodeOf } from '../document/diagram';
import type { BackendListener } from '../graph/backend';
import { type Pattern, pathTemplate, type Share, shareIn, wildcards } from '../lib/wildcards';
import type { WebRequest } from './web-request';

/** A rule of a listener of an ALB. */
export type ListenerRule = NodeOf<'alb'>['props']['rules'][number];

/** How many of the requests a rule takes; `unknown` where the drawing does not say with which path or host they come. */
export type Taking = Share | 'unknown';

/** A rule, what it takes of the requests, and the rule before it that leaves nothing. */
export interface JudgedRule {
  readonly rule: ListenerRule;
  readonly taking: Taking;
  readonly takenBy: ListenerRule | undefined;
}

/** What the rules of a listener do with a request, in the order of their numbers. */
export interface Judgement {
  readonly rules: readonly JudgedRule[];
  /** The rule that leaves nothing for the default action. */
  readonly takenBy: ListenerRule | undefined;
}

/** Holds a request against the rules of a listener: the first that fits takes it. Without one it may be any. */
export function judgeRules(at: BackendListener, request: WebRequest | undefined): Judgement {
  const rules: JudgedRule[] = [];
  let takenBy: ListenerRule | undefined;
  for (const rule of rulesOf(at)) {
    const taking = takes(rule, request);
    rules.push({ rule, taking, takenBy });
    if (taking === 'all') takenBy ??= rule;
  }
  return { rules, takenBy };
}

function rulesOf({ loadBalancer, listener }: BackendListener): readonly ListenerRule[] {
  if (loadBalancer.kind !== 'alb') return [];
  const isOnly = loadBalancer.props.listeners.length === 1;
  return loadBalancer.props.rules
    .filter((rule) => rule.listener === listener.id || (rule.listener === null && isOnly))
    .sort((a, b) => a.priority - b.priority);
}

/** A rule for a message: `rule 10 (/orders/*)`. */
export function ruleName({ priority, host, path }: ListenerRule): string {
  const condition = [host, path]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('');
  return `rule ${priority} (${condition || 'no condition'})`;
}

/** How many of the requests a rule by itself takes. */
export function takes(rule: ListenerRule, request: WebRequest | undefined): Taking {
  const [paths, hosts] = [patternsIn(rule.path), patternsIn(rule.host.toLowerCase())];
  // AWS takes no rule without a condition; what somebody means by it is not known.
  if (paths.length === 0 && hosts.length === 0) return 'some';
  const asked = request?.paths?.map(pathTemplate) ?? [ANY_PATH];
  const named = request?.host === undefined ? ANY_HOST : wildcards(request.host.toLowerCase());
  return both(either(asked.map((path) => among(path, paths))), among(named, hosts));
}

const ANY_PATH = pathTemplate('/{*}');
const ANY_HOST = wildcards('*');

function patternsIn(text: string): readonly Pattern[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(wildcards);
}

/** One of several patterns is enough, and none is asked for where there is none. */
function among(asked: Pattern, patterns: readonly Pattern[]): Share {
  if (patterns.length === 0) return 'all';
  const shares = patterns.map((pattern) => shareIn(asked, pattern));
  if (shares.includes('all')) return 'all';
  return shares.includes('some') ? 'some' : 'none';
}

/** The request comes in one of several ways. */
function either(shares: readonly Share[]): Taking {
  const [first = 'some'] = shares;
  if (shares.every((share) => share === first)) return first;
  return shares.includes('none') ? 'unknown' : 'some';
}

function both(a: Taking, b: Taking): Taking {
  const order: readonly Taking[] = ['none', 'unknown', 'some', 'all'];
  return order.find((taking) => taking === a || taking === b) ?? 'none';
}
