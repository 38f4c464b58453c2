import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { Position } from './addresses';
import { blocked, notKnown, passed } from './checks';
import type { Network } from './failures';
import { nameOf } from './group-checks';
import { titled } from './names';
import { statementsOf } from './policy-statements';
import { type PolicyCall, policyVerdict } from './policy-verdict';
import type { Check } from './trace-types';

type Endpoint = NodeOf<'interfaceEndpoint'>;

/** False only when the resource policy of a private API lets in nothing that comes over an endpoint, whoever calls. */
export function mayComeOver(facts: Facts, api: NodeOf<'restApi'>, endpoint: Endpoint): boolean {
  const call = { endpoint, vpc: facts.vpc(endpoint), addresses: undefined };
  return judgedBy(api, call, '', '', maySign(api)).ok !== 'no';
}

/** What the resource policy of an API says of a caller, and the policy of the endpoint that the call comes over. */
export function policyChecks(
  net: Network,
  api: NodeOf<'restApi'>,
  caller: Position | undefined,
  endpoint?: Endpoint,
): readonly Check[] {
  const call = { endpoint, vpc: endpoint && net.facts.vpc(endpoint), addresses: addressesOf(caller) };
  const who = endpoint ? `calls over ${titled(endpoint)}` : caller ? `calls of ${nameOf(caller)}` : 'the call';
  return [
    ...ofApi(api, call, who),
    ...(endpoint && endpoint.props.policy.trim() !== '' ? [ofEndpoint(endpoint, call, `calls of ${titled(api)}`)] : []),
  ];
}

function ofApi(api: NodeOf<'restApi'>, call: PolicyCall, who: string): readonly Check[] {
  if (api.props.policy.trim() === '') return [];
  return [judgedBy(api, call, `the resource policy of ${titled(api)}`, who, maySign(api))];
}

/** Who signs may be let in by a policy of its own. */
function maySign({ props }: NodeOf<'restApi'>): boolean {
  return props.routes.some(({ authorization }) => authorization === 'AWS_IAM');
}

function ofEndpoint(endpoint: Endpoint, call: PolicyCall, who: string): Check {
  return judgedBy(endpoint, call, `the policy of ${titled(endpoint)}`, who, false);
}

function judgedBy(
  node: NodeOf<'restApi'> | Endpoint,
  call: PolicyCall,
  policy: string,
  who: string,
  isSigned: boolean,
): Check {
  const what = `${policy} lets ${who} pass`;
  const statements = statementsOf(node.props.policy);
  const verdict = statements ? policyVerdict(statements, call) : 'unknown';
  if (verdict === 'yes') return passed(what);
  if (verdict === 'unknown' || (verdict === 'silent' && isSigned)) return notKnown(what);
  return blocked(what, {
    node,
    code: 'policy',
    rule: node.kind === 'restApi' && call.endpoint ? 'API-30' : null,
    message: `${capital(policy)} ${verdict === 'silent' ? 'does not allow' : 'denies'} ${who}.`,
    fix: verdict === 'silent' ? `Allow ${who} in ${policy}.` : `Take ${who} out of what ${policy} denies.`,
  });
}

function addressesOf(caller: Position | undefined): PolicyCall['addresses'] {
  const known = caller?.spots.flatMap(({ block }) => block ?? []) ?? [];
  return known.length > 0 && known.length === caller?.spots.length ? known : undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
