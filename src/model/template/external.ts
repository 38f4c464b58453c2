import { type CfnValue, ref } from '../cfn/value';
import type { DiagramNode } from '../document/diagram';
import { externalIdOf, externalOf } from '../kinds/external';
import type { External } from '../kinds/kind';
import { kindOf } from '../kinds/registry';
import type { Ids } from './ids';
import { plainText } from './plain';
import type { StackDraft } from './stack-draft';

/** Which value of a node is meant: its `Ref`, an attribute, or the `Ref` of a resource that one of its rows became. */
export interface ValueOf {
  readonly attribute?: string | undefined;
  /** Suffix of the row's resource, such as `Listener443`. */
  readonly row?: string;
}

/**
 * A value of something that is there already: asked for when the stack is deployed, with what was typed in as default.
 * Undefined for a node that is to be made.
 */
export function externalValue(ids: Ids, stack: StackDraft, node: DiagramNode, of: ValueOf): CfnValue | undefined {
  const external = externalOf(node);
  if (!external) return undefined;
  const { suffix, type, word, isId } = askedFor(external, of);
  const logicalId = ids.of(node.id, suffix, `parameter ${suffix}`);
  const given = isId ? plainText(externalIdOf(node), 500) : '';
  stack.parameters.set(logicalId, {
    logicalId,
    type,
    description: `${word} of the existing ${kindOf(node.kind).short} ${plainText(node.label, 100) || node.logicalId}`,
    ...(given === '' ? {} : { default: given }),
  });
  return ref(logicalId);
}

function askedFor(external: External, { attribute, row }: ValueOf) {
  const { type, idName, idAttributes = [], listAttributes = [], typedAttributes = {} } = external;
  if (row !== undefined) return { suffix: `${row}Arn`, type: 'String', word: `ARN of ${row}`, isId: false };
  if (attribute === undefined || idAttributes.includes(attribute)) {
    return { suffix: 'Id', type, word: idName, isId: true };
  }
  const ofValues = listAttributes.includes(attribute) ? 'CommaDelimitedList' : 'String';
  const suffix = attribute.replace(/[^A-Za-z0-9]/g, '');
  return { suffix, type: typedAttributes[attribute] ?? ofValues, word: attribute, isId: false };
}
