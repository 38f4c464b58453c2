import type { BackendListener } from '../graph/backend';
import { blocked, notKnown, passed } from './checks';
import { type JudgedRule, type ListenerRule, ruleName, takes } from './listener-rules';
import { titled } from './names';
import type { Check } from './trace-types';
import type { WebRequest } from './web-request';

/** Whether a request gets as far as a rule of a listener, and fits it. Nothing is said of requests that may be any. */
export function ruleChecks(
  { loadBalancer }: BackendListener,
  request: WebRequest | undefined,
  { rule, taking, takenBy }: JudgedRule,
): readonly Check[] {
  if (takenBy && taking !== 'none') return [takenBefore({ loadBalancer }, request, takenBy, ruleName(rule))];
  if (!request) return [];
  const what = `${ruleName(rule)} of ${titled(loadBalancer)} fits ${request.name}`;
  if (taking === 'unknown') return [notKnown(what)];
  if (taking !== 'none') return [passed(what)];
  return [
    blocked(what, {
      node: loadBalancer,
      code: 'no-target',
      rule: null,
      message: `Listener ${ruleName(rule)} of ${titled(loadBalancer)} does not match ${request.name}${arrivesAs(request, rule)}.`,
      fix: mend(rule, request),
    }),
  ];
}

/** An earlier rule leaves nothing for whatever comes after it. */
export function takenBefore(
  { loadBalancer }: Pick<BackendListener, 'loadBalancer'>,
  request: WebRequest | undefined,
  by: ListenerRule,
  later: string,
): Check {
  const asked = request?.name ?? 'every request';
  const does = by.action === 'forward' ? 'takes' : by.action === 'redirect' ? 'redirects' : 'answers';
  return blocked(`${asked} gets as far as ${later} of ${titled(loadBalancer)}`, {
    node: loadBalancer,
    code: 'no-target',
    rule: null,
    message: `Listener ${ruleName(by)} of ${titled(loadBalancer)} ${does} ${asked} before ${later}.`,
    fix: `Narrow ${ruleName(by)}, or give it a higher number.`,
  });
}

/** A listener whose default action sends nothing on. */
export function answersItself({ loadBalancer, listener }: BackendListener): Check {
  const where = `${listener.protocol} ${listener.port} of ${titled(loadBalancer)}`;
  const isRedirect = 'action' in listener && listener.action === 'redirect-https';
  const code = 'statusCode' in listener ? ` with ${listener.statusCode}` : '';
  return blocked(`${where} sends requests on`, {
    node: loadBalancer,
    code: 'no-target',
    rule: null,
    message: isRedirect
      ? `${where} redirects to HTTPS, and only browsers follow.`
      : `${where} answers by itself${code} whatever no rule takes.`,
    fix: isRedirect ? 'Call the HTTPS listener.' : 'Let the default action forward, or add a rule for the request.',
  });
}

/** The stage in front of the path is what people overlook. */
function arrivesAs({ name, paths = [], host }: WebRequest, rule: ListenerRule): string {
  const [path] = paths;
  const parts = [
    rule.path.trim() !== '' && path !== undefined && !name.endsWith(` ${path}`) ? `the path ${path}` : '',
    rule.host.trim() === '' || host === undefined || host === name ? '' : `the host ${host}`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : `, which arrives with ${parts.join(' and ')}`;
}

function mend(rule: ListenerRule, request: WebRequest): string {
  if (rule.path.trim() === '' || takes({ ...rule, host: '' }, request) !== 'none')
    return 'Let the rule name the host that the request arrives with.';
  const [path] = request.paths ?? [];
  return path === undefined ? 'Change the path of the rule.' : `Let a rule name a path that holds ${path}.`;
}
