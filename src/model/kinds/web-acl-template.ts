import type { CfnMap, CfnValue } from '../cfn/value';
import { placeholder, sub, subLiteral } from '../cfn/value';
import type { EmitContext, EmitNode, Emitted } from './kind';

interface Rule {
  readonly name: string;
  readonly managedGroup: string;
  readonly rateLimit: number;
  readonly priority: number;
}

type WebAcl = EmitNode<{
  readonly scope: string;
  readonly defaultAction: string;
  readonly rules: readonly Rule[];
}>;

/** A web ACL and its associations; a distribution names its web ACL by itself. */
export function emitWebAcl(node: WebAcl, ctx: EmitContext): readonly Emitted[] {
  const { logicalId, props } = node;
  if (props.scope === 'CLOUDFRONT' && ctx.region() !== 'us-east-1') {
    ctx.note(`Web ACL ${ctx.name(100)} is for CloudFront: deploy this stack in us-east-1.`);
  }
  return [
    {
      id: logicalId,
      type: 'AWS::WAFv2::WebACL',
      properties: {
        Scope: props.scope,
        DefaultAction: props.defaultAction === 'block' ? { Block: {} } : { Allow: {} },
        Rules: props.rules.flatMap((rule) => ruleOf(rule, ctx) ?? []),
        VisibilityConfig: visibility(logicalId),
      },
    },
    ...ctx.wiredTo().flatMap((target) => association(node, target, ctx) ?? []),
  ];
}

function ruleOf(rule: Rule, ctx: EmitContext): CfnMap | undefined {
  const own = { Name: rule.name, Priority: rule.priority, VisibilityConfig: visibility(rule.name) };
  if (rule.managedGroup !== '') {
    if (rule.rateLimit > 0) {
      ctx.note(
        `Rule ${rule.name} of ${ctx.name(100)} has managed rules and a rate limit; the limit needs a rule of its own and is left out.`,
      );
    }
    return {
      ...own,
      Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: rule.managedGroup } },
      OverrideAction: { None: {} },
    };
  }
  if (rule.rateLimit > 0) {
    return {
      ...own,
      Statement: { RateBasedStatement: { Limit: rule.rateLimit, AggregateKeyType: 'IP' } },
      Action: { Block: {} },
    };
  }
  ctx.note(`Rule ${rule.name} of ${ctx.name(100)} has neither managed rules nor a rate limit and is left out.`);
  return undefined;
}

/** Metric names take letters, digits, hyphen and underscore. */
function visibility(name: string): CfnMap {
  return {
    CloudWatchMetricsEnabled: true,
    MetricName: name.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 128) || 'rule',
    SampledRequestsEnabled: true,
  };
}

function association(node: WebAcl, target: EmitNode, ctx: EmitContext): Emitted | undefined {
  const arn = arnOf(target, ctx);
  if (arn === undefined) return undefined;
  const waitsFor = target.kind === 'restApi' ? [ctx.idOf(target.id, 'Stage') ?? []].flat() : [];
  return {
    id: ctx.ownId(`On${target.logicalId}`, `association ${target.id}`),
    type: 'AWS::WAFv2::WebACLAssociation',
    properties: { ResourceArn: arn, WebACLArn: ctx.att(node.id, 'Arn') },
    ...(waitsFor.length > 0 ? { dependsOn: waitsFor } : {}),
  };
}

function arnOf(target: EmitNode, ctx: EmitContext): CfnValue | undefined {
  switch (target.kind) {
    case 'alb':
      return ctx.ref(target.id);
    case 'userPool':
      return ctx.att(target.id, 'Arn');
    case 'restApi': {
      const stage = subLiteral(String(target.props.stageName));
      const api = placeholder(ctx.ref(target.id));
      return sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/${api}/stages/${stage}`);
    }
    default:
      return undefined;
  }
}
