import type { NodeOf } from '../document/diagram';
import { type Cidr, contains, overlaps } from '../lib/cidr';
import { shareIn, wildcards } from '../lib/wildcards';
import { isPrivateBlock, parseBlock } from './blocks';
import type { PolicyCondition, PolicyStatement, PolicyValue } from './policy-statements';
import type { Certainty } from './trace-types';

/** Whose call a policy judges. */
export interface PolicyCall {
  /** The endpoint it comes over; undefined for a call from the internet. */
  readonly endpoint: NodeOf<'interfaceEndpoint'> | undefined;
  readonly vpc: NodeOf<'vpc'> | undefined;
  /** The addresses it may come from, within a VPC or the networks joined to it; undefined when they are not known. */
  readonly addresses: readonly Cidr[] | undefined;
}

/** What a policy says of a call: `silent` when it neither allows nor denies it, which denies it to who does not sign. */
export type PolicyVerdict = Certainty | 'silent';

/**
 * A denial counts more than what is allowed.
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function policyVerdict(statements: readonly PolicyStatement[], call: PolicyCall): PolicyVerdict {
  const told = (effect: PolicyStatement['effect']) =>
    anyOf(statements.filter((one) => one.effect === effect).map((one) => applies(one, call)));
  const [allowed, denied] = [told('Allow'), told('Deny')];
  if (denied === 'yes') return 'no';
  if (allowed === 'no') return denied === 'no' ? 'silent' : 'unknown';
  return allowed === 'yes' && denied === 'no' ? 'yes' : 'unknown';
}

function applies({ isMeant, conditions }: PolicyStatement, call: PolicyCall): Certainty {
  return allOf([isMeant, ...conditions.map((condition) => holds(condition, call))]);
}

function holds({ operator, key, values }: PolicyCondition, call: PolicyCall): Certainty {
  switch (operator) {
    case 'StringEquals':
    case 'StringLike':
      return fits(key, values, operator, call);
    case 'StringNotEquals':
    case 'StringNotLike':
      return not(fits(key, values, operator, call));
    case 'IpAddress':
      return comesFrom(key, values, call);
    case 'NotIpAddress':
      return not(comesFrom(key, values, call));
    default:
      return 'unknown';
  }
}

/** A call from the internet has neither endpoint nor VPC, so no comparison with one holds. */
function fits(key: string, values: readonly PolicyValue[], operator: string, call: PolicyCall): Certainty {
  if (key !== 'aws:sourcevpce' && key !== 'aws:sourcevpc') return 'unknown';
  if (!call.endpoint) return 'no';
  const node = key === 'aws:sourcevpce' ? call.endpoint : call.vpc;
  if (!node) return 'unknown';
  return anyOf(values.map((value) => names(value, node, operator.endsWith('Like'))));
}

/** The id that AWS gives is known of what exists already, and of nothing else. */
function names(value: PolicyValue, node: NodeOf<'interfaceEndpoint'> | NodeOf<'vpc'>, isLike: boolean): Certainty {
  if (value === 'unknown') return 'unknown';
  if ('logicalId' in value) return value.logicalId === node.logicalId ? 'yes' : 'no';
  const id = node.kind === 'vpc' && node.props.external ? node.props.externalId.trim() : '';
  const some = id === '' ? `${node.kind === 'vpc' ? 'vpc' : 'vpce'}-*` : id;
  if (!isLike) return id === '' ? 'unknown' : value.text === id ? 'yes' : 'no';
  const share = shareIn(wildcards(some), wildcards(value.text));
  return share === 'all' ? 'yes' : share === 'none' ? 'no' : 'unknown';
}

/** Private addresses are those of calls over an endpoint, public ones those of all others. */
function comesFrom(key: string, values: readonly PolicyValue[], { endpoint, addresses }: PolicyCall): Certainty {
  if (key !== 'aws:vpcsourceip' && key !== 'aws:sourceip') return 'unknown';
  const blocks = values.flatMap((value) =>
    value !== 'unknown' && 'text' in value ? (parseBlock(value.text) ?? []) : [],
  );
  if (blocks.some(({ bits }) => bits === 0)) return 'yes';
  const isWhole = blocks.length === values.length;
  if (key === 'aws:sourceip') {
    return !endpoint && isWhole && blocks.every(isPrivateBlock) ? 'no' : 'unknown';
  }
  if (!endpoint) return 'no';
  if (!addresses || addresses.length === 0) return 'unknown';
  return allOf(addresses.map((address) => within(blocks, isWhole, address)));
}

function within(blocks: readonly Cidr[], isWhole: boolean, address: Cidr): Certainty {
  if (blocks.some((block) => contains(block, address))) return 'yes';
  return isWhole && !blocks.some((block) => overlaps(block, address)) ? 'no' : 'unknown';
}

function anyOf(answers: readonly Certainty[]): Certainty {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function allOf(answers: readonly Certainty[]): Certainty {
  return not(anyOf(answers.map(not)));
}

function not(answer: Certainty): Certainty {
  return answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes';
}
