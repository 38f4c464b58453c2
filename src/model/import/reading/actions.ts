import type { CfnMap, CfnValue } from '../../cfn/value';
import type { RowId } from '../../kinds/fields';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from '../reader';
import { attributesOf, resourceAt } from './values';

const ASKING = ['authenticate-cognito', 'authenticate-oidc', 'jwt-validation'];

/** The actions of a listener or rule, in the order in which they are taken. */
export function actionsOf(read: ReadContext, value: CfnValue | undefined): readonly CfnMap[] {
  const order = ({ Order }: CfnMap) => {
    const number = read.number(Order);
    return number.known ? number.value : 0;
  };
  return [...read.list(value).items].map((item) => read.map(item)).sort((a, b) => order(a) - order(b));
}

/** What a listener does by default. */
export function readDefaultAction(read: ReadContext, row: RowDraft, value: CfnValue | undefined): void {
  const actions = actionsOf(read, value);
  const types = actions.map(({ Type }) => textOf(read, Type));
  const asking = types.find((type) => ASKING.includes(type ?? ''));
  if (asking === undefined) {
    readLastAction(read, row, actions, 'redirect-https');
    return;
  }
  row.set('action', asking);
  // A row has no room for what follows the question: who is let in may get an answer of the load balancer itself.
  if (!['forward', asking].includes(types.at(-1) ?? '')) row.unknown('action');
}

/** What a rule does; who must sign in first is not shown on it. */
export function readRuleAction(read: ReadContext, row: RowDraft, value: CfnValue | undefined): void {
  readLastAction(read, row, actionsOf(read, value), 'redirect');
}

function readLastAction(read: ReadContext, row: RowDraft, actions: readonly CfnMap[], redirect: string): void {
  const last = actions.at(-1);
  if (!last) {
    row.unknown('action');
    return;
  }
  row.choice('action', last.Type, { redirect });
  if (last.FixedResponseConfig !== undefined) {
    row.number('statusCode', read.map(last.FixedResponseConfig).StatusCode);
  }
}

/**
 * Wires a listener or rule to the target groups it forwards to, and a user pool to the load balancer that asks it. False
 * where it forwards to a group that is made elsewhere, which is not drawn.
 */
export function wireActions(
  read: ReadContext,
  draft: NodeDraft,
  value: CfnValue | undefined,
  fromRow?: RowId,
): boolean {
  let isWhole = true;
  for (const action of actionsOf(read, value)) {
    const groups = arnsIn(read, action).map((arn) => read.node(arn, 'targetGroup'));
    isWhole &&= !groups.includes(undefined);
    for (const to of new Set(groups)) {
      if (to !== undefined) draft.wire({ ...(fromRow === undefined ? {} : { fromRow }), to });
    }
    const pool = poolOf(read, action);
    if (pool) read.draftOf(pool)?.wire({ to: draft.id });
  }
  return isWhole;
}

/** The target groups that actions forward to, as far as they are imported too. */
export function groupsIn(read: ReadContext, value: CfnValue | undefined): readonly ImportedResource[] {
  return actionsOf(read, value)
    .flatMap((action) => arnsIn(read, action))
    .flatMap((arn) => resourceAt(read, arn, 'AWS::ElasticLoadBalancingV2::TargetGroup') ?? []);
}

function arnsIn(read: ReadContext, { TargetGroupArn, ForwardConfig }: CfnMap): readonly CfnValue[] {
  const weighted = read.list(read.map(ForwardConfig).TargetGroups).items;
  return [TargetGroupArn, ...weighted.map((item) => read.map(item).TargetGroupArn)].flatMap((arn) => arn ?? []);
}

function poolOf(read: ReadContext, { AuthenticateCognitoConfig }: CfnMap): ImportedResource | undefined {
  return resourceAt(read, read.map(AuthenticateCognitoConfig).UserPoolArn, 'AWS::Cognito::UserPool');
}

/** The app clients with which a load balancer lets people sign in. */
export function signInClients(read: ReadContext, listener: ImportedResource): readonly ImportedResource[] {
  return actionsOf(read, listener.properties.DefaultActions).flatMap(
    ({ AuthenticateCognitoConfig }) =>
      resourceAt(read, read.map(AuthenticateCognitoConfig).UserPoolClientId, 'AWS::Cognito::UserPoolClient') ?? [],
  );
}

function textOf(read: ReadContext, value: CfnValue | undefined): string | undefined {
  const text = read.text(value);
  return text.known ? text.value : undefined;
}

/** The idle timeout of a listener of an NLB. */
export function readIdleTimeout(read: ReadContext, row: RowDraft, attributes: CfnValue | undefined): void {
  const idle = attributesOf(read, attributes)['tcp.idle_timeout.seconds'];
  if (idle !== undefined) row.number('idleTimeout', idle);
}
