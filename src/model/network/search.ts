import { blocked } from './checks';
import type { Goals } from './goals';
import { service, titled } from './names';
import { firstSteps } from './origin';
import { stepsFrom } from './steps';
import type { Question, Step, Stop } from './stops';
import type { Check } from './trace-types';

/** A way that was found: where it begins, and each step. */
export interface Route {
  readonly start: Stop;
  readonly steps: readonly Step[];
}

/** Looks for ways. */
export interface Explorer {
  /** The way with the fewest reasons against it, then the fewest guesses, then the fewest steps. */
  best(starts: readonly Stop[], isDrawnOnly: boolean): Route | undefined;
  /** Ways in the order they are found, at most so many. */
  all(starts: readonly Stop[], most: number): readonly Route[];
  /** Every stop that can be reached along what is drawn, with the best way to it. */
  everywhere(starts: readonly Stop[]): readonly Route[];
}

/** Explorers of one network share what they see under one name: their questions must be alike in all but what has failed. */
export function explorerOf(question: Question, goals: Goals, name = 'asked'): Explorer {
  const { net } = question;
  const stepsOf: StepsOf = (stop, beginning) =>
    net.once(`steps ${name} ${beginning} ${stop.key}`, () => {
      // It matters as well whether the caller who came this far still stands where it stood.
      if (stop.caller?.node) net.isDown(stop.caller.node);
      const steps = beginning ? firstSteps(question, stop, goals, beginning === 'tries') : stepsFrom(question, stop);
      return steps.map((one) => arrived(question, one));
    });
  const isGoal = ({ end }: Stop) => question.goals.has(end);
  return {
    best: (starts, isDrawnOnly) => shortest({ question, stepsOf, isDrawnOnly, isGoal }, starts).goal,
    all: (starts, most) => enumerate(stepsOf, starts, isGoal, most),
    everywhere: (starts) => shortest({ question, stepsOf, isDrawnOnly: true, isGoal: () => false }, starts).seen,
  };
}

/** At the beginning a caller keeps to what is drawn, or tries every address. */
type Beginning = 'drawn' | 'tries' | undefined;
type StepsOf = (stop: Stop, beginning: Beginning) => readonly Step[];

/** What is switched off takes no request; and at the end the port and protocol must be those asked for. */
function arrived(question: Question, one: Step): Step {
  const { node, port, protocol, end } = one.to;
  if (node && question.net.isDown(node)) return { ...one, checks: [downCheck(one.to)] };
  if (!question.goals.has(end)) return one;
  const more: Check[] = [];
  if (port !== undefined && question.port !== undefined && port !== question.port) {
    more.push(
      atEnd(
        one.to,
        'no-listener',
        `arrives on ${service(protocol ?? 'tcp', port)}, not on port ${question.port}`,
        `Ask for port ${port}, or change the port on the way.`,
      ),
    );
  }
  if (protocol !== undefined && question.protocol !== undefined && protocol !== question.protocol) {
    more.push(
      atEnd(
        one.to,
        'protocol',
        `arrives over ${protocol.toUpperCase()}, not ${question.protocol.toUpperCase()}`,
        'Change the protocol of listener and target group.',
      ),
    );
  }
  return more.length === 0 ? one : { ...one, checks: [...one.checks, ...more] };
}

function atEnd({ node }: Stop, code: 'no-listener' | 'protocol', words: string, fix: string): Check {
  const message = `What comes this way ${words}.`;
  return blocked('port and protocol are those asked for', { node, code, rule: null, message, fix });
}

/** A node that is switched off. */
export function downCheck({ node }: Stop): Check {
  const name = node ? titled(node) : 'it';
  return blocked(`${name} works`, {
    node,
    code: 'down',
    rule: null,
    message: `${name} is down.`,
    fix: `Add a second one beside ${name}, in another zone.`,
  });
}

interface Reached {
  readonly stop: Stop;
  readonly route: Route;
  readonly cost: number;
}

const REASON = 1_000_000;
const GUESS = 1000;

function costOf({ checks, isDrawn }: Step): number {
  return checks.filter(({ ok }) => ok === 'no').length * REASON + (isDrawn ? 0 : GUESS) + 1;
}

interface Hunt {
  readonly question: Question;
  readonly stepsOf: StepsOf;
  readonly isDrawnOnly: boolean;
  isGoal(stop: Stop): boolean;
}

/** Dijkstra over stops: the best way to the first goal, and to everything that was passed on the way. */
function shortest(hunt: Hunt, starts: readonly Stop[]): { readonly goal?: Route; readonly seen: readonly Route[] } {
  const open: Reached[] = starts.map((start) => ({
    stop: start,
    route: { start, steps: [] },
    cost: startCost(hunt, start),
  }));
  const done = new Map<string, Route>();
  const seen = () => [...done.values()].filter(({ steps }) => steps.length > 0);
  while (open.length > 0) {
    const next = takeCheapest(open);
    const isStart = next?.route.steps.length === 0;
    if (!next || done.has(keyOf(next))) continue;
    done.set(keyOf(next), next.route);
    if (!isStart && hunt.isGoal(next.stop)) return { goal: next.route, seen: seen() };
    for (const one of hunt.stepsOf(next.stop, isStart ? (hunt.isDrawnOnly ? 'drawn' : 'tries') : undefined)) {
      if (hunt.isDrawnOnly && !one.isDrawn) continue;
      const route = { start: next.route.start, steps: [...next.route.steps, one] };
      open.push({ stop: one.to, route, cost: next.cost + costOf(one) });
    }
  }
  return { seen: seen() };
}

/** A beginning is not the same as coming by again: it may try more. */
function keyOf({ stop, route }: Reached): string {
  return route.steps.length === 0 ? `start ${stop.key}` : stop.key;
}

function startCost({ question }: Hunt, { node }: Stop): number {
  return node && question.net.isDown(node) ? REASON : 0;
}

function takeCheapest(open: Reached[]): Reached | undefined {
  let at = 0;
  for (let i = 1; i < open.length; i++) if ((open[i]?.cost ?? 0) < (open[at]?.cost ?? 0)) at = i;
  return open.splice(at, 1)[0];
}

function enumerate(
  stepsOf: StepsOf,
  starts: readonly Stop[],
  isGoal: (stop: Stop) => boolean,
  most: number,
): readonly Route[] {
  const found: Route[] = [];
  const walk = (start: Stop, stop: Stop, steps: readonly Step[], visited: ReadonlySet<string>): void => {
    for (const one of stepsOf(stop, steps.length === 0 ? 'drawn' : undefined)) {
      if (found.length >= most) return;
      if (!one.isDrawn || visited.has(one.to.key)) continue;
      const route = { start, steps: [...steps, one] };
      if (isGoal(one.to)) found.push(route);
      else walk(start, one.to, route.steps, new Set([...visited, one.to.key]));
    }
  };
  for (const start of starts) walk(start, start, [], new Set([start.key]));
  return found;
}
