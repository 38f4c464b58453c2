import type { DiagramNode } from '../document/diagram';
import type { Graph } from '../graph/graph';

/** The account and Region a node belongs to: what one stack is made of. */
export interface StackPlace {
  /** Equal for nodes of one stack. */
  readonly key: string;
  /** 12 digits, when the diagram says so. */
  readonly account: string | undefined;
  /** A Region code, when the diagram says so. */
  readonly region: string | undefined;
}

/** Accounts and Regions with the same number or code are one; without them each box stands for itself. */
export function placeOf(graph: Graph, node: DiagramNode): StackPlace {
  const account = graph.within(node, 'account');
  const region = graph.within(node, 'region');
  const number = account?.props.accountId.trim() ?? '';
  const code = region?.props.code.trim() ?? '';
  return {
    key: `${number || (account?.logicalId ?? '')}/${code || (region?.logicalId ?? '')}`,
    account: /^\d{12}$/.test(number) ? number : undefined,
    region: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(code) ? code : undefined,
  };
}
