import type { External } from './kind';
import { kindOf } from './registry';

/** What stands in the template for a node that is there already, or undefined when the node is to be made. */
export function externalOf(node: { readonly kind: string; readonly props: object }): External | undefined {
  return 'external' in node.props && node.props.external === true ? kindOf(node.kind).external : undefined;
}

/** The id that was typed in for a node that is there already. */
export function externalIdOf(node: { readonly props: object }): string {
  const id = 'externalId' in node.props ? node.props.externalId : '';
  return typeof id === 'string' ? id.trim() : '';
}
