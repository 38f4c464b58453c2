import type { NodeOf, Wire } from '../document/diagram';
import { groupProtocols } from '../facts/load-balancing';
import type { BackendListener, LoadBalancer } from '../graph/backend';
import { isOf } from '../graph/graph';
import { blocked, judged, passed } from './checks';
import { enter } from './entry';
import { type JudgedRule, judgeRules, type ListenerRule, ruleName } from './listener-rules';
import { titled } from './names';
import { answersItself, ruleChecks, takenBefore } from './rule-checks';
import { asking, type Question, type Step, type Stop, step, stopAt } from './stops';
import type { Check } from './trace-types';

/** What a load balancer does with a request that arrived at a listener: by a rule of it, or by its default action. */
export function fromBalancer(question: Question, stop: Stop): readonly Step[] {
  const { at } = stop;
  if (!at) return [];
  const { rules, takenBy } = judgeRules(at, stop.request);
  return [...rules.flatMap((one) => byRule(question, stop, at, one)), ...byDefault(question, stop, at, takenBy)];
}

function byRule(question: Question, stop: Stop, at: BackendListener, one: JudgedRule): readonly Step[] {
  const via = ruleName(one.rule);
  if (one.rule.action === 'redirect')
    return one.taking === 'none' || one.takenBy ? [] : redirected(question, stop, at, `${via}: redirect to HTTPS`);
  if (one.rule.action !== 'forward') return [];
  return checkedFirst(ruleChecks(at, stop.request, one), forward(question, stop, at, one.rule.id, via));
}

function byDefault(
  question: Question,
  stop: Stop,
  at: BackendListener,
  takenBy: ListenerRule | undefined,
): readonly Step[] {
  const { listener } = at;
  const via = `${listener.protocol} ${listener.port}`;
  const action = 'action' in listener ? listener.action : 'forward';
  if (action === 'redirect-https') return takenBy ? [] : redirected(question, stop, at, 'redirect to HTTPS');
  const asks = action === 'forward' ? [] : [passed(`${via} of ${titled(at.loadBalancer)} asks who calls (${action})`)];
  const answers = action === 'fixed-response' ? [answersItself(at)] : asks;
  const checks = takenBy ? [takenBefore(at, stop.request, takenBy, 'the default action')] : answers;
  return checkedFirst(checks, forward(question, stop, at, listener.id, via));
}

function checkedFirst(checks: readonly Check[], steps: readonly Step[]): readonly Step[] {
  return checks.length === 0 ? steps : steps.map((each) => ({ ...each, checks: [...checks, ...each.checks] }));
}

/** A browser follows a redirect; API Gateway and servers hand it on to their caller. */
function redirected(question: Question, stop: Stop, at: BackendListener, via: string): readonly Step[] {
  if (stop.caller?.place !== 'internet') return [];
  const steps = enter(question, stop.caller, at.loadBalancer, { via });
  return steps.filter(({ to }) => to.at?.listener.protocol === 'HTTPS').map((each) => asking(stop.request, each));
}

function forward(
  question: Question,
  stop: Stop,
  at: BackendListener,
  row: Wire['from']['port'],
  via: string,
): readonly Step[] {
  const { graph } = question.net.facts;
  return graph.wiresFrom(at.loadBalancer.id, row).flatMap((wire): readonly Step[] => {
    const group = graph.node(wire.to.node);
    if (!group || !isOf(group, 'targetGroup') || !question.leads(group)) return [];
    const arrived = stopAt(group, {
      caller: stop.caller,
      at,
      port: group.props.port,
      protocol: stop.protocol,
      // Only an ALB behind the group looks at it again.
      request: group.props.targetType === 'alb' ? stop.request : undefined,
    });
    const rowId = wire.from.port === 'out' || wire.from.port === 'in' ? undefined : wire.from.port;
    return [
      step(arrived, {
        via,
        wire: wire.id,
        row: rowId,
        checks: [...takes(at, group), ...sameVpc(question, at.loadBalancer, group)],
      }),
    ];
  });
}

/** Listener and group must speak alike. */
function takes(at: BackendListener, group: NodeOf<'targetGroup'>): readonly Check[] {
  const { loadBalancer, listener } = at;
  const { targetType, protocol } = group.props;
  const what = `${listener.protocol} ${listener.port} of ${titled(loadBalancer)} sends to ${titled(group)}`;
  const fault = (rule: string, message: string, fix: string) =>
    [blocked(what, { node: group, code: 'protocol', rule, message, fix })] as const;
  if (targetType === 'lambda') {
    if (loadBalancer.kind === 'alb') return [passed(what)];
    return fault(
      'LB-10',
      `${titled(loadBalancer)} cannot send to functions; only an ALB can.`,
      'Put an ALB in front of the function.',
    );
  }
  if (targetType === 'alb') {
    if (loadBalancer.kind === 'nlb' && listener.protocol === 'TCP') return [passed(what)];
    const rule = loadBalancer.kind === 'nlb' ? 'LB-07' : 'LB-35';
    return fault(
      rule,
      `A group of type alb takes a TCP listener of an NLB, not ${listener.protocol} of ${titled(loadBalancer)}.`,
      'Make it a TCP listener of an NLB.',
    );
  }
  const fitting = groupProtocols(at);
  if (!fitting)
    return fault(
      'LB-02',
      `${titled(loadBalancer)} cannot listen to ${listener.protocol}.`,
      'Change the protocol of the listener.',
    );
  if (fitting.includes(protocol)) return [passed(what)];
  return fault(
    'LB-04',
    `${listener.protocol} ${listener.port} of ${titled(loadBalancer)} cannot send to ${titled(group)} with protocol ${protocol}.`,
    `Set the protocol of the group to ${fitting.join(' or ')}.`,
  );
}

function sameVpc({ net }: Question, loadBalancer: LoadBalancer, group: NodeOf<'targetGroup'>): readonly Check[] {
  if (group.props.targetType === 'lambda') return [];
  return [
    judged(
      net.facts.mayShareVpc(loadBalancer, group) ? 'yes' : 'no',
      `${titled(group)} belongs to the VPC of ${titled(loadBalancer)}`,
      () => ({
        node: group,
        code: 'no-target',
        rule: 'LB-17',
        message: `${titled(group)} belongs to another VPC than ${titled(loadBalancer)}.`,
        fix: 'Use a target group of the same VPC; addresses elsewhere can be targets of type ip.',
      }),
    ),
  ];
}
