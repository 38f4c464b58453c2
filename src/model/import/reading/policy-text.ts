import type { CfnValue } from '../../cfn/value';
import type { NodeDraft, ReadContext } from '../reader';
import { isExpression } from '../values/as-written';

/** Longest text of a property. */
const LONGEST = 2000;

/** A policy as the JSON its property holds; one that names what is only known at deployment is not known. */
export function policyText(draft: NodeDraft, prop: string, value: CfnValue | undefined, read: ReadContext): void {
  const policy = read.resolve(value);
  if (policy === undefined) return;
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy, null, 2);
  if (isExpression(policy) || text.length > LONGEST) draft.unknown(prop);
  else draft.set(prop, text);
}
