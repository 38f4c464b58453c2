import type { CfnMap } from '../cfn/value';
import { type AlbListener, fixedResponse, redirectToHttps } from './alb-actions';
import type { RowId } from './fields';
import type { EmitContext, EmitNode, Emitted } from './kind';
import { forwardActions } from './listener-template';

/** A rule of a listener of an ALB. */
export interface AlbRule {
  readonly id: RowId;
  readonly listener: RowId | null;
  readonly priority: number;
  readonly path: string;
  readonly host: string;
  readonly action: string;
  readonly statusCode: number;
}

type Alb = EmitNode<{ readonly listeners: readonly AlbListener[]; readonly rules: readonly AlbRule[] }>;

/** Suffix of the logical id of a rule. */
export function ruleSuffix(row: { readonly priority?: unknown }): string {
  return `Rule${String(row.priority)}`;
}

/** The rules of an ALB; one that AWS could not take is left out, and a note says why. */
export function listenerRules(node: Alb, ctx: EmitContext): readonly Emitted[] {
  return node.props.rules.flatMap((rule) => {
    const listener = listenerOf(rule, node.props.listeners);
    const conditions = conditionsOf(rule);
    const actions = actionsOf(rule, ctx);
    const lacks = missing(listener, conditions, actions);
    if (listener === undefined || lacks !== undefined) {
      ctx.note(`Rule ${rule.priority} of ALB ${ctx.name(100)} has ${lacks} and is left out.`);
      return [];
    }
    return [
      {
        id: ctx.ownId(ruleSuffix(rule), rule.id),
        type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
        properties: {
          ListenerArn: ctx.rowRef(node.id, listener.id),
          Priority: rule.priority,
          Conditions: conditions,
          Actions: actions,
        },
      },
    ];
  });
}

function listenerOf({ listener }: AlbRule, listeners: readonly AlbListener[]): AlbListener | undefined {
  if (listener !== null) return listeners.find((row) => row.id === listener);
  return listeners.length === 1 ? listeners[0] : undefined;
}

function missing(
  listener: AlbListener | undefined,
  conditions: readonly CfnMap[],
  actions: readonly CfnMap[],
): string | undefined {
  if (listener === undefined) return 'no listener';
  if (conditions.length === 0) return 'no path and no host';
  return actions.length === 0 ? 'no target group' : undefined;
}

function conditionsOf({ path, host }: AlbRule): readonly CfnMap[] {
  const paths = patterns(path);
  const hosts = patterns(host);
  return [
    ...(hosts.length > 0 ? [{ Field: 'host-header', HostHeaderConfig: { Values: hosts } }] : []),
    ...(paths.length > 0 ? [{ Field: 'path-pattern', PathPatternConfig: { Values: paths } }] : []),
  ];
}

function patterns(text: string): readonly string[] {
  return text
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

function actionsOf(rule: AlbRule, ctx: EmitContext): readonly CfnMap[] {
  if (rule.action === 'redirect') return [redirectToHttps];
  return rule.action === 'fixed-response' ? [fixedResponse(rule.statusCode)] : forwardActions(rule.id, ctx);
}
