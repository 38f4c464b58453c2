import type { Certainty } from './trace-types';

/** What a condition compares with: a text, or a node of the template by its logical id. */
export type PolicyValue = { readonly text: string } | { readonly logicalId: string } | 'unknown';

/** One comparison: `StringEquals`, `aws:sourcevpce`, and the values of which one must fit. */
export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly PolicyValue[];
}

/** A statement of a policy, as far as it can be read. */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  /** Whether it is about calls of an API, of whatever method and path, by anybody. */
  readonly isMeant: Certainty;
  readonly conditions: readonly PolicyCondition[];
}

/** The statements of a policy; undefined when the text is no policy. */
export function statementsOf(text: string): readonly PolicyStatement[] | undefined {
  const parsed = parse(text);
  if (!isMap(parsed) || parsed.Statement === undefined) return undefined;
  const statements = listOf(parsed.Statement).map(statementOf);
  return statements.every((one) => one !== undefined) ? statements : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function statementOf(value: unknown): PolicyStatement | undefined {
  if (!isMap(value) || (value.Effect !== 'Allow' && value.Effect !== 'Deny')) return undefined;
  return { effect: value.Effect, isMeant: meantBy(value), conditions: conditionsOf(value.Condition) };
}

function meantBy({ Principal, Action, Resource }: Fields): Certainty {
  const parts = [anybody(Principal), calling(Action), everything(Resource)];
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

/** Who is named as somebody may sign the call as that. */
function anybody(principal: unknown): Certainty {
  const named = isMap(principal) ? principal.AWS : principal;
  return listOf(named).includes('*') ? 'yes' : 'unknown';
}

const CALLING: readonly unknown[] = ['*', 'execute-api:*', 'execute-api:Invoke'];

function calling(action: unknown): Certainty {
  const actions = listOf(action);
  if (actions.some((one) => CALLING.includes(one))) return 'yes';
  const isOther = actions.every((one) => typeof one === 'string' && !/[*?]/.test(one) && !one.endsWith(':Invoke'));
  return isOther ? 'no' : 'unknown';
}

/** `execute-api:/*` is every stage, method and path of the API; a longer one may be a part of it. */
function everything(resource: unknown): Certainty {
  const isWhole = (one: unknown) =>
    one === '*' || one === 'execute-api:/*' || (typeof one === 'string' && /^arn:[^/]+(:\*|\/\*)$/.test(one));
  return listOf(resource).some(isWhole) ? 'yes' : 'unknown';
}

function conditionsOf(condition: unknown): readonly PolicyCondition[] {
  if (condition === undefined) return [];
  if (!isMap(condition)) return [{ operator: 'unknown', key: '', values: ['unknown'] }];
  return Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(isMap(keys) ? keys : { unknown: keys }).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: listOf(values).map(readValue),
    })),
  );
}

function readValue(value: unknown): PolicyValue {
  if (isMap(value)) return typeof value.Ref === 'string' ? { logicalId: value.Ref } : substituted(value['Fn::Sub']);
  return typeof value === 'string' ? { text: value.trim() } : 'unknown';
}

function substituted(value: unknown): PolicyValue {
  const [, logicalId] = typeof value === 'string' ? (/^\$\{([A-Za-z0-9]+)\}$/.exec(value) ?? []) : [];
  return logicalId === undefined ? 'unknown' : { logicalId };
}
